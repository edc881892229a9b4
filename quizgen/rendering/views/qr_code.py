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
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""What such codes hold, each sign at its number; two together are coded as one number to the base 45."""
_PATTERN = 3
"""One mask for all codes: to weigh all eight would take five times as long, and readers take any."""

Rows = tuple[bytes, ...]
"""A code row by row from the top; 1 is black."""
Rectangle = tuple[int, int, int]
"""Left, top and width of a rectangle of one row, in modules."""


def draw_code(text: str) -> Rows:
    """The QR code of a text of figures, capitals and `$%*+-./:`; raises ValueError where it is too long.

    With version, level and mask given, every square is a sum modulo 2 of bits of the text: what one bit changes it
    changes in every text of that length. So codes by the thousand are put together from few that are made.
    """
    squares = _make("0" * len(text))
    for place in range(0, len(text), 2):
        squares ^= _pair_squares(len(text), place, text[place : place + 2])
    data = squares.to_bytes(MODULES * MODULES, "big")
    return tuple(data[start : start + MODULES] for start in range(0, len(data), MODULES))


@lru_cache(maxsize=1 << 14)
def _pair_squares(length: int, place: int, pair: str) -> int:
    """The squares that two signs at that place of a text change against two noughts."""
    value = 0
    for sign in pair:
        value = value * len(_SIGNS) + _SIGNS.index(sign)
    squares = 0
    for bit in range(value.bit_length()):
        squares ^= _bit_squares(length, place, bit) if value >> bit & 1 else 0
    return squares


@lru_cache(maxsize=1 << 10)
def _bit_squares(length: int, place: int, bit: int) -> int:
    """The squares that one bit changes of the number as which two signs, or the last one, are coded."""
    first, last = divmod(1 << bit, len(_SIGNS))
    signs = _SIGNS[first] + _SIGNS[last] if place + 1 < length else _SIGNS[last]
    noughts = "0" * length
    return _make(noughts) ^ _make(noughts[:place] + signs + noughts[place + 2 :])


@lru_cache(maxsize=8)
def _make(text: str) -> int:
    """A code as a number, a byte a square, row by row."""
    from segno import make_qr

    code = make_qr(text, error=LEVEL, version=VERSION, mode="alphanumeric", mask=_PATTERN, boost_error=False)
    return int.from_bytes(b"".join(map(bytes, code.matrix)), "big")


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
    """Of each run of black squares in a row the first, and how many there are."""
    left = 0
    for black, squares in groupby(row):
        width = len(list(squares))
        if black:
            yield left, width
        left += width
