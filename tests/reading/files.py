"""A small fact file that reads cleanly, and the ways in which tests spoil it."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.diagnostics import Diagnostic
from quizgen.reading.bank import Reading, read_bank_text

SOURCE = (
    "Rwanda sent its first contingent in 2004. More than 45,000 personnel have been deployed since. "
    "MINUSCA works in the Central African Republic and UNMISS in South Sudan. "
    "“We are proud of them,” said Peter Vrooman, the ambassador. The meeting was held in Seoul. "
    "The next meeting was held in Kigali, Rwanda."
)
GOOD = """\
quizgen: 1
source:
  file: report.txt
  title: A report
  published: 2021-07/2021-11
  language: en
same:
  - - US
    - USA
inside:
  - - Seoul
    - South Korea
kinds:
  mission:
    - MINUSCA
    - UNMISS
facts:
  - id: first-contingent
    ask: When did Rwanda send its first contingent?
    quote: >-
      Rwanda sent its first
      contingent in 2004
    answer: 2004
    topic: Dates
  - id: personnel
    ask:
      - How many personnel have been deployed since 2004?
    quote: >-
      More than 45,000 personnel have been deployed
    answer: more than 45,000
    wrong:
      - more than 54,000
relations:
  - id: mission-place
    ask: Where does {subject} work?
    ask-back: Which mission works in {object}?
    rows:
      - subject: MINUSCA
        object: Central African Republic
        quote: MINUSCA works in the Central African Republic
      - subject: UNMISS
        object: South Sudan
        quote: UNMISS in South Sudan
"""
MARK = "▶"
"""Stands before the character that a diagnostic must point at."""


def read(text: str, source: str = SOURCE, *, source_file: str = "report.txt") -> Reading:
    """The reading of a fact file over a source, both in memory."""
    return read_bank_text(text, file="report.facts.yaml", source_text=source, source_file=source_file)


def read_fact(fields: str, source: str = SOURCE, *, language: str = "en", names: str = "") -> Reading:
    """The reading of a file with one fact, whose fields are given without indentation."""
    head = f"quizgen: 1\nsource:\n  file: report.txt\n  language: {language}\n{names}facts:\n"
    first, *others = fields.strip("\n").split("\n")
    return read(head + "\n".join([f"  - {first}", *(f"    {line}" for line in others)]) + "\n", source)


def codes(reading: Reading) -> list[str]:
    """The codes of what was found, in order."""
    return [diagnostic.code for diagnostic in reading.diagnostics]


def only(reading: Reading, code: str) -> Diagnostic:
    """The one diagnostic with that code."""
    (found,) = [diagnostic for diagnostic in reading.diagnostics if diagnostic.code == code]
    return found


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A way to spoil the good file: `old` becomes `new`, which marks where the diagnostic points."""

    code: str
    old: str
    new: str
    besides: tuple[str, ...] = ()
    """Other codes that the same fault must bring."""
    says: str = ""
    """Words that the message must have."""

    @property
    def marked(self) -> str:
        """The whole spoilt file, with its mark."""
        assert GOOD.count(self.old) == 1, f"{self.old!r} must stand once in the good file"
        return GOOD.replace(self.old, self.new)

    @property
    def text(self) -> str:
        """The whole spoilt file."""
        return self.marked.replace(MARK, "")

    @property
    def place(self) -> tuple[int, int]:
        """The line and column of the mark."""
        before = self.marked[: self.marked.index(MARK)]
        return before.count("\n") + 1, len(before) - before.rfind("\n")
