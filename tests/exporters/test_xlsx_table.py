"""The workbook, as openpyxl and LibreOffice read it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.bank_table import head_row, item_rows
from quizgen.exporters.choosing import select
from quizgen.exporters.selection import Selection
from quizgen.exporters.workbook import CELL_LIMIT
from quizgen.exporters.xlsx_table import export
from tests.exporters.quizzes import hard_quiz, make_item, make_quiz, quizzes
from tests.exporters.spreadsheets import read_in_office


def expected(selection: Selection) -> list[list[str]]:
    """The cells of the first sheet."""
    return [list(head_row(selection)), *([str(cell) for cell in row] for row in item_rows(selection))]


@given(quiz=quizzes())
def test_openpyxl_reads_every_text_as_text(quiz: Quiz) -> None:
    """No text is taken for a formula, a number or an escape."""
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    selection = select(quiz)
    sheet = openpyxl.load_workbook(io.BytesIO(export(selection).data))["Items"]
    cells = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]

    assert expected(selection) == cells
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_second_sheet_has_a_row_for_every_option() -> None:
    """With verdict, ground, reason, fact, quote and sentence."""
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    quiz = make_quiz(make_item("a", "Which?", ("one", "two")), forms=())
    sheet = openpyxl.load_workbook(io.BytesIO(export(select(quiz)).data))["Options"]
    rows = sorted(tuple(row) for row in sheet.iter_rows(min_row=2, min_col=3, values_only=True))

    assert rows[0][:3] == ("one", "right", "author")
    assert rows[1][:3] == ("two", "wrong", "author")
    assert rows[1][4:] == ("a", "Another sentence says so.", 7)


def test_an_item_that_no_cell_can_hold_is_left_out_and_told() -> None:
    """Excel cuts at 32,767 characters."""
    items = [
        make_item("long", "Which?", ("one", "two"), quote="x" * (CELL_LIMIT + 1)),
        make_item("a", "b?", ("c", "d")),
    ]
    exported = export(select(make_quiz(*items)))

    assert [("long", True)] == [(remark.item, remark.left_out) for remark in exported.remarks]


@pytest.mark.office
def test_libreoffice_shows_every_text(tmp_path: Path) -> None:
    """As text, nothing evaluated."""
    path = tmp_path / "bank.xlsx"
    selection = select(hard_quiz())
    path.write_bytes(export(selection).data)

    assert expected(selection) == read_in_office(path)
