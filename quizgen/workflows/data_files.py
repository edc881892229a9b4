"""Data files: what a build leaves for programs and for the next build, beside what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.domain.form import Form
from quizgen.rendering.learner import view_paper
from quizgen.rendering.read_aloud import read_aloud
from quizgen.rendering.themes import load_theme
from quizgen.workflows.composition import Composition
from quizgen.workflows.output import layout
from quizgen.workflows.print_runs import has_places, prints_runs
from quizgen.workflows.records.key_rows import key_csv, key_workbook
from quizgen.workflows.records.quiz_file import form_lines, quiz_bytes
from quizgen.workflows.records.recording import record_quiz
from quizgen.workflows.records.sheet_file import sheet_bytes

DataFile = tuple[str, Iterable[bytes]]
"""A file's name in the build's folder, and its pieces, made as they are asked for."""


def data_files(composition: Composition) -> Iterator[DataFile]:
    """All data files of a build, in the order in which they are written."""
    quiz, request = composition.quiz, composition.request
    yield layout.QUIZ, _quiz(composition)
    yield layout.FORMS, form_lines(quiz.forms)
    if has_places(quiz, request) or prints_runs(quiz, request):
        yield layout.KEY_TABLE, key_csv(quiz)
        yield layout.KEY_WORKBOOK, key_workbook(quiz)
    if quiz.sheet is not None:
        yield layout.SHEET, _sheet(composition)
    yield layout.SECRET, [composition.secret.text().encode()]
    if request.read_aloud:
        for form in quiz.forms:
            yield layout.read_aloud(form.code), _read_aloud(composition, form)


def _read_aloud(composition: Composition, form: Form) -> Iterator[bytes]:
    theme = form.learner.theme if form.learner else ""
    paper = view_paper(composition.quiz, form, theme=load_theme(theme or composition.request.theme))
    yield read_aloud(paper).encode()


def _quiz(composition: Composition) -> Iterator[bytes]:
    quiz = composition.quiz
    yield quiz_bytes(record_quiz(quiz.title, quiz.source, quiz.items, quiz.room))


def _sheet(composition: Composition) -> Iterator[bytes]:
    yield sheet_bytes(composition.quiz, composition.request)
