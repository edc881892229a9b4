"""XLSX of the bank: a sheet of items with their keys, and a sheet of options with their evidence."""

from __future__ import annotations

from dataclasses import replace

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from quizgen.exporters.bank_table import Row, count_options, head_row, item_rows
from quizgen.exporters.exported import Exported, Remark
from quizgen.exporters.feedback import phrase_why
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.workbook import CELL_LIMIT, write_rows, write_workbook

OPTION_HEAD = ("id", "number", "option", "verdict", "ground", "why", "fact", "quote", "sentence")
WIDTHS = {"id": 24, "stem": 48, "quote": 48, "feedback": 64, "why": 48, "option": 32}
OTHER_WIDTH = 12
OPTION_WIDTH = 24


def export(selection: Selection) -> Exported:
    """The selection as a workbook; an item with a text too long for a cell is left out."""
    entries = tuple(zip(selection.entries, map(_fits, item_rows(selection)), strict=True))
    message = f"A text is longer than the {CELL_LIMIT:,} characters of a cell."
    remarks = tuple(Remark(entry.id, message, left_out=True) for entry, fits in entries if not fits)
    shown = replace(selection, entries=tuple(entry for entry, fits in entries if fits))
    return Exported(write_workbook(selection.title, lambda book: _fill(book, shown)), remarks)


def _fits(row: Row) -> bool:
    return not any(isinstance(cell, str) and len(cell) > CELL_LIMIT for cell in row)


def _fill(book: Workbook, selection: Selection) -> None:
    _add_sheet(book, "Items", head_row(selection), list(item_rows(selection)))
    _mark_keys(book, selection)
    options = [row for entry in selection.entries for row in _option_rows(entry, selection.language)]
    _add_sheet(book, "Options", OPTION_HEAD, options)


def _option_rows(entry: Entry, language: str) -> list[Row]:
    return [
        (
            entry.id,
            number,
            choice.text,
            "right" if choice.correct else "wrong",
            choice.ground.value,
            phrase_why(choice, entry, language),
            choice.fact or "",
            choice.quote.text if choice.quote else "",
            choice.quote.sentence if choice.quote else "",
        )
        for number, choice in enumerate(entry.choices, start=1)
    ]


def _add_sheet(book: Workbook, name: str, head: tuple[str, ...], rows: list[Row]) -> Worksheet:
    sheet = book.add_worksheet(name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, title in enumerate(head):
        width = WIDTHS.get(title, OPTION_WIDTH if title.startswith("option_") else OTHER_WIDTH)
        sheet.set_column(column, column, width)
    bold = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF2F7", "valign": "top"})
    write_rows(sheet, [head], top=0, left=0, style=bold)
    write_rows(sheet, rows, top=1, left=0, style=wrapped)
    sheet.freeze_panes(1, 1)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(head) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def _mark_keys(book: Workbook, selection: Selection) -> None:
    """The right option of every row in bold on green."""
    sheet = book.get_worksheet_by_name("Items")
    marked = book.add_format({"bold": True, "bg_color": "#E3F4E1", "text_wrap": True, "valign": "top"})
    first_option = head_row(selection).index("option_1") if count_options(selection) else 0
    for row, entry in enumerate(selection.entries, start=1):
        sheet.write_string(row, first_option + entry.correct, entry.key.text, marked)
