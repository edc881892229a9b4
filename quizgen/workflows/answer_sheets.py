"""A build's answer sheets: what they have in common, and where everything stands on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.records.sheet_file import ThemedSheet
from quizgen.rendering.imposition.sheet_geometry import measure_sheet
from quizgen.rendering.themes.theme import load_theme
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.request import BuildRequest


def plan_sheet(request: BuildRequest, forms: Sequence[Form], sign: str) -> SheetPlan | None:
    """The sheets that were asked for, in the edition of that sign; None for none."""
    if request.sheet is None:
        return None
    options = max(len(question.options) for form in forms for question in form.questions)
    return SheetPlan(SheetKind(request.sheet), sign, options)


def measure_sheets(quiz: Quiz, request: BuildRequest) -> Iterator[ThemedSheet]:
    """The sheet in the build's own theme, and in each that a learner needs; raises ThemeError."""
    needed = (form.learner.theme for form in quiz.forms if form.learner)
    for name in dict.fromkeys(("", *needed)):
        theme = load_theme(name or request.theme)
        yield name, measure_sheet(quiz, theme=theme, page_size=PAGE_SIZES[request.page_size])
