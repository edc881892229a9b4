"""QR codes as rectangles: the path of an SVG and the operators of a page draw the same squares."""

from __future__ import annotations

import re

import pytest

from quizgen.rendering.views.qr_code import MODULES, draw_code, page_path, svg_path

CODE = "QG1.7F3K2M.K4T7R3.01.IO"


def test_a_code_is_a_square_of_black_and_white() -> None:
    """Of version 2, whatever it holds."""
    rows = draw_code(CODE)

    assert MODULES == len(rows)
    assert {MODULES} == {len(row) for row in rows}
    assert {0, 1} == {square for row in rows for square in row}
    assert rows != draw_code(CODE.replace("01", "02"))


def test_both_ways_of_drawing_cover_the_same_squares() -> None:
    """Every black square once."""
    rows = draw_code(CODE)
    black = [(x, y) for y, row in enumerate(rows) for x, square in enumerate(row) if square]

    paths = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", svg_path(rows))
    operators = re.findall(r"(\d+) -(\d+) (\d+) 1 re ", page_path(rows))
    in_svg = [(int(left) + step, int(top)) for left, top, width in paths for step in range(int(width))]
    on_page = [(int(left) + step, int(down) - 1) for left, down, width in operators for step in range(int(width))]
    assert black == in_svg == on_page


def test_what_has_no_room_is_refused() -> None:
    """A version 2 holds 29 signs at that level."""
    draw_code("A" * 29)
    with pytest.raises(ValueError, match="does not fit"):
        draw_code("A" * 30)
