"""QR codes as black rectangles: for a page's SVG, and for pages that are written as bytes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

VERSION = 2
LEVEL = "Q"
"""A quarter of the code may be unreadable."""
MODULES = 25
"""Squares from one side of a code of that version to the other, without the white around it."""
_PATTERN = 3
"""One mask for all codes: to weigh all eight would take five times as long, and readers take any."""

Rows = tuple[bytes, ...]
"""A code row by row from the top; 1 is black."""
Rectangle = tuple[int, int, int]
"""Left, top and width of a rectangle of one row, in modules."""


def draw_code(text: str) -> Rows:
    """The QR code of a text of figures, capitals and `$%*+-./:`; raises ValueError where it is too long."""
    from segno import make_qr

    code = make_qr(text, error=LEVEL, version=VERSION, mode="alphanumeric", mask=_PATTERN, boost_error=False)
    return tuple(map(bytes, code.matrix))


def svg_path(rows: Rows) -> str:
    """The black of a code, or of a mark, as the path of an SVG whose unit is a module."""
    return "".join(f"M{left} {top}h{width}v1h-{width}z" for left, top, width in _rectangles(rows))


def page_path(rows: Rows) -> str:
    """The same as operators of a PDF's page, whose unit is a module and whose origin is the code's top left corner."""
    return "".join(_row_operators(row, top) for top, row in enumerate(rows))


@lru_cache(maxsize=1 << 14)
def _row_operators(row: bytes, top: int) -> str:
    return "".join(f"{left} {-top - 1} {width} 1 re " for left, width in _runs(row))


def _rectangles(rows: Rows) -> Iterator[Rectangle]:
    for top, row in enumerate(rows):
        for left, width in _runs(row):
            yield left, top, width


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Where black begins, and how far it goes."""
    left = 0
    for black, squares in groupby(row):
        width = len(list(squares))
        if black:
            yield left, width
        left += width
