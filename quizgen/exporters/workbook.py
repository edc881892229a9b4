"""Excel workbooks whose bytes depend on their cells alone."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from quizgen.exporters.bank_table import Row

CELL_LIMIT = 32_767
"""Characters that a cell can hold."""
_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_PIECE = 1 << 20
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 – the file format knows no time zones


def write_workbook(title: str, fill: Callable[[Workbook], None]) -> bytes:
    """The bytes of the workbook that `fill` writes; texts stay texts, whatever they begin with."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {**_TEXTS, "in_memory": True})
    book.set_properties({"title": title[:255], "created": _CREATED})
    fill(book)
    book.close()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class WideSheet:
    """A sheet of many rows of texts, the first of which heads the columns."""

    name: str
    widths: Sequence[int]
    """Of the columns, in characters."""
    rows: Iterable[Sequence[str]]


def stream_workbook(title: str, sheet: WideSheet) -> Iterator[bytes]:
    """A workbook of one sheet piece by piece, in memory that does not grow with the rows; no cell is a formula."""
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        path = Path(folder) / "workbook"
        book = Workbook(str(path), {**_TEXTS, "constant_memory": True, "tmpdir": folder})
        book.set_properties({"title": title[:255], "created": _CREATED})
        _fill_wide(book, sheet)
        book.close()
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece


def _fill_wide(book: Workbook, sheet: WideSheet) -> None:
    made = book.add_worksheet(sheet.name)
    for column, width in enumerate(sheet.widths):
        made.set_column(column, column, width)
    made.freeze_panes(1, 1)
    bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF2F7"})
    for number, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            made.write_string(number, column, cell, None if number else bold)


def write_rows(sheet: Worksheet, rows: Iterable[Row], *, top: int, left: int, style: CellFormat | None = None) -> None:
    """Rows of cells from the given place on (counted from 0), texts as texts and numbers as numbers."""
    for row, cells in enumerate(rows, start=top):
        for column, cell in enumerate(cells, start=left):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, style)
            else:
                sheet.write_string(row, column, cell, style)
