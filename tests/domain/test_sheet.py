"""The geometry of answer sheets: distances, and what is in the way of what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.sheet import (
    DICTIONARY,
    MARK_SQUARES,
    MARKS,
    Box,
    Bubble,
    Circle,
    DigitBubble,
    Mark,
    Point,
    SheetGeometry,
    SheetPage,
    find_clashes,
)

MARK = Mark(0, Box(12, 12, 22, 22))
QR = Box(160, 12, 180, 32)
COORDINATES = st.floats(-50, 300)


def bubble(x: float, y: float, letter: str = "A") -> Bubble:
    """A circle of 4.8 mm for the first question."""
    return Bubble(1, letter, Circle(Point(x, y), 2.4))


def sheet(*bubbles: Bubble, qr: Box = QR, digits: tuple[DigitBubble, ...] = ()) -> SheetGeometry:
    """A sheet of one page."""
    return SheetGeometry(210, 297, 1, 4, (SheetPage(1, (MARK,), qr, bubbles, digits),))


def test_a_sheet_that_can_be_read_has_no_clashes() -> None:
    """Circles may nearly touch, and stand three millimetres from marks."""
    assert () == find_clashes(sheet(bubble(27.5, 17), bubble(32.4, 17, "B")))


@pytest.mark.parametrize(
    ("spoilt", "clash"),
    [
        (sheet(bubble(27.3, 17)), "a circle stands too near to mark 0"),
        (sheet(bubble(170, 37)), "a circle stands too near to the QR code"),
        (sheet(bubble(100, 100), bubble(104.7, 100, "B")), "circles overlap"),
        (sheet(bubble(2.3, 100)), "a circle runs off the page"),
        (sheet(bubble(100, 295)), "a circle runs off the page"),
        (sheet(qr=Box(200, 12, 220, 32)), "the QR code runs off the page"),
        (sheet(qr=Box(160, -1, 180, 19)), "the QR code runs off the page"),
        (sheet(digits=(DigitBubble(1, 0, Circle(Point(25, 17), 2.4)),)), "a circle stands too near to mark 0"),
    ],
)
def test_clashes_are_named(spoilt: SheetGeometry, clash: str) -> None:
    """Each sort of them, once."""
    assert (clash,) == find_clashes(spoilt)
    twice = replace(spoilt, pages=spoilt.pages * 2)
    assert (clash,) == find_clashes(twice)


@given(COORDINATES, COORDINATES)
def test_the_distance_to_a_box_is_that_to_its_nearest_point(x: float, y: float) -> None:
    """By the nearest of its points, found coordinate by coordinate."""
    box = Box(10, 20, 30, 60)
    near = (sorted((10, x, 30))[1], sorted((20, y, 60))[1])

    assert box.distance(Point(x, y)) == pytest.approx(abs(complex(x - near[0], y - near[1])))


def test_corners_run_clockwise_from_the_top_left() -> None:
    """As OpenCV tells them."""
    assert (Point(1, 2), Point(3, 2), Point(3, 4), Point(1, 4)) == Box(1, 2, 3, 4).corners


def test_marks_are_those_of_opencv() -> None:
    """Square by square."""
    cv2 = pytest.importorskip("cv2", reason="needs opencv-python-headless")
    known = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, DICTIONARY))
    for number, rows in enumerate(MARKS):
        drawn = cv2.aruco.generateImageMarker(known, number, MARK_SQUARES)
        inner = drawn[1:-1, 1:-1]
        assert list(rows) == [int("".join("1" if square else "0" for square in row), 2) for row in inner]
