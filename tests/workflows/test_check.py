"""Checking: everything that a build would find out, and advice."""

from __future__ import annotations

from pathlib import Path

from quizgen.diagnostics import Severity
from quizgen.workflows.check import CheckRequest, check
from tests.lesson import FACTS, write_lesson

RELATION = """\
relations:
  - id: origin
    ask: Where did the {subject} of the Aba bridge come from?
    claim: stated
    rows:
      - subject: stone
        object: Mount Keru
        quote: Its stone came from Mount Keru
"""


def test_rows_are_facts_and_are_named_by_their_number(tmp_path: Path) -> None:
    """A row that gave no item is told like a fact that gave none."""
    inspection = check(CheckRequest(write_lesson(tmp_path, FACTS + RELATION)))

    assert (inspection.facts, inspection.questions, inspection.items) == (4, 4, 3)
    assert inspection.without_item == ("origin.1",)
    assert inspection.takings[-1].reading == "1 row"


def test_second_question_of_a_fact_is_a_note(tmp_path: Path) -> None:
    """A fact that gave one item is not silent; its other question is left out with a note."""
    inspection = check(CheckRequest(write_lesson(tmp_path), stems=("ask", "cloze"), options=4))
    notes = [one for one in inspection.diagnostics if one.severity is Severity.NOTE]

    assert inspection.without_item == ()
    assert all("is left out" in note.expected for note in notes)


def test_advice_stands_among_the_findings(tmp_path: Path) -> None:
    """What the rules warn of is found in the same place, with the line it is about."""
    leading = FACTS.replace("Who designed the Aba bridge?", "Is it true that Jane Hill designed the Aba bridge?")
    inspection = check(CheckRequest(write_lesson(tmp_path, leading)))
    advice = [one for one in inspection.diagnostics if one.code == "answer-in-stem"]

    assert [one.severity for one in advice] == [Severity.WARNING]
    assert "    8 | " in advice[0].excerpt


def test_characters_that_no_font_has_are_found(tmp_path: Path) -> None:
    """As a build would find them, at the fact that has them."""
    inspection = check(CheckRequest(write_lesson(tmp_path, FACTS.replace("- red", "- red \U0010abcd"))))
    found = [one for one in inspection.diagnostics if one.severity is Severity.ERROR]

    assert [(one.code, one.subject) for one in found] == [("missing-glyph", "colour")]
    assert found[0].span.line == 31


def test_file_that_cannot_be_read_gives_its_faults_alone(tmp_path: Path) -> None:
    """No counts are made up."""
    inspection = check(CheckRequest(write_lesson(tmp_path, FACTS.replace("source:", "sauce:"))))

    assert (inspection.facts, inspection.items, inspection.takings) == (0, 0, ())
    assert {one.code for one in inspection.diagnostics} == {"unknown-key", "missing-field"}
