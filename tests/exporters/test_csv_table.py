"""CSV, read back as written and as LibreOffice shows it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.quiz import Quiz
from quizgen.exporters.bank_table import head_row, item_rows
from quizgen.exporters.choosing import select
from quizgen.exporters.csv_table import export, export_raw, read_table
from quizgen.exporters.selection import Selection
from tests.exporters.quizzes import PLAIN, hard_quiz, make_item, make_quiz, quizzes, texts
from tests.exporters.spreadsheets import read_in_office


def expected(selection: Selection) -> list[dict[str, str]]:
    """The table's rows by column."""
    head = head_row(selection)
    return [dict(zip(head, map(str, row), strict=True)) for row in item_rows(selection)]


@given(quiz=quizzes())
def test_reading_back_gives_the_same_text(quiz: Quiz) -> None:
    """The guards come off again, whatever a text begins with."""
    selection = select(quiz)

    assert expected(selection) == read_table(export(selection).data)


@given(start=st.sampled_from(["", "'", "''", "=", "'=", "''@", "+", "-", "\uff1d"]), rest=texts())
def test_no_cell_starts_a_formula(start: str, rest: str) -> None:
    """Spreadsheets evaluate what begins with one of these signs, quoted or not."""
    quiz = make_quiz(make_item("a", f"{start}{rest}", (f"{start}{rest}", "two")))
    selection = select(quiz)
    cells = [cell for row in csv.reader(io.StringIO(export(selection).data.decode("utf-8-sig"))) for cell in row]

    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r\uff1d\uff0b\uff0d\uff20" and cell]
    assert expected(selection) == read_table(export(selection).data)


@given(quiz=quizzes())
def test_raw_is_for_machines(quiz: Quiz) -> None:
    """No byte order mark, no guards."""
    selection = select(quiz)
    rows = list(csv.DictReader(io.StringIO(export_raw(selection).data.decode(), newline="")))

    assert expected(selection) == rows


def test_columns_are_what_they_say() -> None:
    """A column each, the key as a number from 1, a blank where an item has fewer options."""
    data = export(select(PLAIN)).data
    last = read_table(data)[-1]

    assert data.startswith(b"\xef\xbb\xbfid,stem,option_1,option_2,option_3,option_4,correct,topic,difficulty,quote,")
    assert (last["option_1"], last["option_4"], last["correct"]) == ("Albert Murasira", "", "1")
    assert last["feedback"].startswith("1. The source says so.\n2. ")


@pytest.mark.office
def test_libreoffice_shows_every_text(tmp_path: Path) -> None:
    """With the guard before what would be a formula, and without evaluating anything."""
    path = tmp_path / "bank.csv"
    selection = select(hard_quiz())
    path.write_bytes(export(selection).data)

    assert list(csv.reader(io.StringIO(export(selection).data.decode("utf-8-sig"), newline=""))) == read_in_office(path)
