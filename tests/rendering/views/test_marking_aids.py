"""Strips and stencils: their rows and holes are those of the sheets, and they tell the key of their form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.form import Learner
from quizgen.domain.sheet import SheetKind
from quizgen.rendering.imposition.sheet_geometry import measure_sheet
from quizgen.rendering.papers import render_stencils, render_strip_key
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.marking_aids import view_stencils, view_strips
from tests.rendering.imposition.test_sheet_geometry import with_sheet
from tests.rendering.printed import place_on_page, read_pages
from tests.rendering.quizzes import quiz

THEME = load_theme()
POINTS = 72 / 25.4


@pytest.mark.parametrize("kind", [SheetKind.PAGE, pytest.param(SheetKind.STRIP, marks=pytest.mark.slow)])
def test_each_row_of_a_strip_stands_at_the_height_of_its_question(kind: SheetKind) -> None:
    """All questions of all forms, a strip for each column of the sheet."""
    made = with_sheet(quiz(count=22, forms=3), kind)
    sheet = measure_sheet(made, theme=THEME, page_size=PageSize.A4)
    heights = {bubble.question: bubble.circle.centre.y for page in sheet.pages for bubble in page.bubbles}

    aids = view_strips(made, {"": sheet}, theme=THEME)
    for form in made.forms:
        rows = [row for page in aids.pages for strip in page if strip.form == form.code for row in strip.rows]
        assert [question.letter for question in form.questions] == [row.letter for row in rows]
        assert [heights[row.number] for row in rows] == [row.y for row in rows]


def test_as_many_strips_stand_on_a_page_as_have_room() -> None:
    """Beside each other, within what printers reach."""
    made = with_sheet(quiz(count=12, forms=9), SheetKind.PAGE)
    sheet = measure_sheet(made, theme=THEME, page_size=PageSize.A4)

    first, second = view_strips(made, {"": sheet}, theme=THEME).pages
    assert (12, 6) == (len(first), len(second))
    assert [10 + 15 * place for place in range(12)] == [strip.x for strip in first]


def test_a_stencil_has_a_hole_for_each_right_circle() -> None:
    """Of the form and page that it is for; learners who need another theme have stencils of its sheets."""
    learners = (Learner("Ann"), Learner("Ben", theme="large-print"))
    made = with_sheet(quiz(count=30, learners=learners), SheetKind.PAGE)
    sheets = {
        name: measure_sheet(made, theme=load_theme(name or "default"), page_size=PageSize.A4)
        for name in ("", "large-print")
    }

    stencils = view_stencils(made, sheets, theme=THEME).stencils
    assert [("A", 1), ("B", 1), ("B", 2)] == [(one.form, one.page) for one in stencils]
    for form, name in zip(made.forms, sheets, strict=True):
        holes = [hole for stencil in stencils if stencil.form == form.code for hole in stencil.holes]
        bubbles = [bubble for page in sheets[name].pages for bubble in page.bubbles]
        letters = {number: question.letter for number, question in enumerate(form.questions, start=1)}
        right = [bubble.circle for bubble in bubbles if letters[bubble.question] == bubble.letter]
        assert right == holes


def test_printed_strips_stand_where_the_sheet_does() -> None:
    """Seen from the PDF: the base line of a row's number is within 2 mm of the middle of its circles."""
    made = with_sheet(quiz(count=12, forms=1), SheetKind.PAGE)
    sheet = measure_sheet(made, theme=THEME, page_size=PageSize.A4)
    data = render_strip_key(made, theme=THEME).data

    assert "Strip key" in read_pages(data)[0]
    twelve = next(bubble for bubble in sheet.pages[0].bubbles if bubble.question == 12)
    letter = made.forms[0].questions[11].letter
    _, bottom = place_on_page(data, 0, f"12 {letter}")
    assert abs((297 - bottom / POINTS) - twelve.circle.centre.y) < 2


def test_stencils_are_printed_a_page_each() -> None:
    """Named by their forms."""
    made = with_sheet(quiz(count=3, forms=2), SheetKind.STRIP)
    pages = read_pages(render_stencils(made, theme=THEME).data)

    assert ["Stencil A", "Stencil B"] == [page[: len("Stencil A")] for page in pages]


def test_forms_of_fewer_questions_have_shorter_strips() -> None:
    """Nothing stands where a form asks nothing."""
    made = with_sheet(quiz(count=12, forms=2), SheetKind.PAGE)
    short = replace(made.forms[1], questions=made.forms[1].questions[:3])
    made = replace(made, forms=(made.forms[0], short))
    sheet = measure_sheet(made, theme=THEME, page_size=PageSize.A4)

    (page,) = view_strips(made, {"": sheet}, theme=THEME).pages
    assert [("A", "1–10"), ("A", "11–12"), ("B", "1–3")] == [(strip.form, strip.span) for strip in page]
