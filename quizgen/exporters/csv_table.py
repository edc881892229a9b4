"""CSV of the bank with keys and evidence, for spreadsheets and, raw, for machines.

Spreadsheets take a cell that begins with `=`, `+`, `-`, `@` for a formula, quoted or not. Such a
cell gets an apostrophe before it, and so does one that begins with apostrophes and then such a
sign, so that taking one apostrophe off gives every text back.
"""

from __future__ import annotations

import csv
import io
import re

from quizgen.exporters.bank_table import head_row, item_rows
from quizgen.exporters.exported import Exported
from quizgen.exporters.selection import Selection

GUARD = "'"
_GUARDED = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What starts a formula, the full-width signs of East Asian keyboards included."""


def export(selection: Selection) -> Exported:
    """The table as UTF-8 with a byte order mark, which Excel asks for, and guarded cells."""
    return Exported(_write(selection, guarded=True).encode("utf-8-sig"))


def export_raw(selection: Selection) -> Exported:
    """The table as UTF-8 without byte order mark or guards."""
    return Exported(_write(selection, guarded=False).encode())


def read_table(data: bytes) -> list[dict[str, str]]:
    """The rows of a guarded file, by column, with the guards taken off."""
    lines = io.StringIO(data.decode("utf-8-sig"), newline="")
    return [{name: _bare(cell) for name, cell in row.items()} for row in csv.DictReader(lines)]


def _write(selection: Selection, *, guarded: bool) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(head_row(selection))
    for row in item_rows(selection):
        writer.writerow([guard(cell) if guarded and isinstance(cell, str) else cell for cell in row])
    return buffer.getvalue()


def guard(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    return f"{GUARD}{text}" if _GUARDED.match(text) else text


def _bare(text: str) -> str:
    return text.removeprefix(GUARD) if _GUARDED.match(text) else text
