"""Print runs of a build: papers of many forms in few files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizgen.assembly.codes import LETTERED
from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.records import layout
from quizgen.rendering.imposition.print_run import Order, PrintRun
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.learner import words_language
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.request import BuildRequest


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One file of a print run."""

    name: str
    theme: str
    forms: Sequence[Form]
    words: str = ""
    """The language of the words round the questions; empty for the quiz's own."""


def prints_runs(quiz: Quiz, request: BuildRequest) -> bool:
    """Whether the papers go into few files: those of learners and seats, and more than have a letter of their own."""
    return not request.split and (has_places(quiz, request) or len(quiz.forms) > LETTERED)


def has_places(quiz: Quiz, request: BuildRequest) -> bool:
    """Whether each form is somebody's, or some seat's."""
    return request.roster is not None or quiz.room is not None


def plan_runs(quiz: Quiz, request: BuildRequest) -> tuple[RunPlan, ...]:
    """The files, those in the quiz's own theme first; in each the forms keep their order."""
    by_need: dict[tuple[str, str], list[Form]] = {("", ""): []}
    for form in quiz.forms:
        by_need.setdefault(_needs(form, quiz, request), []).append(form)
    return tuple(
        RunPlan(layout.papers(theme, words, part), theme or request.theme, forms, words)
        for (theme, words), members in by_need.items()
        for part, forms in _parts(members, request.part_size)
    )


def open_run(plan: RunPlan, quiz: Quiz, request: BuildRequest) -> PrintRun:
    """The print run of a planned file; raises ThemeError."""
    covers = request.group_by is not None
    theme, page_size = load_theme(plan.theme), PAGE_SIZES[request.page_size]
    return PrintRun(Order(quiz, plan.forms, theme, page_size, covers=covers, words=plan.words))


def _needs(form: Form, quiz: Quiz, request: BuildRequest) -> tuple[str, str]:
    """The theme and the language that a form's learner needs; each empty for the quiz's own."""
    if form.learner is None:
        return "", ""
    theme = form.learner.theme
    return theme, _words(form.learner.language.lower(), quiz.source.language.lower(), theme or request.theme)


@lru_cache(maxsize=64)
def _words(needed: str, own: str, theme: str) -> str:
    words = words_language(needed, own, theme=load_theme(theme))
    return "" if words == own else words


def _parts(forms: list[Form], size: int) -> Iterator[tuple[int | None, Sequence[Form]]]:
    if len(forms) <= size:
        yield from [(None, forms)] if forms else []
        return
    for number, start in enumerate(range(0, len(forms), size), start=1):
        yield number, forms[start : start + size]
