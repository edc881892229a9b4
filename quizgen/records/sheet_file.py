"""sheet.json: where everything stands on a build's answer sheets, and the file's published JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from quizgen.domain.form import Form
from quizgen.domain.sheet import Box, Bubble, DigitBubble, Mark, SheetGeometry, SheetPage, SheetPlan
from quizgen.records.published_schema import published_schema
from quizgen.records.sheet_record import (
    BoxRecord,
    BubbleRecord,
    DigitRecord,
    MarkRecord,
    PageRecord,
    SheetOfForm,
    SheetRecord,
    SheetsRecord,
)

ThemedSheet = tuple[str, SheetGeometry]
"""The theme that learners need, empty for the build's own; and the sheet in it."""


def sheet_bytes(plan: SheetPlan, sheets: Iterable[ThemedSheet], forms: Iterable[Form]) -> bytes:
    """sheet.json of these sheets: UTF-8, a line feed at the end."""
    return _records().dump_json(record_sheets(plan, sheets, forms), indent=1, exclude_none=True) + b"\n"


def record_sheets(plan: SheetPlan, sheets: Iterable[ThemedSheet], forms: Iterable[Form]) -> SheetsRecord:
    """The record of all sheets of a build, and of which each form has."""
    known = dict(sheets)
    places = {theme: place for place, theme in enumerate(known)}
    codes = {
        form.code: SheetOfForm(sheet=places[form.learner.theme if form.learner else ""], questions=len(form.questions))
        for form in forms
    }
    recorded = tuple(_record_sheet(theme, sheet) for theme, sheet in known.items())
    return SheetsRecord(kind=plan.kind.value, sign=plan.sign, sheets=recorded, codes=codes)


def sheet_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of sheet.json."""
    return published_schema(_records())


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
