"""Excel workbooks whose bytes depend on their cells alone."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format as CellFormat
from xlsxwriter.worksheet import Worksheet

from quizgen.exporters.bank_table import Row

CELL_LIMIT = 32_767
"""Characters that a cell can hold."""
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 – the file format knows no time zones


def write_workbook(title: str, fill: Callable[[Workbook], None]) -> bytes:
    """The bytes of the workbook that `fill` writes; texts stay texts, whatever they begin with."""
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(buffer, options)
    book.set_properties({"title": title[:255], "created": _CREATED})
    fill(book)
    book.close()
    return buffer.getvalue()


def write_rows(sheet: Worksheet, rows: Iterable[Row], *, top: int, left: int, style: CellFormat | None = None) -> None:
    """Rows of cells from the given place on (counted from 0), texts as texts and numbers as numbers."""
    for row, cells in enumerate(rows, start=top):
        for column, cell in enumerate(cells, start=left):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, style)
            else:
                sheet.write_string(row, column, cell, style)
