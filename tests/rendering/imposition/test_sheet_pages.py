"""Sheets of a print run: the same as those of whole papers, drawn from a frame that was typeset once."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from quizgen.domain.form import Learner
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import SheetKind
from quizgen.rendering.imposition.composer import Composer
from quizgen.rendering.imposition.fragments import Setting
from quizgen.rendering.imposition.sheet_geometry import measure_sheet
from quizgen.rendering.imposition.xobjects import POINTS, XObjects
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import load_theme
from tests.rendering.imposition.test_composer import assert_alike, imposed
from tests.rendering.imposition.test_sheet_geometry import assert_page, need_scanner, pages_with_sheet, with_sheet
from tests.rendering.quizzes import quiz

LEARNERS = (Learner("Grace Ōe-Ingabire AVATAR", "A-7", "Red", "B2"), Learner("Имя Отчество"), Learner("محمد علي", "8"))


@pytest.mark.parametrize("kind", [SheetKind.PAGE, pytest.param(SheetKind.STRIP, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("theme", "language"),
    [
        ("default", "en"),
        pytest.param("default", "ar", marks=pytest.mark.slow),
        pytest.param("large-print", "en", marks=pytest.mark.slow),
        pytest.param("large-print", "ar", marks=pytest.mark.slow),
        pytest.param("dyslexia", "en", marks=pytest.mark.slow),
    ],
)
def test_sheets_of_a_run_are_those_of_whole_papers(kind: SheetKind, theme: str, language: str) -> None:
    """Names in several scripts and their codes, letter by letter and pixel by pixel."""
    assert_alike(with_sheet(quiz(count=4, learners=LEARNERS, language=language), kind), theme)


@pytest.mark.parametrize("kind", [pytest.param(SheetKind.PAGE, marks=pytest.mark.slow), SheetKind.STRIP])
@pytest.mark.parametrize("theme", ["default", pytest.param("large-print-24", marks=pytest.mark.slow)])
def test_no_sheet_is_typeset_for_one_form_alone(kind: SheetKind, theme: str) -> None:
    """A frame for each would take a second a form instead of a millisecond."""
    made = with_sheet(quiz(count=2, learners=LEARNERS), kind)
    composer = Composer(Setting(made, load_theme(theme), PageSize.A4, 2), XObjects())
    composer.prepare(made.forms, page_height=842 / POINTS)

    assert not composer._personal


def with_codes(made: Quiz, *codes: str) -> Quiz:
    """The quiz with its forms called otherwise."""
    return replace(made, forms=tuple(replace(form, code=code) for form, code in zip(made.forms, codes, strict=True)))


@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_scanner_reads_the_sheets_of_a_run(kind: SheetKind) -> None:
    """Without names: codes of one letter and drawn ones, several pages a sheet."""
    scanner = need_scanner()
    made = with_codes(with_sheet(quiz(count=52, forms=2), kind), "A", "K4T7R3")
    sheet = measure_sheet(made, theme=load_theme(), page_size=PageSize.A4)
    data = imposed(made, "default", PageSize.A4)

    length = len(pypdfium2.PdfDocument(data)) // 2
    pictures = pages_with_sheet(data, length + len(sheet.pages))
    for form, first in ((made.forms[0], 0), (made.forms[1], length)):
        for picture, page in zip(pictures[first : first + len(sheet.pages)], sheet.pages, strict=True):
            assert_page(scanner, picture, page, form.code)
