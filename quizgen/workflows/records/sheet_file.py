"""sheet.json: where everything stands on a build's answer sheets, and the file's published JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import Box, Bubble, DigitBubble, Mark, SheetGeometry, SheetPage
from quizgen.rendering.sheet_geometry import measure_sheet
from quizgen.rendering.themes import load_theme
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.records.published_schema import published_schema
from quizgen.workflows.records.sheet_record import (
    BoxRecord,
    BubbleRecord,
    DigitRecord,
    MarkRecord,
    PageRecord,
    SheetRecord,
    SheetsRecord,
)
from quizgen.workflows.request import BuildRequest


def sheet_bytes(quiz: Quiz, request: BuildRequest) -> bytes:
    """sheet.json of a quiz with sheets: UTF-8, a line feed at the end; raises ThemeError where none could be read."""
    return _records().dump_json(record_sheets(quiz, request), indent=1, exclude_none=True) + b"\n"


def record_sheets(quiz: Quiz, request: BuildRequest) -> SheetsRecord:
    """The record of all sheets; raises ThemeError, and ValueError for a quiz without sheets."""
    if quiz.sheet is None:
        raise ValueError("the quiz has no answer sheets")
    return SheetsRecord(kind=quiz.sheet.kind.value, run=quiz.sheet.run, sheets=tuple(_sheets(quiz, request)))


def sheet_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of sheet.json."""
    return published_schema(_records())


def _sheets(quiz: Quiz, request: BuildRequest) -> Iterator[SheetRecord]:
    """One for the build's own theme, and one for each that a learner needs."""
    needed = (form.learner.theme for form in quiz.forms if form.learner)
    for name in dict.fromkeys(("", *needed)):
        theme = load_theme(name or request.theme)
        measured = measure_sheet(quiz, theme=theme, page_size=PAGE_SIZES[request.page_size])
        yield _record_sheet(name, measured)


def _record_sheet(theme: str, sheet: SheetGeometry) -> SheetRecord:
    return SheetRecord(
        theme=theme or None,
        width=sheet.width,
        height=sheet.height,
        questions=sheet.questions,
        options=sheet.options,
        pages=tuple(map(_record_page, sheet.pages)),
    )


def _record_page(page: SheetPage) -> PageRecord:
    return PageRecord(
        number=page.number,
        marks=tuple(map(_record_mark, page.marks)),
        qr=_record_box(page.qr),
        bubbles=tuple(map(_record_bubble, page.bubbles)),
        learner_number=tuple(map(_record_digit, page.digits)) or None,
    )


def _record_mark(mark: Mark) -> MarkRecord:
    one, two, three, four = ((corner.x, corner.y) for corner in mark.box.corners)
    return MarkRecord(id=mark.id, corners=(one, two, three, four))


def _record_box(box: Box) -> BoxRecord:
    return BoxRecord(left=box.left, top=box.top, right=box.right, bottom=box.bottom)


def _record_bubble(bubble: Bubble) -> BubbleRecord:
    centre, radius = bubble.circle.centre, bubble.circle.radius
    return BubbleRecord(question=bubble.question, letter=bubble.letter, x=centre.x, y=centre.y, radius=radius)


def _record_digit(bubble: DigitBubble) -> DigitRecord:
    centre, radius = bubble.circle.centre, bubble.circle.radius
    return DigitRecord(place=bubble.place, digit=bubble.digit, x=centre.x, y=centre.y, radius=radius)


@cache
def _records() -> TypeAdapter[SheetsRecord]:
    return TypeAdapter(SheetsRecord)
