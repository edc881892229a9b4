"""Data files: what a build leaves for programs and for the next build, beside what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.workflows import layout
from quizgen.workflows.composition import Composition
from quizgen.workflows.print_runs import has_places, key_table, prints_runs
from quizgen.workflows.quiz_file import form_lines, quiz_bytes
from quizgen.workflows.recording import record_quiz

DataFile = tuple[str, Iterable[bytes]]
"""A file's name in the build's folder, and its pieces, made as they are asked for."""


def data_files(composition: Composition) -> Iterator[DataFile]:
    """All data files of a build, in the order in which they are written."""
    quiz, request = composition.quiz, composition.request
    yield layout.QUIZ, _quiz(composition)
    yield layout.FORMS, form_lines(quiz.forms)
    if has_places(quiz, request) or prints_runs(quiz, request):
        yield layout.KEY_TABLE, key_table(quiz)
    yield layout.SECRET, [composition.secret.text().encode()]


def _quiz(composition: Composition) -> Iterator[bytes]:
    quiz = composition.quiz
    yield quiz_bytes(record_quiz(quiz.title, quiz.source, quiz.items, quiz.room))
