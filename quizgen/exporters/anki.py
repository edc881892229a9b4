"""Anki: a deck of cards, the question with its options in front, the answer and its reasons behind."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from quizgen.exporters.anki_collection import CREATED, Note, write_collection
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.identity import entry_uuid, number_from, unique_name
from quizgen.exporters.markup import add, add_lines, html, html_of
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.zips import zip_files

MODEL = 1_604_219_772_153
"""The note type's id, for ever: under another one, notes would double. Its fields stay as they are, too."""
FIELDS = ("Question", "Options", "Answer", "Why", "Source", "Id")

FRONT = '<div class="stem" dir="auto">{{Question}}</div>\n<div class="options" dir="auto">{{Options}}</div>'
BACK = (
    "{{FrontSide}}\n<hr id=answer>\n"
    '<div class="answer" dir="auto">{{Answer}}</div>\n<div class="why" dir="auto">{{Why}}</div>\n'
    '<div class="source" dir="auto">{{Source}}</div>'
)
STYLE = """\
.card { font: 20px/1.45 system-ui, sans-serif; max-width: 40em; margin: 0 auto; padding: 1em; color: #1a1d21; }
.card { background: #fff; text-align: start; }
.stem { font-weight: 600; margin-bottom: .8em; }
ol, ul { margin: 0; padding-inline-start: 1.6em; }
li { margin: .3em 0; }
.answer { font-weight: 600; color: #14632f; margin: .8em 0; }
.why { font-size: .85em; }
.source { font-size: .8em; color: #555b63; margin-top: .8em; }
.nightMode.card { background: #1c1f24; color: #e8eaed; }
.nightMode .answer { color: #86d69b; }
.nightMode .source { color: #aab1ba; }
"""

_ACTIVE = re.compile(r"\[(?=sound:|anki:|latex\]|\$)|\{(?=\{)", re.IGNORECASE)
"""What would start media, LaTeX or a cloze in a field's text."""


def export(selection: Selection) -> Exported:
    """The selection as an .apkg deck, a note an item; a later export of the same fact file updates it."""
    notes = [_note(entry, selection) for entry in selection.entries]
    deck = (_large_number(f"deck {selection.bank.facts}"), selection.title.replace("::", ": :"))
    collection = write_collection(notes, deck=deck, model=_describe_model())
    return Exported(zip_files((("collection.anki2", collection), ("media", b"{}"))))


def _note(entry: Entry, selection: Selection) -> Note:
    key = f"{entry.letter}. {entry.key.text}"
    fields = (
        html(entry.stem),
        _list_options(entry),
        html(key),
        _list_reasons(entry, selection.language),
        html(phrase_evidence(entry, selection)),
        html(entry.id),
    )
    return Note(
        id=_large_number(f"note {unique_name(entry, selection)}"),
        guid=entry_uuid(entry, selection),
        fields=tuple(_quieten(field) for field in fields),
        sort_text=entry.stem,
        tags=tuple(re.sub(r"\s+", "_", tag).replace('"', "'") for tag in entry.tags),
        modified=max(selection.changed, CREATED),
    )


def _list_options(entry: Entry) -> str:
    ordered = ET.Element("ol", {"type": "A"})
    for choice in entry.choices:
        add_lines(add(ordered, "li"), choice.text)
    return html_of(ordered)


def _list_reasons(entry: Entry, language: str) -> str:
    reasons = ET.Element("ul")
    for letter, choice in entry.lettered:
        add_lines(add(reasons, "li"), f"{letter}: {phrase_why(choice, entry, language)}")
    return html_of(reasons)


def _quieten(field: str) -> str:
    """The field with `[sound:`, `[latex]` and `{{` spelt so that Anki shows them and does nothing."""
    return _ACTIVE.sub(lambda found: f"&#{ord(found.group())};", field)


def _large_number(name: str) -> int:
    """An id as Anki makes them (milliseconds since 1970), which the name decides and not the clock."""
    return CREATED * 1000 + number_from(name, 37)


def _describe_model() -> dict[str, object]:
    return {
        "id": MODEL,
        "name": "quizgen multiple choice",
        "type": 0,
        "usn": 0,
        "sortf": 0,
        "css": STYLE,
        "latexPre": "",
        "latexPost": "",
        "vers": [],
        "tags": [],
        "req": [[0, "any", [0]]],
        "flds": [
            {"name": name, "ord": position, "font": "Arial", "size": 20, "media": [], "rtl": False, "sticky": False}
            for position, name in enumerate(FIELDS)
        ],
        "tmpls": [
            {"name": "Card 1", "ord": 0, "qfmt": FRONT, "afmt": BACK, "bqfmt": "", "bafmt": "", "did": None},
        ],
    }
