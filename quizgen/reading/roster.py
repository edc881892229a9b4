"""The roster: a table of learners becomes records, or diagnostics that say all that is wrong with it.

What learners are called is data: it is printed, never a file's name or a formula, and marks that would turn
the direction of the text round are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.diagnostics import Diagnostic, Severity, Span, counted
from quizgen.domain.form import Learner
from quizgen.reading import roster_columns as columns
from quizgen.reading.faults import REMEDIES
from quizgen.reading.files import FileFault, TextFile, read_file
from quizgen.reading.roster_faults import BY_CODE, LONGEST_CELL, UNREADABLE
from quizgen.reading.table import Cell, read_rows

_SHOWN = 40
_TURNING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks that turn the direction of a text, and are not seen themselves."""
_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Roster:
    """The learners in the order of the file, and everything that was found; with errors there are none."""

    learners: tuple[Learner, ...]
    diagnostics: tuple[Diagnostic, ...]
    sha256: str = ""
    """Of the file's bytes, in hexadecimal digits."""
    spans: tuple[Span, ...] = ()
    """Where each learner's line begins."""
    seats: tuple[Span, ...] = ()
    """Where the seat of each learner stands, or would stand."""


def read_roster(path: Path) -> Roster:
    """The roster in a file; no fault of it raises."""
    content = read_file(path)
    if isinstance(content, FileFault):
        found = f"The roster {content.found}."
        span = Span(str(path), content.line, content.column)
        remedy = UNREADABLE.get(content.code, REMEDIES[content.code])
        return Roster((), (Diagnostic(content.code, span, found, remedy=remedy),))
    return read_roster_text(content, file=str(path))


def read_roster_text(content: TextFile, *, file: str) -> Roster:
    """The roster in a text."""
    reader = _Reader(file)
    learners = tuple(reader.read(list(read_rows(content.text))))
    wrong = any(one.severity is Severity.ERROR for one in reader.found)
    found = tuple(sorted(reader.found, key=lambda one: one.span))
    if wrong:
        return Roster((), found, content.sha256)
    return Roster(learners, found, content.sha256, tuple(reader.spans), tuple(reader.seats))


class _Reader:
    """One roster being read: its columns, and what has been found."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.found: list[Diagnostic] = []
        self.spans: list[Span] = []
        self.seats: list[Span] = []
        self._heads: tuple[Cell, ...] = ()
        self._places: dict[str, int] = {}

    def read(self, rows: Sequence[tuple[Cell, ...]]) -> Iterator[Learner]:
        """The learners of all rows below the heads."""
        self._read_heads(rows[0] if rows else (Cell("", 1, 1),))
        if not self._has_names():
            return
        if len(rows) < 2:  # noqa: PLR2004 -- heads and a learner
            self._add("roster-empty", self._heads[0], "There is no learner below the heads of the columns.")
        first: dict[str, Cell] = {}
        for row in rows[1:]:
            learner = self._read_row(row)
            if learner is not None:
                self._check_unlike(learner, row, first)
                self.spans.append(Span(self._file, row[0].line, row[0].column))
                place = self._places.get(columns.SEAT, 0)
                self.seats.append(self._span(row[place if place < len(row) else 0]))
                yield learner

    def _has_names(self) -> bool:
        if any(column in self._places for column in (columns.NAME, columns.GIVEN, columns.FAMILY, columns.ID)):
            return True
        heads = ", ".join(f"“{_short(head.text)}”" for head in self._heads[:8])
        self._add("roster-no-name", self._heads[0], f"No column is called `name`; the heads are {heads}.")
        return False

    def _read_heads(self, heads: tuple[Cell, ...]) -> None:
        self._heads = heads
        for index, head in enumerate(heads):
            self._text(head)
            column = columns.known_column(head.text)
            if column in self._places:
                other = self._heads[self._places[column]].text
                self._add(
                    "roster-column-twice", head, f"“{_short(head.text)}” and “{_short(other)}” both say the {column}."
                )
            elif column is not None:
                self._places[column] = index

    def _read_row(self, row: tuple[Cell, ...]) -> Learner | None:
        texts = [self._text(cell) for cell in row]
        if not any(texts):
            return None
        if any(texts[len(self._heads) :]):
            found = (
                f"The line has {counted(len(row), 'cell')}, but the roster has {counted(len(self._heads), 'column')}."
            )
            self._add("roster-wide-row", row[len(self._heads)], found)
        learner = self._learner(texts)
        if not learner.name:
            self._add("roster-nameless", row[0], "The line names no learner.")
            return None
        self._check_needs(learner, row)
        return learner

    def _learner(self, texts: list[str]) -> Learner:
        cells = {column: texts[place] for column, place in self._places.items() if place < len(texts)}
        whole = " ".join(filter(None, (cells.get(columns.GIVEN), cells.get(columns.FAMILY))))
        theme = cells.get(columns.THEME, "")
        return Learner(
            name=cells.get(columns.NAME) or whole or cells.get(columns.ID, ""),
            id=cells.get(columns.ID, ""),
            group=cells.get(columns.GROUP, ""),
            seat=cells.get(columns.SEAT, ""),
            language=cells.get(columns.LANGUAGE, "").replace("_", "-"),
            theme=columns.theme_of(theme, self._heads[self._places[columns.THEME]].text) if theme else "",
            others=tuple(self._others(texts)),
        )

    def _others(self, texts: list[str]) -> Iterator[tuple[str, str]]:
        known = self._places.values()
        for index, (head, text) in enumerate(zip(self._heads, texts, strict=False)):
            if text and index not in known:
                yield _clean(head.text), text

    def _check_needs(self, learner: Learner, row: tuple[Cell, ...]) -> None:
        if learner.language and not _TAG.fullmatch(learner.language):
            found = f"“{_short(learner.language)}” is no tag of a language."
            self._add("roster-language", row[self._places[columns.LANGUAGE]], found)

    def _check_unlike(self, learner: Learner, row: tuple[Cell, ...], first: dict[str, Cell]) -> None:
        place = self._places.get(columns.ID)
        cell = row[place] if place is not None and place < len(row) else row[0]
        if place is not None and not learner.id:
            self._add("roster-no-id", cell, f"{_short(learner.name)} has no id, but the roster has a column for it.")
            return
        earlier = first.setdefault(learner.id or learner.name, cell)
        if earlier is cell:
            return
        code, what = ("roster-duplicate-id", "id") if learner.id else ("roster-duplicate-name", "name")
        text = _short(learner.id or learner.name)
        self._add(code, cell, f"The {what} “{text}” stands in line {earlier.line} as well.")

    def _text(self, cell: Cell) -> str:
        """The text of a cell as it is printed, on one line."""
        if cell.unclosed:
            self._add("roster-quote", cell, "A quotation mark opens a text and none closes it.")
        elif len(cell.text) > LONGEST_CELL:
            found = f"“{_short(cell.text)}” has {counted(len(cell.text), 'character')}."
            self._add("roster-long-cell", cell, found)
        if _TURNING.search(cell.text):
            found = f"“{_short(cell.text)}” holds marks that turn the direction of the text."
            self._add("roster-bidi", cell, found, Severity.NOTE)
        return _clean(cell.text[: LONGEST_CELL + 1])

    def _add(self, code: str, cell: Cell, found: str, severity: Severity = Severity.ERROR) -> None:
        fault = BY_CODE[code]
        self.found.append(Diagnostic(code, self._span(cell), found, fault.expected, fault.remedy, severity))

    def _span(self, cell: Cell) -> Span:
        return Span(self._file, cell.line, cell.column)


def _clean(text: str) -> str:
    return " ".join(_TURNING.sub("", text).split())


def _short(text: str) -> str:
    clean = _clean(text[: 2 * _SHOWN])
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"
