"""Answer sheets as a scanner sees them: marks, codes and circles are found where the geometry says, by other hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import DICTIONARY, SheetGeometry, SheetKind, SheetPage, SheetPlan
from quizgen.domain.sheet_code import SheetCode, read_code
from quizgen.rendering.imposition.sheet_geometry import CrowdedSheetError, measure_sheet
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import bundled_themes, load_theme
from tests.rendering.quizzes import quiz

DPI = 400
NEAR = 0.1
"""Millimetres."""
AROUND = 3.0
"""Millimetres of white that are looked at around a code."""
EVERYDAY = (
    ("default", PageSize.A4, SheetKind.PAGE, "en"),
    ("large-print", PageSize.LETTER, SheetKind.STRIP, "ar"),
    ("default", PageSize.LETTER, SheetKind.STRIP, "en"),
)
OTHERS = tuple(
    (theme, size, kind, language)
    for theme in bundled_themes()
    for size in PageSize
    for kind in SheetKind
    for language in ("en", "ar")
    if (theme, size, kind, language) not in EVERYDAY
)


def patience(number: int) -> pytest.MarkDecorator:
    """Every third of the other cases is tried with the slow tests, all of them only when there is a lot of time."""
    return pytest.mark.slow if number % 3 == 0 else pytest.mark.soak


@dataclass(frozen=True, slots=True)
class Scanner:
    """What sees marks and circles, and what reads codes."""

    cv2: Any
    codes: Any


def with_sheet(made: Quiz, kind: SheetKind, options: int = 4) -> Quiz:
    """The quiz with answer sheets."""
    return replace(made, sheet=SheetPlan(kind, "7F3K2M", options))


def need_scanner() -> Scanner:
    """Programs of other hands that find marks and read codes; without them the test is skipped."""
    cv2 = pytest.importorskip("cv2", reason="needs opencv-python-headless")
    return Scanner(cv2, pytest.importorskip("zxingcpp", reason="needs zxing-cpp"))


def pages_with_sheet(data: bytes, count: int) -> list[Any]:
    """The last pages of a PDF as grey pictures."""
    document = pypdfium2.PdfDocument(data)
    numbers = range(len(document) - count, len(document))
    return [document[number].render(scale=DPI / 72, grayscale=True).to_numpy().squeeze() for number in numbers]


def millimetres(pixels: float) -> float:
    """Where the middle of a pixel is on the page."""
    return (pixels + 0.5) * 25.4 / DPI


def found_marks(cv2: Any, picture: Any) -> dict[int, list[tuple[float, float]]]:
    """The corners of all marks by their ids."""
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    known = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, DICTIONARY))
    corners, ids, _ = cv2.aruco.ArucoDetector(known, parameters).detectMarkers(picture)
    pairs = zip(ids.flatten().tolist(), corners, strict=True)
    return {number: [(millimetres(x), millimetres(y)) for x, y in four[0]] for number, four in pairs}


def found_circles(cv2: Any, picture: Any, radius: float) -> Iterator[tuple[float, float]]:
    """The centres of all empty circles of about that radius."""
    _, black = cv2.threshold(picture, 128, 255, cv2.THRESH_BINARY_INV)
    outlines, _ = cv2.findContours(black, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for outline in outlines:
        (x, y), reach = cv2.minEnclosingCircle(outline)
        area = cv2.contourArea(outline)
        if abs(reach * 25.4 / DPI - radius) < 0.2 and area > 0.9 * 3.14 * reach**2:
            yield millimetres(x), millimetres(y)


def assert_near(one: tuple[float, float], other: tuple[float, float], what: str) -> None:
    """Two places are the same to a tenth of a millimetre."""
    assert abs(one[0] - other[0]) <= NEAR, (what, one, other)
    assert abs(one[1] - other[1]) <= NEAR, (what, one, other)


def assert_page(scanner: Scanner, picture: Any, page: SheetPage, serial: str) -> None:
    """Everything on a page is where the geometry says, nothing is missing and nothing is too much."""
    marks = found_marks(scanner.cv2, picture)
    assert {mark.id for mark in page.marks} == set(marks)
    for mark in page.marks:
        for corner, seen in zip(mark.box.corners, marks[mark.id], strict=True):
            assert_near((corner.x, corner.y), seen, f"mark {mark.id}")
    circles = page.circles()
    top = min(mark.box.top for mark in page.marks)  # above a strip, options have their letters in circles
    seen_circles = [one for one in found_circles(scanner.cv2, picture, circles[0].radius) if one[1] > top]
    for circle in circles:
        centre = circle.centre
        nearest = min(seen_circles, key=lambda one: abs(one[0] - centre.x) + abs(one[1] - centre.y))
        assert_near((centre.x, centre.y), nearest, "circle")
    assert len(circles) == len(seen_circles)
    assert_code(scanner, picture, page, serial)


def assert_code(scanner: Scanner, picture: Any, page: SheetPage, serial: str) -> None:
    """One code on the page, in its place, which says of which form and page it is."""
    (code,) = scanner.codes.read_barcodes(picture)
    assert SheetCode("7F3K2M", serial, page.number) == read_code(code.text)
    left, top = (round((edge - AROUND) * DPI / 25.4) for edge in (page.qr.left, page.qr.top))
    right, bottom = (round((edge + AROUND) * DPI / 25.4) for edge in (page.qr.right, page.qr.bottom))
    rows, columns = (picture[top:bottom, left:right] < 128).nonzero()
    edges = (columns.min() + left, rows.min() + top, columns.max() + left + 1, rows.max() + top + 1)
    for edge, seen in zip((page.qr.left, page.qr.top, page.qr.right, page.qr.bottom), edges, strict=True):
        assert abs(edge - seen * 25.4 / DPI) <= NEAR


@pytest.mark.parametrize(
    ("theme", "size", "kind", "language"),
    [*EVERYDAY, *(pytest.param(*one, marks=patience(number)) for number, one in enumerate(OTHERS))],
)
def test_a_scanner_finds_everything_where_it_is_said_to_be(
    theme: str, size: PageSize, kind: SheetKind, language: str
) -> None:
    """Whatever the theme, the size of the page, the sort of sheet and the way lines run."""
    scanner = need_scanner()
    made = with_sheet(quiz(count=7, forms=2, language=language), kind)
    sheet = measure_sheet(made, theme=load_theme(theme), page_size=size)
    data = render_paper(made, made.forms[1], theme=load_theme(theme), page_size=size).data

    pictures = pages_with_sheet(data, len(sheet.pages))
    for picture, page in zip(pictures, sheet.pages, strict=True):
        assert_page(scanner, picture, page, "B")


def test_many_questions_take_more_pages() -> None:
    """Each with a code of its own; the learner's name is printed, so that no number is asked for."""
    made = with_sheet(quiz(count=61, learners=(Learner("Ann"),)), SheetKind.PAGE)
    sheet = measure_sheet(made, theme=load_theme(), page_size=PageSize.A4)

    assert [31 * 4, 30 * 4] == [len(page.bubbles) for page in sheet.pages]
    assert [(), ()] == [page.digits for page in sheet.pages]


def test_a_scanner_finds_all_of_two_pages() -> None:
    """Each with its own marks and code."""
    scanner = need_scanner()
    made = with_sheet(quiz(count=61, learners=(Learner("Ann"),)), SheetKind.PAGE)
    sheet = measure_sheet(made, theme=load_theme(), page_size=PageSize.A4)
    data = render_paper(made, made.forms[0], theme=load_theme()).data

    for picture, page in zip(pages_with_sheet(data, 2), sheet.pages, strict=True):
        assert_page(scanner, picture, page, "A")


def letter_columns(sheet: SheetGeometry) -> list[float]:
    """How far from the left the circles of the first question are."""
    return [bubble.circle.centre.x for bubble in sheet.pages[0].bubbles if bubble.question == 1]


def test_sheets_that_run_from_right_to_left_are_mirrored() -> None:
    """Letters from the right, the code at the left; marks stay where they are."""
    english, arabic = (
        measure_sheet(
            with_sheet(quiz(count=3, language=tag), SheetKind.PAGE), theme=load_theme(), page_size=PageSize.A4
        )
        for tag in ("en", "ar")
    )

    assert letter_columns(english) == sorted(letter_columns(english))
    assert letter_columns(arabic) == sorted(letter_columns(arabic), reverse=True)
    assert english.pages[0].qr.left + arabic.pages[0].qr.right == pytest.approx(210)
    assert english.pages[0].marks == arabic.pages[0].marks


def test_a_sheet_that_could_not_be_read_is_refused(tmp_path: Path) -> None:
    """A theme whose circles are larger than their rows: what is wrong, and where to mend it."""
    (tmp_path / "own.css").write_text(":root { --bubble: 9mm }", encoding="utf-8")

    with pytest.raises(CrowdedSheetError, match=r"circles overlap.*sheet_rows"):
        measure_sheet(with_sheet(quiz(count=3), SheetKind.PAGE), theme=load_theme(str(tmp_path)), page_size=PageSize.A4)


def test_a_quiz_without_sheets_has_nothing_to_measure() -> None:
    """Asking is a fault of the program."""
    with pytest.raises(ValueError, match="no answer sheets"):
        measure_sheet(quiz(count=1), theme=load_theme(), page_size=PageSize.A4)
