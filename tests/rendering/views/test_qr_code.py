"""QR codes as rectangles: the path of an SVG and the operators of a page draw the same squares."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.rendering.views.qr_code import MODULES, draw_code, page_path, svg_path

CODE = "QG1.7F3K2M.K4T7R3.01.IO"


def test_a_code_is_a_square_of_black_and_white() -> None:
    """Of version 2, whatever it holds."""
    rows = draw_code(CODE)

    assert MODULES == len(rows)
    assert {MODULES} == {len(row) for row in rows}
    assert {0, 1} == {square for row in rows for square in row}
    assert rows != draw_code(CODE.replace("01", "02"))


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", min_size=1, max_size=29))
@example(CODE)
@example("A")
@example("::" * 14)
def test_a_code_put_together_is_the_one_that_would_be_made(text: str) -> None:
    """Whatever it holds, square by square; by the library that makes the few codes that all are put together of."""
    made = segno.make_qr(text, error="Q", version=2, mode="alphanumeric", mask=3, boost_error=False)

    assert [bytes(row) for row in made.matrix] == list(draw_code(text))


@pytest.mark.parametrize("text", ["abc", "É", "A_"])
def test_signs_that_such_codes_do_not_have_are_refused(text: str) -> None:
    """They would take another mode and more room."""
    with pytest.raises(ValueError, match="not found"):
        draw_code(text)


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
