"""Forms for those who sit the quiz: for seats where it is known who sits beside whom, else for anybody."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.seating import FEWEST_QUESTIONS, arrange_seats
from quizgen.domain.chance import Chance
from quizgen.domain.form import Form
from quizgen.domain.item import SoundItem
from quizgen.domain.seating import Room
from quizgen.errors import UsageError
from quizgen.workflows.attendance import Attendance
from quizgen.workflows.request import BuildRequest


class FewLettersError(UsageError):
    """More seats are neighbours of each other than questions have options."""

    def __init__(self, room: Room, options: int) -> None:
        needed = room.neighbourly
        super().__init__(
            f"In a room of {room.text} {needed} seats about a corner are all neighbours, and letters that differ on "
            f"all {needed} papers take {needed} options; there are {options}. Ask for more with --options {needed}."
        )


class FewQuestionsError(UsageError):
    """There are too few questions for neighbours to have them in different orders."""

    def __init__(self, questions: int) -> None:
        super().__init__(
            f"Neighbours get the questions in different orders, which takes {FEWEST_QUESTIONS} questions; "
            f"there {'is' if questions == 1 else 'are'} {questions}. Add facts, or build without seats."
        )


def check_letters(attendance: Attendance, *, options: int) -> None:
    """Raises FewLettersError where neighbours cannot all have letters of their own."""
    seating = attendance.seating
    if seating is not None and options < seating.room.neighbourly:
        raise FewLettersError(seating.room, options)


def arrange_forms(
    items: Sequence[SoundItem], chance: Chance, attendance: Attendance, request: BuildRequest
) -> tuple[Form, ...]:
    """The forms in the order of the papers; raises FewQuestionsError."""
    seating = attendance.seating
    if seating is None:
        return tuple(arrange(items, chance, forms=request.forms, learners=attendance.learners))
    if len(items) < FEWEST_QUESTIONS:
        raise FewQuestionsError(len(items))
    return tuple(arrange_seats(items, chance, seating=seating))
