"""The sign of an edition stands on every page that is handed out or kept, and the key's number on the trainer's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Edition, Quiz
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.rendering.imposition.print_run import Order, PrintRun
from quizgen.rendering.papers import render_guide, render_key, render_paper, render_stencils, render_strip_key
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.answer_key import MOST_FORMS
from tests.rendering.printed import read_pages
from tests.rendering.quizzes import quiz

SIGN = "3D4FP2"
LEARNERS = (Learner("Ann Õe", "7", "Red"), Learner("Ben", "8", "Red"))


def _signed(made: Quiz) -> Quiz:
    return replace(made, edition=Edition(SIGN, 2), sheet=SheetPlan(SheetKind.STRIP, SIGN, 4))


@pytest.mark.parametrize("theme", ["default", "large-print-24"])
def test_every_page_of_a_paper_has_the_sign(theme: str) -> None:
    """Printed whole or in a run; and it tells nothing of the key's number, which may change."""
    made = _signed(quiz(count=14, learners=LEARNERS))
    look = load_theme(theme)
    whole = read_pages(render_paper(made, made.forms[0], theme=look).data)
    run = read_pages(b"".join(PrintRun(Order(made, made.forms, look, PageSize.A4)).write()))

    assert len(run) == 2 * len(whole) > 2
    assert all(SIGN in page for page in (*whole, *run))
    other = replace(made, edition=Edition(SIGN, 3))
    assert render_paper(other, made.forms[0], theme=look).data == render_paper(made, made.forms[0], theme=look).data


@pytest.mark.parametrize("render", [render_key, render_guide, render_strip_key, render_stencils])
def test_every_page_for_trainers_has_the_sign_and_the_number_of_the_key(render: object) -> None:
    """In the words of the quiz's language."""
    assert callable(render)
    made = _signed(quiz(count=14, forms=2))
    for page in read_pages(render(made, theme=load_theme()).data):
        assert f"{SIGN} · Key 2" in page


def test_tables_of_very_many_forms_have_it_too() -> None:
    """On each of the pages that are filled in."""
    one = _signed(quiz(count=2, forms=1))
    forms = tuple(replace(one.forms[0], code=f"K{number:05}") for number in range(MOST_FORMS + 1))
    pages = read_pages(render_key(replace(one, forms=forms), theme=load_theme()).data)

    assert len(pages) > 2
    assert all(f"{SIGN} · Key 2" in page for page in pages)
