"""Answer sheets as they are printed: what stands on them is known from a form's code and its number of questions alone.

Nothing here could tell the key; where things stand is the style sheet's affair and is read from the page as laid out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from quizgen.domain.form import LETTERS
from quizgen.domain.sheet import MARK_SQUARES, MARKS, SheetKind, SheetPlan
from quizgen.domain.sheet_code import SheetCode
from quizgen.rendering.themes.theme import SETTINGS, Theme, ThemeError, read_table
from quizgen.rendering.views.qr_code import draw_code, svg_path

GROUP = 5
"""So many rows stand together."""
PLACES = 5
"""Digits of a learner's number, the check digit among them."""
CORNERS = ("top left", "top right", "bottom right", "bottom left")
SIDES = ("middle left", "middle right")


@dataclass(frozen=True, slots=True)
class SheetMark:
    """An ArUco mark: its id, the classes that say where it stands, and its black as the path of an SVG."""

    id: int
    place: str
    path: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The circles of one question."""

    number: int
    letters: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One page of a sheet, or its strip."""

    number: int
    code: str
    """What is to be typed in where the QR code cannot be read."""
    qr: str
    """The black of the QR code as the path of an SVG."""
    columns: tuple[tuple[SheetRow, ...], ...]


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The sheet of one form."""

    kind: str
    """`page` or `strip`."""
    marks: tuple[SheetMark, ...]
    parts: tuple[SheetPart, ...]
    rows: int
    """The most rows that stand below each other."""
    options: int
    """How many circles a row has."""
    places: tuple[int, ...]
    """The places of a learner's number, from 1; empty where the name is printed or there is no room."""


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """What a theme says in its theme.toml of how many questions have room.

    A question takes as many widths of a circle as it has options, and one more.
    """

    sheet_rows: int
    """How many questions stand below each other on a sheet of its own."""
    sheet_width: int
    """How many circles have room beside each other on it."""
    strip_width: int
    """How many have room on a strip."""


def view_sheets(plan: SheetPlan | None, code: str, *, count: int, named: bool, theme: Theme) -> AnswerSheet | None:
    """The sheet of a form with that code and so many questions; None where the quiz has none. Raises ThemeError."""
    if plan is None:
        return None
    blocks = _blocks(count, plan, sheet_settings(theme))
    alone = plan.kind is SheetKind.PAGE
    return AnswerSheet(
        kind=plan.kind.value,
        marks=tuple(_marks((*CORNERS, *SIDES) if alone else CORNERS)),
        parts=tuple(
            _view_part(SheetCode(plan.sign, code, number), columns, plan) for number, columns in enumerate(blocks, 1)
        ),
        rows=max((len(column) for columns in blocks for column in columns), default=0),
        options=plan.options,
        places=tuple(range(1, PLACES + 1)) if alone and not named else (),
    )


def sheet_settings(theme: Theme) -> SheetSettings:
    """The settings of the theme, over those of the default one; raises ThemeError."""
    table: dict[str, object] = {}
    for folder in reversed(theme.folders):
        path = folder / SETTINGS
        table |= read_table(path) if path.is_file() else {}
    return SheetSettings(**{field.name: _whole(field.name, table, theme) for field in fields(SheetSettings)})


def _view_part(code: SheetCode, columns: tuple[range, ...], plan: SheetPlan) -> SheetPart:
    letters = LETTERS[: plan.options]
    return SheetPart(
        number=code.page,
        code=str(code),
        qr=svg_path(draw_code(str(code))),
        columns=tuple(tuple(SheetRow(number, letters) for number in column) for column in columns),
    )


def _blocks(count: int, plan: SheetPlan, settings: SheetSettings) -> tuple[tuple[range, ...], ...]:
    """The numbers of the questions by page and column; a strip has one page, however long it gets."""
    if plan.kind is SheetKind.STRIP:
        beside = max(1, settings.strip_width // (plan.options + 1))
        return (_columns(range(1, count + 1), -(-count // beside)),)
    beside = max(1, settings.sheet_width // (plan.options + 1))
    pages = -(-count // (settings.sheet_rows * beside))
    each = -(-count // pages)
    rows = -(-each // (beside * GROUP)) * GROUP
    numbers = (range(start, min(start + each, count + 1)) for start in range(1, count + 1, each))
    return tuple(_columns(part, min(rows, settings.sheet_rows)) for part in numbers)


def _columns(numbers: range, rows: int) -> tuple[range, ...]:
    return tuple(numbers[start : start + rows] for start in range(0, len(numbers), rows))


def _marks(places: tuple[str, ...]) -> Iterator[SheetMark]:
    for identifier, place in enumerate(places):
        yield SheetMark(identifier, place, svg_path(_mark_rows(identifier)))


def _mark_rows(identifier: int) -> tuple[bytes, ...]:
    """The squares of a mark row by row with its border; 1 is black."""
    inner = tuple(_bits(row) for row in MARKS[identifier])
    border = bytes([1] * MARK_SQUARES)
    return (border, *(bytes([1, *row, 1]) for row in inner), border)


def _bits(row: int) -> tuple[int, ...]:
    return tuple(1 - (row >> place & 1) for place in (3, 2, 1, 0))


def _whole(name: str, table: dict[str, object], theme: Theme) -> int:
    value = table.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    path = theme.folders[0] / SETTINGS
    raise ThemeError(f"{path}: `{name}` must be a whole number from 1, not {value!r}.")
