"""Rows of workbooks, as quizgen and other programs write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.exporters.workbook import WideSheet, stream_workbook, write_rows, write_workbook
from quizgen.verification.workbook_rows import UnreadableWorkbookError, read_workbook

ROWS = [["form", "learner", "1"], ["A", "", "C"], ["B", "=1+1 <&>", "D"]]


def test_shared_texts_and_texts_in_cells_are_read_alike(tmp_path: Path) -> None:
    """Empty cells included; numbers are read as they are written."""
    shared = tmp_path / "shared.xlsx"
    rows: list[tuple[str | int, ...]] = [*(tuple(row) for row in ROWS), (7,)]
    shared.write_bytes(write_workbook("x", lambda book: write_rows(book.add_worksheet(), rows, top=0, left=0)))
    inside = tmp_path / "inside.xlsx"
    inside.write_bytes(b"".join(stream_workbook("x", WideSheet("Key", (9, 9, 9), iter(ROWS)))))

    assert list(read_workbook(shared)) == [*ROWS, ["7"]]
    assert list(read_workbook(inside)) == ROWS


@pytest.mark.parametrize("data", [b"", b"PK", b"no workbook"])
def test_what_is_no_workbook_is_told(tmp_path: Path, data: bytes) -> None:
    """By one exception, whatever is wrong with it."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)

    with pytest.raises(UnreadableWorkbookError):
        list(read_workbook(path))
