"""Kahoot's spreadsheet, as openpyxl and LibreOffice read it, against the template's contract."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.characters import on_one_line
from quizgen.exporters.choosing import select
from quizgen.exporters.kahoot import export
from quizgen.exporters.selection import Selection
from tests.exporters.quizzes import PLAIN, hard_quiz, make_item, make_quiz, quizzes
from tests.exporters.spreadsheets import read_in_office


def sheet(selection: Selection) -> Any:
    """The first sheet."""
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    return openpyxl.load_workbook(io.BytesIO(export(selection).data)).worksheets[0]


def test_it_is_laid_out_like_the_template() -> None:
    """The title in B2, the head in row 8 from column B, questions from row 9, each with its number in column A."""
    cells = sheet(select(PLAIN))

    assert cells["B2"].value == "Quiz template"
    assert cells["B8"].value == "Question - max 120 characters"
    assert cells["F8"].value == "Answer 4 - max 75 characters"
    assert str(cells["G8"].value).startswith("Time limit (sec)")
    assert str(cells["H8"].value).startswith("Correct answer(s)")
    assert [1, 2, 3] == [cells[f"A{row}"].value for row in (9, 10, 11)]
    assert ["2004", "2006", "2008", "2010"] == [cells[f"{column}9"].value for column in "CDEF"]


def test_texts_are_texts_and_the_key_is_a_number() -> None:
    """Whatever a text begins with; blank answers stand at the end."""
    selection = select(hard_quiz())
    cells = sheet(selection)

    for row, entry in enumerate(selection.entries, start=9):
        options = [on_one_line(choice.text) for choice in entry.choices]
        assert on_one_line(entry.stem) == cells[f"B{row}"].value
        assert options == [cells[f"{column}{row}"].value for column in "CDEF"]
        assert all(cells[f"{column}{row}"].data_type == "s" for column in "BCDEF")
        assert (30, entry.correct + 1) == (cells[f"G{row}"].value, cells[f"H{row}"].value)


@given(quiz=quizzes())
def test_any_quiz_comes_through(quiz: Quiz) -> None:
    """Whatever the texts are made of: a question is there letter for letter, or told to be left out."""
    selection = select(quiz)
    left_out = {remark.item for remark in export(selection).remarks if remark.left_out}
    kept = [entry for entry in selection.entries if entry.id not in left_out]
    rows = list(sheet(selection).iter_rows(min_row=9, max_row=8 + len(kept), values_only=True))

    for entry, row in zip(kept, rows, strict=True):
        options = [on_one_line(choice.text) for choice in entry.choices]
        assert [on_one_line(entry.stem), *options] == list(row[1 : 2 + len(options)])
        assert not any(row[2 + len(options) : 6])
        assert entry.correct + 1 == row[7]


@pytest.mark.parametrize(
    ("stem", "options", "why"),
    [
        ("x" * 121, ("one", "two"), "The question has 121 characters"),
        ("👩🏽‍🚒" * 18, ("one", "two"), "The question has 126 characters"),
        ("Which?", ("one", "y" * 76), "has 76 characters"),
        ("Which?", ("a", "b", "c", "d", "e"), "It has 5 options"),
    ],
)
def test_what_kahoot_cannot_hold_is_left_out_and_told(stem: str, options: tuple[str, ...], why: str) -> None:
    """Never cut."""
    quiz = make_quiz(make_item("good", "Which?", ("one", "two")), make_item("bad", stem, options))
    (remark,) = export(select(quiz)).remarks

    assert (remark.item, remark.left_out) == ("bad", True)
    assert why in remark.message


def test_limits_are_the_last_that_fit() -> None:
    """120 and 75 characters."""
    quiz = make_quiz(make_item("a", "x" * 120, ("one", "y" * 75)))

    assert not export(select(quiz)).remarks


@pytest.mark.office
def test_libreoffice_shows_every_text(tmp_path: Path) -> None:
    """As text, nothing evaluated."""
    path = tmp_path / "kahoot.xlsx"
    selection = select(hard_quiz())
    path.write_bytes(export(selection).data)
    rows = read_in_office(path)[8:]

    assert [on_one_line(entry.stem) for entry in selection.entries] == [row[1] for row in rows]
    assert [[on_one_line(choice.text) for choice in entry.choices] for entry in selection.entries] == [
        row[2:6] for row in rows
    ]
