"""JSON: the questions spelt out, for programs of one's own."""

from __future__ import annotations

import json

from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Entry, Selection

VERSION = 1


def export(selection: Selection) -> Exported:
    """The selection as one object, which `json_schema.SCHEMA` describes."""
    source, bank = selection.source, selection.bank
    node = {
        "quizgen": VERSION,
        "title": selection.title,
        "language": selection.language,
        "source": {
            "title": selection.source_title,
            "file": source.file,
            "sha256": source.sha256,
            "facts": bank.facts,
            "facts_sha256": bank.facts_sha256,
        },
        "form": selection.form,
        "questions": [_spell_out(entry, selection) for entry in selection.entries],
    }
    return Exported(json.dumps(node, ensure_ascii=False, indent=2).encode() + b"\n")


def _spell_out(entry: Entry, selection: Selection) -> dict[str, object]:
    return {
        "number": entry.number,
        "id": entry.id,
        "fact": entry.item.fact,
        "stem": entry.stem,
        "options": [choice.text for choice in entry.choices],
        "correct": entry.correct,
        "letter": entry.letter,
        "ordered": entry.ordered,
        "standing": entry.item.standing.value,
        "grounds": [choice.ground.value for choice in entry.choices],
        "why": [phrase_why(choice, entry, selection.language) for choice in entry.choices],
        "evidence": phrase_evidence(entry, selection),
        "quote": entry.quote,
        "sentence": entry.sentence,
        "topic": entry.item.topic,
        "difficulty": entry.item.difficulty,
    }
