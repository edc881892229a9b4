"""Key rows: the letters of all forms as one table, for spreadsheets and programs, row after row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from quizgen.domain.quiz import Quiz
from quizgen.exporters.csv_table import guard
from quizgen.exporters.workbook import WideSheet, stream_workbook

_HEADS = ("form", "learner", "id", "group", "seat", "sign", "key")
_WIDTHS = (10, 28, 14, 18, 10, 10, 6)
_LETTER_WIDTH = 4


def key_csv(quiz: Quiz) -> Iterator[bytes]:
    """All forms with their letters in the order of their questions: CSV in UTF-8, no cell a formula."""
    yield b"\xef\xbb\xbf"
    for row in _rows(quiz):
        yield _line(row)


def key_workbook(quiz: Quiz) -> Iterator[bytes]:
    """The same as a workbook, in little memory however many forms there are."""
    widths = (*_WIDTHS, *(_LETTER_WIDTH,) * _longest(quiz))
    yield from stream_workbook(quiz.title, WideSheet("Key", widths, _rows(quiz)))


def _rows(quiz: Quiz) -> Iterator[Sequence[str]]:
    yield [*_HEADS, *map(str, range(1, _longest(quiz) + 1))]
    edition = (quiz.edition.sign, str(quiz.edition.key)) if quiz.edition else ("", "")
    for form in quiz.forms:
        learner = form.learner
        seat = form.seat_name or (learner.seat if learner else "")
        about = (learner.name, learner.id, learner.group, seat) if learner else ("", "", "", seat)
        yield [form.code, *about, *edition, *(question.letter for question in form.questions)]


def _longest(quiz: Quiz) -> int:
    return max((len(form.questions) for form in quiz.forms), default=0)


def _line(cells: Sequence[str]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow([guard(cell) for cell in cells])
    return buffer.getvalue().encode()
