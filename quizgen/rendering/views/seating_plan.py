"""The seating plan: which form lies on which seat, and how little neighbours can copy; never a letter of the key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.assembly.arrangement import printed_count
from quizgen.domain.agreement import Pair, least_worst, worst_neighbours, worst_pair
from quizgen.domain.form import Form
from quizgen.domain.languages import TextDirection, text_direction
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room, Seat
from quizgen.rendering.themes.labels import TrainerLabels

ROWS = 13
NAMED_ROWS = 10
"""Rows on a page with room for eight columns; seats with names are higher. Where print is larger, rows are fewer."""
USUAL_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class PlannedSeat:
    """One seat: what lies on it, and for whom; without a code it stays empty."""

    code: str = ""
    name: str = ""
    """Of the learner; may be empty."""
    direction: TextDirection = "ltr"
    """Which way the name runs."""
    label: str = ""
    """What the roster calls the seat, where it has words of its own."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of seats."""

    head: str
    seats: tuple[PlannedSeat, ...]


@dataclass(frozen=True, slots=True)
class PlanPart:
    """As much of the room as a page has room for."""

    caption: str
    heads: tuple[str, ...]
    """Of the columns."""
    rows: tuple[PlannedRow, ...]


@dataclass(frozen=True, slots=True)
class SeatingPlan:
    """The room in parts, front rows first, and who has no seat in it."""

    parts: tuple[PlanPart, ...]
    unseated: tuple[PlannedSeat, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of the opening page: what is told, and what there is to tell."""

    head: str
    text: str


def view_plan(quiz: Quiz, room: Room, labels: TrainerLabels, *, columns: int, otherwise: TextDirection) -> SeatingPlan:
    """The plan of the room with the forms of the quiz, at most so many columns on a page."""
    named = any(form.learner for form in quiz.forms)
    most = max(1, columns * (NAMED_ROWS if named else ROWS) // USUAL_COLUMNS)
    seated = {form.seat: _view_form(form, otherwise) for form in quiz.forms if form.seat is not None}
    return SeatingPlan(
        parts=tuple(
            _view_part(rows, part, seated, labels)
            for rows in _runs(room.rows, most)
            for part in _runs(room.columns, columns)
        ),
        unseated=tuple(_view_form(form, otherwise) for form in quiz.forms if form.seat is None),
    )


def remark_agreement(quiz: Quiz, labels: TrainerLabels) -> tuple[Remark, ...]:
    """How many right letters neighbours share, and the two forms that share most; nothing of forms drawn one by one.

    Of forms that lie on no seats the fewest that cannot be avoided are told as well.
    """
    seated = [form for form in quiz.forms if form.seat is not None]
    if quiz.room is not None:
        neighbours = Remark(labels.neighbours, _share(worst_neighbours(seated), quiz, labels, named=False))
        return neighbours, Remark(labels.worst_pair, _share(worst_pair(seated), quiz, labels))
    if len(quiz.forms) < 2 or any(form.learner for form in quiz.forms):  # noqa: PLR2004 -- a pair
        return ()
    text = _share(worst_pair(quiz.forms), quiz, labels)
    least = least_worst(len(quiz.forms), min(map(printed_count, quiz.items)), len(quiz.items))
    return (Remark(labels.worst_pair, text + (f"; {_fill(labels.unavoidable, count=least)}" if least else "")),)


def _share(pair: Pair | None, quiz: Quiz, labels: TrainerLabels, *, named: bool = True) -> str:
    """How many letters a pair shares and, if any, which two they are."""
    shared = pair.shared if pair else 0
    text = _fill(labels.shared, count=shared, questions=len(quiz.items))
    return f"{text} ({pair.one.code}, {pair.other.code})" if pair and shared and named else text


def _view_part(rows: range, columns: range, seated: dict[Seat, PlannedSeat], labels: TrainerLabels) -> PlanPart:
    return PlanPart(
        caption=f"{labels.row.replace('{number}', _span(rows))} · {labels.seat.replace('{number}', _span(columns))}",
        heads=tuple(labels.seat.replace("{number}", str(column)) for column in columns),
        rows=tuple(
            PlannedRow(
                labels.row.replace("{number}", str(row)),
                tuple(seated.get(Seat(row, column), PlannedSeat()) for column in columns),
            )
            for row in rows
        ),
    )


def _view_form(form: Form, otherwise: TextDirection) -> PlannedSeat:
    learner = form.learner
    if learner is None:
        return PlannedSeat(form.code)
    return PlannedSeat(form.code, learner.name, text_direction(learner.name, otherwise), learner.seat)


def _runs(count: int, most: int) -> Sequence[range]:
    """The numbers from 1 to `count` in runs of at most `most`, as even as can be."""
    runs = -(-count // most)
    cuts = [1 + count * run // runs for run in range(runs + 1)]
    return [range(start, stop) for start, stop in pairwise(cuts)]


def _span(numbers: range) -> str:
    return str(numbers.start) if len(numbers) == 1 else f"{numbers.start}–{numbers.stop - 1}"


def _fill(label: str, **numbers: int) -> str:
    for name, number in numbers.items():
        label = label.replace(f"{{{name}}}", str(number))
    return label
