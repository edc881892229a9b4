"""Printing tasks: the documents of a build, each of which any worker can make alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.errors import QuizgenError
from quizgen.records import layout
from quizgen.rendering.papers import render_guide, render_key, render_paper, render_stencils, render_strip_key
from quizgen.rendering.themes.pages import PageSize, PaperPdf
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.marking_aids import MOST_STENCILS, MOST_STRIPS

RENDER = {
    layout.KEY: render_key,
    layout.GUIDE: render_guide,
    layout.STRIP_KEY: render_strip_key,
    layout.STENCIL: render_stencils,
}
"""What makes the trainer's documents."""
PAGE_SIZES = {"a4": PageSize.A4, "letter": PageSize.LETTER}


@dataclass(frozen=True, slots=True)
class PrintTask:
    """One document of a build."""

    name: str
    """Where it goes in the build's folder."""
    quiz: Quiz
    form: Form | None
    """The form of a paper; None for the key and the guide."""
    theme: str
    page_size: str

    @property
    def steps(self) -> int:
        """A document is one step of the work."""
        return 1

    @property
    def questions(self) -> int:
        """How many questions of a paper take as long to typeset; each question of the guide takes as long as two."""
        return (
            len(self.form.questions)
            if self.form is not None
            else len(self.quiz.items) * (1 + (self.name == layout.GUIDE))
        )


def print_tasks(quiz: Quiz, *, theme: str, page_size: str, papers: bool = True) -> Iterator[PrintTask]:
    """All documents of a quiz, the papers first, unless they are printed otherwise."""
    for form in quiz.forms if papers else ():
        own = form.learner.theme if form.learner else ""
        yield PrintTask(layout.paper(form.code), replace(quiz, forms=(form,)), form, own or theme, page_size)
    for name in (layout.KEY, layout.GUIDE, *_marking_aids(quiz)):
        yield PrintTask(name, quiz, None, theme, page_size)


def _marking_aids(quiz: Quiz) -> tuple[str, ...]:
    """What helps to mark sheets by hand, for as many forms as somebody would mark so."""
    if quiz.sheet is None or len(quiz.forms) > MOST_STRIPS:
        return ()
    return (layout.STRIP_KEY,) if len(quiz.forms) > MOST_STENCILS else (layout.STRIP_KEY, layout.STENCIL)


def print_document(task: PrintTask) -> PaperPdf | QuizgenError:
    """The document of a task, or why it cannot be printed."""
    try:
        theme = load_theme(task.theme)
        page_size = PAGE_SIZES[task.page_size]
        if task.form is not None:
            return render_paper(task.quiz, task.form, theme=theme, page_size=page_size)
        return RENDER[task.name](task.quiz, theme=theme, page_size=page_size)
    except QuizgenError as error:
        return error
