"""The tables of all letters, read back as they lie in the trainer's folder and compared with what was proved."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.records.layout import KEY_TABLE, KEY_WORKBOOK
from quizgen.verification.comparison import UNPROVEN, Difference
from quizgen.verification.workbook_rows import UnreadableWorkbookError, read_workbook

_FORM = "form"
Row = tuple[str, Sequence[str]]
"""The form's code, and its letters in the order of the questions."""


def compare_tables(folder: Path, proven: Mapping[str, str]) -> Iterator[Difference]:
    """What differs in the key tables of a folder from the letters that were proved, by form."""
    for place, read in _READERS.items():
        if not (folder / place).is_file():
            yield Difference("key-missing", place, "The table with the letters of all forms is missing.")
            continue
        try:
            yield from _compare(_rows(read(folder / place)), proven, place)
        except (UnicodeDecodeError, csv.Error, UnreadableWorkbookError):
            yield Difference("key-unreadable", place, "The table cannot be read.")


def _read_csv(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.reader(lines)


_READERS: dict[str, Callable[[Path], Iterator[list[str]]]] = {KEY_TABLE: _read_csv, KEY_WORKBOOK: read_workbook}


def _rows(table: Iterable[Sequence[str]]) -> Iterator[Row]:
    """The rows below the head that names the column of the form and numbers those of the questions."""
    form, numbers = 0, dict[int, int]()
    for place, cells in enumerate(table):
        if place == 0:
            form = cells.index(_FORM) if _FORM in cells else 0
            numbers = {int(cell): column for column, cell in enumerate(cells) if cell.isdecimal()}
        elif any(cells):
            padded = [*cells, *[""] * (len(numbers) + len(cells))]
            yield padded[form], [padded[numbers[number]] for number in sorted(numbers)]


def _compare(rows: Iterable[Row], proven: Mapping[str, str], place: str) -> Iterator[Difference]:
    seen: dict[str, None] = {}
    for line, (form, letters) in enumerate(rows, start=2):
        where = f"{place}, line {line}"
        if form not in proven:
            yield Difference("key-form", where, f"The quiz has no form {form or '(empty)'}.")
        elif form in seen:
            yield Difference("key-form", where, f"Form {form} stands in the table again.")
        else:
            seen[form] = None
            yield from _compare_row(form, letters, proven[form], where)
    for form in proven:
        if form not in seen:
            yield Difference("key-form", place, f"The table has no letters of form {form}.")


def _compare_row(form: str, letters: Sequence[str], proven: str, where: str) -> Iterator[Difference]:
    given = [*letters, *[""] * (len(proven) - len(letters))]
    for number, letter in enumerate(given, start=1):
        right = proven[number - 1] if number <= len(proven) else ""
        if proven and right not in (letter, UNPROVEN):
            found = f"Question {number} of form {form} has the right answer {right or 'none'}, "
            yield Difference("key-letter", where, f"{found}the table gives {letter or 'none'}.", number)
