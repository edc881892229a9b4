"""The geometry of answer sheets, read from a sheet as it was laid out: no figure of it stands in code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import (
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
from quizgen.rendering.themes.pages import MILLIMETRES, PageSize
from quizgen.rendering.themes.theme import Theme, ThemeError

PIXEL = 25.4 / 96
"""Millimetres of a CSS pixel."""
_DIGITS = 3
"""Thousandths of a millimetre are report."""
Place = tuple[float, float, float, float]


class CrowdedSheetError(ThemeError):
    """A theme's answer sheet cannot be read, as its parts are in each other's way."""

    def __init__(self, theme: str, clashes: tuple[str, ...]) -> None:
        super().__init__(
            f"The answer sheet of the theme “{theme}” cannot be read: {'; '.join(clashes)}. "
            "Change `sheet_rows`, `sheet_width` or `strip_width` in its theme.toml, or the sizes in its style sheets."
        )


def measure_sheet(quiz: Quiz, *, theme: Theme, page_size: PageSize) -> SheetGeometry:
    """The sheet that all forms of the quiz have in that theme; raises ThemeError, and ValueError without sheets."""
    from quizgen.rendering.imposition.fragments import SHEET_QR, Setting, frame_pages
    from quizgen.rendering.imposition.text_drawing import ANYBODY
    from quizgen.rendering.typesetting.typesetter import typeset_pages

    if quiz.sheet is None:
        raise ValueError("the quiz has no answer sheets")
    count = max(len(form.questions) for form in quiz.forms)
    named = any(form.learner for form in quiz.forms)
    learner = Learner(ANYBODY, ANYBODY) if named else None
    frames = frame_pages("X", learner, 1, Setting(quiz, theme, page_size, count))
    typeset = typeset_pages(frames.html, style=frames.style, theme=theme, page_size=page_size)
    pages = [places for places in typeset.places if SHEET_QR in places]
    width, height = MILLIMETRES[page_size]
    numbered = (read_page(number, places) for number, places in enumerate(pages, start=1))
    sheet = SheetGeometry(width, height, count, quiz.sheet.options, tuple(numbered))
    clashes = find_clashes(sheet)
    if clashes:
        raise CrowdedSheetError(theme.name, clashes)
    return sheet


def read_page(number: int, places: Mapping[str, Place]) -> SheetPage:
    """A page of a sheet from where its elements with ids stand, in CSS pixels from the page's top left corner."""
    return SheetPage(
        number=number,
        marks=tuple(Mark(int(words[0]), _box(place)) for words, place in _named("mark", places)),
        qr=_box(places["sheet-qr"]),
        bubbles=tuple(Bubble(int(words[0]), words[1], _circle(place)) for words, place in _named("bubble", places)),
        digits=tuple(
            DigitBubble(int(words[0]), int(words[1]), _circle(place)) for words, place in _named("digit", places)
        ),
    )


def _named(kind: str, places: Mapping[str, Place]) -> Iterator[tuple[list[str], Place]]:
    for name, place in places.items():
        first, *words = name.split("-")
        if first == kind:
            yield words, place


def _box(place: Place) -> Box:
    return Box(*(round(length * PIXEL, _DIGITS) for length in place))


def _circle(place: Place) -> Circle:
    left, top, right, bottom = (length * PIXEL for length in place)
    centre = Point(round((left + right) / 2, _DIGITS), round((top + bottom) / 2, _DIGITS))
    return Circle(centre, round((right - left) / 2, _DIGITS))
