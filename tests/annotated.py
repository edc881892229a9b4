"""Annotated documents as trainers write them: what tests of whole small inputs start from."""

from __future__ import annotations

from quizgen.assembly.production import produce
from quizgen.diagnostics import Diagnostic
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.item import SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.faults import find_faults
from quizgen.reading.bank import read_bank_text

HEAD = """\
quizgen: 1
source:
  file: s.txt
  title: A test
  published: 2021-07
  language: {language}
"""


def read_annotated(source: str, facts: str, *, language: str = "en") -> tuple[Evidence | None, tuple[Diagnostic, ...]]:
    """The evidence of a fact file (all but its head) over a source, and all that is found wrong with the two."""
    text = HEAD.format(language=language) + facts
    reading = read_bank_text(text, file="s.facts.yaml", source_text=source, source_file="s.txt")
    if reading.bank is None:
        return None, reading.diagnostics
    evidence = Evidence(reading.bank)
    return evidence, (*reading.diagnostics, *find_faults(evidence))


def evidence_of(source: str, facts: str, *, language: str = "en") -> Evidence:
    """The evidence of a fact file that can be read."""
    evidence, found = read_annotated(source, facts, language=language)
    assert evidence is not None, found
    return evidence


def codes_of(source: str, facts: str, *, language: str = "en") -> list[str]:
    """The codes of all that is found wrong with a fact file."""
    return sorted(diagnostic.code for diagnostic in read_annotated(source, facts, language=language)[1])


def items_of(source: str, facts: str, *, language: str = "en", seed: str = "1") -> dict[str, SoundItem]:
    """The items that a fact file gives with four options, by id."""
    evidence = evidence_of(source, facts, language=language)
    return {item.id: item for item in produce(evidence, Chance(secret_of_seed(seed))).items}
