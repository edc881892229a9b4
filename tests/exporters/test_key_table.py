"""The table of all letters: the same rows as CSV and as a workbook, no cell a formula, the same bytes each time."""

from __future__ import annotations

import csv
import io
import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Edition
from quizgen.exporters import workbook
from quizgen.exporters.key_table import key_csv, key_workbook
from tests.rendering.quizzes import quiz

MADE = quiz(count=3, learners=(Learner("+1", "-2", "@x", "=y"), Learner("Ann Õe", "007"), Learner("محمد")))


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another time zone, and files that nobody else may read."""
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    mask = os.umask(0o077)
    yield
    os.umask(mask)
    monkeypatch.undo()
    time.tzset()


def test_cells_never_start_a_formula() -> None:
    """Whatever the column: in CSV they are guarded."""
    table = b"".join(key_csv(MADE)).decode("utf-8-sig")

    assert ["A", "'+1", "'-2", "'@x", "'=y"] == table.splitlines()[1].split(",")[:5]


def test_every_row_says_of_which_edition_and_key_it_is() -> None:
    """Rows of several tables put into one stay apart."""
    made = replace(MADE, edition=Edition("3D4FP2", 2))
    head, *rows = csv.reader(io.StringIO(b"".join(key_csv(made)).decode("utf-8-sig")))

    assert [["3D4FP2", "2"]] * 3 == [row[head.index("sign") : head.index("key") + 1] for row in rows]


def test_the_workbook_has_the_rows_of_the_table() -> None:
    """As texts: what begins like a formula or a number is neither."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(key_workbook(MADE))))

    (sheet,) = book.worksheets
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    read = csv.reader(io.StringIO(b"".join(key_csv(MADE)).decode("utf-8-sig")))
    assert rows == [[cell.removeprefix("'") for cell in row] for row in read]
    assert {"s", "inlineStr", "n"} >= {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert {"n"} != {cell.data_type for cell in sheet[2] if cell.value}
    assert "007" == rows[2][2]


def test_the_workbook_is_the_same_each_time(elsewhere: None) -> None:
    """Wherever and whenever it is written."""
    first = b"".join(key_workbook(MADE))
    os.umask(0o000)
    os.environ["TZ"] = "America/St_Johns"
    time.tzset()

    assert first == b"".join(key_workbook(MADE))


def test_the_workbook_is_handed_over_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """However large it is, little of it is in memory."""
    whole = b"".join(key_workbook(MADE))
    monkeypatch.setattr(workbook, "_PIECE", 1000)

    pieces = list(key_workbook(MADE))
    assert whole == b"".join(pieces)
    assert 1000 == max(map(len, pieces))
