"""Print runs of a build: papers of many forms in few files, and the table of all their letters."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.assembly.codes import LETTERED
from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.exporters.csv_table import guard
from quizgen.rendering.print_run import Order, PrintRun
from quizgen.rendering.themes import load_theme
from quizgen.workflows import layout
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.request import BuildRequest

_HEADS = ("form", "learner", "id", "group", "seat")


@dataclass(frozen=True, slots=True)
class RunPlan:
    """One file of a print run."""

    name: str
    theme: str
    forms: Sequence[Form]


def prints_runs(quiz: Quiz, request: BuildRequest) -> bool:
    """Whether the papers go into few files: those of learners, and more than have a letter of their own."""
    return not request.split and (request.roster is not None or len(quiz.forms) > LETTERED)


def plan_runs(quiz: Quiz, request: BuildRequest) -> tuple[RunPlan, ...]:
    """The files, those in the quiz's own theme first; in each the forms keep their order."""
    by_theme: dict[str, list[Form]] = {"": []}
    for form in quiz.forms:
        by_theme.setdefault(form.learner.theme if form.learner else "", []).append(form)
    return tuple(
        RunPlan(layout.papers(theme, part), theme or request.theme, forms)
        for theme, members in by_theme.items()
        for part, forms in _parts(members, request.part_size)
    )


def open_run(plan: RunPlan, quiz: Quiz, request: BuildRequest) -> PrintRun:
    """The print run of a planned file; raises ThemeError."""
    covers = request.group_by is not None
    return PrintRun(Order(quiz, plan.forms, load_theme(plan.theme), PAGE_SIZES[request.page_size], covers=covers))


def key_table(quiz: Quiz) -> Iterator[bytes]:
    """All forms with their letters in the order of their questions: CSV in UTF-8, no cell a formula."""
    longest = max((len(form.questions) for form in quiz.forms), default=0)
    yield b"\xef\xbb\xbf" + _line([*_HEADS, *map(str, range(1, longest + 1))])
    for form in quiz.forms:
        learner = form.learner
        about = (learner.name, learner.id, learner.group, learner.seat) if learner else ("", "", "", "")
        yield _line([form.code, *about, *(question.letter for question in form.questions)])


def _line(cells: Sequence[str]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow([guard(cell) for cell in cells])
    return buffer.getvalue().encode()


def _parts(forms: list[Form], size: int) -> Iterator[tuple[int | None, Sequence[Form]]]:
    if len(forms) <= size:
        yield from [(None, forms)] if forms else []
        return
    for number, start in enumerate(range(0, len(forms), size), start=1):
        yield number, forms[start : start + size]
