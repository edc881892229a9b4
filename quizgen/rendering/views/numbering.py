"""Numbering: under which number and letter each item stands on each form, for the trainer's eyes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.domain.form import FormQuestion
from quizgen.domain.item import SoundItem
from quizgen.domain.quiz import Quiz

FEW_FORMS = 8
"""Up to so many forms are named beside each question; more stand only in the grid of letters."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands on one form: the letter of its key, after its number where forms number differently."""

    form: str
    mark: str


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """An item with its number in the key and the guide."""

    number: int
    item: SoundItem
    places: tuple[Place, ...]
    """One a form; empty where there are many forms."""
    printed: frozenset[int]
    """The indices of the options that stand on some form."""


@dataclass(frozen=True, slots=True)
class _Seat:
    form: str
    number: int
    question: FormQuestion


def number_items(quiz: Quiz) -> tuple[NumberedItem, ...]:
    """The items that stand on a form, in the order of the first forms that have them."""
    seats = _seats(quiz)
    uniform = all(len({seat.number for seat in taken}) == 1 for taken in seats.values())
    items = {item.id: item for item in quiz.items}
    return tuple(
        NumberedItem(
            number=taken[0].number if uniform else count,
            item=items[identifier],
            places=_places(taken, uniform=uniform) if len(quiz.forms) <= FEW_FORMS else (),
            printed=frozenset(index for seat in taken for index in seat.question.options),
        )
        for count, (identifier, taken) in enumerate(seats.items(), start=1)
    )


def _seats(quiz: Quiz) -> dict[str, list[_Seat]]:
    seats: dict[str, list[_Seat]] = {}
    for form in quiz.forms:
        for number, question in enumerate(form.questions, start=1):
            seats.setdefault(question.item, []).append(_Seat(form.code, number, question))
    return seats


def _places(taken: Sequence[_Seat], *, uniform: bool) -> tuple[Place, ...]:
    marks = ((seat, seat.question.letter) for seat in taken)
    return tuple(Place(seat.form, letter if uniform else f"{seat.number} {letter}") for seat, letter in marks)
