"""The geometry of an answer sheet as values: all that somebody needs who wants to read one.

Lengths are millimetres from the top left corner of the page. What is right stands nowhere here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, product
from math import hypot
from typing import Literal

DICTIONARY: Literal["DICT_4X4_50"] = "DICT_4X4_50"
"""The set of ArUco marks that the marks are taken from, by its name in OpenCV."""
MARKS = (
    # The inner four by four squares of the marks 0 to 5, a figure a row from the top: a one is white.
    *((0b1011, 0b0101, 0b0011, 0b0010), (0b0000, 0b1111, 0b1001, 0b1010), (0b0011, 0b0011, 0b0010, 0b1101)),
    *((0b1001, 0b1001, 0b0100, 0b0110), (0b0101, 0b0100, 0b1001, 0b1110), (0b0111, 0b1001, 0b1100, 0b1101)),
)
MARK_SQUARES = 6
"""How many squares wide a mark is, with its black border."""
WHITE = 3.0
"""How much white a mark needs around itself, in millimetres."""


class SheetKind(Enum):
    """Where a paper has its answer sheet."""

    PAGE = "page"
    """On a page of its own, or several."""
    STRIP = "strip"
    """At the foot of the last page."""


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What the answer sheets of a quiz have in common."""

    kind: SheetKind
    sign: str
    """The sign of the edition that they are of; see `sheet_code`."""
    options: int
    """The most options that a question has."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a page."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """From the top left one clockwise."""
        top, bottom = self.top, self.bottom
        return Point(self.left, top), Point(self.right, top), Point(self.right, bottom), Point(self.left, bottom)

    def distance(self, point: Point) -> float:
        """How far a point is from the rectangle; 0 within it."""
        aside = max(self.left - point.x, 0.0, point.x - self.right)
        below = max(self.top - point.y, 0.0, point.y - self.bottom)
        return hypot(aside, below)


@dataclass(frozen=True, slots=True)
class Mark:
    """An ArUco mark."""

    id: int
    box: Box
    """The black square, without the white around it."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle to be filled in."""

    centre: Point
    radius: float
    """To the outer edge of the line."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """The circle for one option of a question."""

    question: int
    """Its number on the form."""
    letter: str
    circle: Circle


@dataclass(frozen=True, slots=True)
class DigitBubble:
    """The circle for one digit of a learner's number."""

    place: int
    """From 1; the last place is that of the check digit."""
    digit: int
    circle: Circle


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page of a sheet."""

    number: int
    marks: tuple[Mark, ...]
    qr: Box
    """The QR code without the white around it."""
    bubbles: tuple[Bubble, ...]
    digits: tuple[DigitBubble, ...] = ()
    """The grid for the learner's number; empty where the name is printed."""

    def circles(self) -> tuple[Circle, ...]:
        """All circles."""
        return (*(one.circle for one in self.bubbles), *(one.circle for one in self.digits))


@dataclass(frozen=True, slots=True)
class SheetGeometry:
    """Where everything stands on the sheets of one theme."""

    width: float
    height: float
    """Of the page."""
    questions: int
    options: int
    pages: tuple[SheetPage, ...]


def find_clashes(sheet: SheetGeometry) -> tuple[str, ...]:
    """What is in the way of something else or runs off the page, in words; empty for a sheet that can be read."""
    found = (clash for page in sheet.pages for clash in (*_overlaps(page), *_runaways(page, sheet)))
    return tuple(dict.fromkeys(found))


def _overlaps(page: SheetPage) -> Iterator[str]:
    circles = page.circles()
    for (name, box), circle in product(_boxes(page), circles):
        if box.distance(circle.centre) < circle.radius + WHITE:
            yield f"a circle stands too near to {name}"
    for one, other in combinations(circles, 2):
        apart = hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y)
        if apart < one.radius + other.radius:
            yield "circles overlap"


def _runaways(page: SheetPage, sheet: SheetGeometry) -> Iterator[str]:
    for name, box in _boxes(page):
        if not _within(box, sheet, 0):
            yield f"{name} runs off the page"
    for circle in page.circles():
        x, y = circle.centre.x, circle.centre.y
        if not _within(Box(x, y, x, y), sheet, circle.radius):
            yield "a circle runs off the page"


def _boxes(page: SheetPage) -> tuple[tuple[str, Box], ...]:
    return (*((f"mark {mark.id}", mark.box) for mark in page.marks), ("the QR code", page.qr))


def _within(box: Box, sheet: SheetGeometry, margin: float) -> bool:
    across = margin <= box.left <= box.right <= sheet.width - margin
    return across and margin <= box.top <= box.bottom <= sheet.height - margin
