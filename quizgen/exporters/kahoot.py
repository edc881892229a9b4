"""Kahoot's spreadsheet: short questions for a game in the room."""

from __future__ import annotations

from xlsxwriter import Workbook

from quizgen.diagnostics import counted
from quizgen.exporters.bank_table import Row
from quizgen.exporters.characters import on_one_line
from quizgen.exporters.exported import Exported, Remark
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.workbook import write_rows, write_workbook

STEM_LIMIT = 120
OPTION_LIMIT = 75
OPTIONS = 4
SECONDS = 30
"""One of the times that Kahoot allows: 5, 10, 20, 30, 60, 90, 120, 240."""

NOTES: tuple[str, ...] = (
    "Quiz template",
    "Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).",
    "Remember: questions have a limit of 120 characters and answers can have 75 characters max.",
    "Made by quizgen. In Kahoot: Create, Add question, Import spreadsheet.",
)
HEAD: tuple[str, ...] = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
NOTES_TOP, HEAD_TOP, LEFT = 1, 7, 1
"""Rows and column counted from 0, as Kahoot's own template has them."""


def export(selection: Selection) -> Exported:
    """The selection in the rows of Kahoot's template; items with texts too long for it are left out."""
    remarks: list[Remark] = []
    rows: list[Row] = []
    for entry in selection.entries:
        fault = _find_fault(entry)
        if fault:
            remarks.append(Remark(entry.id, fault, left_out=True))
            continue
        if "\n" in entry.stem or any("\n" in choice.text for choice in entry.choices):
            remarks.append(Remark(entry.id, "Line ends became blanks."))
        rows.append((len(rows) + 1, *_row(entry)))
    return Exported(write_workbook(selection.title, lambda book: _fill(book, rows)), tuple(remarks))


def _find_fault(entry: Entry) -> str | None:
    if len(entry.choices) > OPTIONS:
        return f"It has {counted(len(entry.choices), 'option')}; Kahoot takes {OPTIONS}."
    stem = _length(entry.stem)
    if stem > STEM_LIMIT:
        return f"The question has {counted(stem, 'character')}; Kahoot takes {STEM_LIMIT}."
    longest = max(entry.choices, key=lambda choice: _length(choice.text))
    if _length(longest.text) > OPTION_LIMIT:
        length = counted(_length(longest.text), "character")
        return f"The option “{longest.text}” has {length}; Kahoot takes {OPTION_LIMIT}."
    return None


def _length(text: str) -> int:
    """Characters as a web page counts them: those outside the basic plane, most emoji among them, count two."""
    return len(on_one_line(text).encode("utf-16-le")) // 2


def _row(entry: Entry) -> Row:
    options = [on_one_line(choice.text) for choice in entry.choices]
    missing = OPTIONS - len(options)
    return (on_one_line(entry.stem), *options, *([""] * missing), SECONDS, entry.correct + 1)


def _fill(book: Workbook, rows: list[Row]) -> None:
    sheet = book.add_worksheet("Sheet1")
    bold = book.add_format({"bold": True, "text_wrap": True})
    write_rows(sheet, [(note,) for note in NOTES], top=NOTES_TOP, left=LEFT)
    write_rows(sheet, [HEAD], top=HEAD_TOP, left=LEFT, style=bold)
    write_rows(sheet, rows, top=HEAD_TOP + 1, left=0)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 7, 24)
