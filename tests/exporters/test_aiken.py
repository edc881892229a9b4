"""Aiken, read by the rules that Moodle's importer follows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.aiken import export
from quizgen.exporters.characters import on_one_line
from quizgen.exporters.choosing import select
from tests.exporters.other_hands import Told, told
from tests.exporters.quizzes import make_item, make_quiz, quizzes


def understood(data: bytes) -> list[Told]:
    """The importer's loop, line by line: an option looks like `A) `, an answer ends the question, the rest is stem."""
    found: list[Told] = []
    stem, options = "", list[str]()
    for line in data.decode().split("\n"):
        option = re.match(r"[A-Z][).][ \t]?", line)
        if len(line) < 2:
            continue
        if option:
            options.append(line[option.end() :])
        elif line.startswith("ANSWER:"):
            found.append(Told(stem, tuple(options), (ord(line.removeprefix("ANSWER:").strip()[0]) - ord("A"),)))
            stem, options = "", []
        else:
            assert not stem, "a stem of two lines is refused"
            stem = line
    assert not stem
    return found


def expected(quiz: Quiz) -> list[Told]:
    """What is left on one line each, without the items that cannot be held."""
    selection = select(quiz)
    missing = {remark.item for remark in export(selection).remarks if remark.left_out}
    return [
        Told(on_one_line(one.stem), tuple(map(on_one_line, one.options)), one.correct)
        for entry, one in zip(selection.entries, told(selection, reasons=False), strict=True)
        if entry.id not in missing
    ]


def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """Stems, options and the key, letter for letter."""
    assert expected(quiz) == understood(export(select(quiz)).data)


@given(quiz=quizzes())
def test_any_quiz_comes_through(quiz: Quiz) -> None:
    """Whatever can be held is held as it is."""
    assert expected(quiz) == understood(export(select(quiz)).data)


@pytest.mark.parametrize("stem", ["E. coli is what?", "I) Which?", "ANSWER: what?", "x"])
def test_stems_that_would_be_misread_are_left_out_and_told(stem: str) -> None:
    """There is no escape in Aiken, and one such stem would lose the whole file."""
    quiz = make_quiz(make_item("bad", stem, ("one", "two")), make_item("good", "Which one?", ("one", "two")))
    exported = export(select(quiz))

    assert [("bad", True)] == [(remark.item, remark.left_out) for remark in exported.remarks]
    assert ["Which one?"] == [question.stem for question in understood(exported.data)]


def test_line_ends_become_blanks_and_are_told() -> None:
    """Every text stands on one line."""
    exported = export(select(make_quiz(make_item("a", "two\nlines", ("one\ntwo", "three")))))

    assert "two lines\n" in exported.data.decode()
    assert [("a", False)] == [(remark.item, remark.left_out) for remark in exported.remarks]
