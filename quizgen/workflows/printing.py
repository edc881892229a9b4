"""Printing tasks: the documents of a build, each of which any worker can make alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quizgen.domain.form import Form
from quizgen.domain.quiz import Quiz
from quizgen.errors import QuizgenError
from quizgen.rendering.pages import PageSize, PaperPdf
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes import load_theme
from quizgen.workflows import layout

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


def print_tasks(quiz: Quiz, *, theme: str, page_size: str, papers: bool = True) -> Iterator[PrintTask]:
    """All documents of a quiz, the papers first, unless they are printed otherwise."""
    for form in quiz.forms if papers else ():
        own = form.learner.theme if form.learner else ""
        yield PrintTask(layout.paper(form.code), replace(quiz, forms=(form,)), form, own or theme, page_size)
    for name in (layout.KEY, layout.GUIDE):
        yield PrintTask(name, quiz, None, theme, page_size)


def print_document(task: PrintTask) -> PaperPdf | QuizgenError:
    """The document of a task, or why it cannot be printed."""
    try:
        theme = load_theme(task.theme)
        page_size = PAGE_SIZES[task.page_size]
        if task.form is not None:
            return render_paper(task.quiz, task.form, theme=theme, page_size=page_size)
        render = {layout.KEY: render_key, layout.GUIDE: render_guide}[task.name]
        return render(task.quiz, theme=theme, page_size=page_size)
    except QuizgenError as error:
        return error
