"""Who sits the quiz, and which form each of them gets: the learners of a roster, the seats of a room, or anybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.assembly.arrangement import arrange, identify
from quizgen.assembly.seating import FEWEST_QUESTIONS, arrange_seats
from quizgen.diagnostics import Diagnostic, counted, has_errors
from quizgen.domain.chance import Chance
from quizgen.domain.form import Form, Learner, Seating
from quizgen.domain.item import SoundItem
from quizgen.domain.seating import Room, Seat
from quizgen.errors import ContentError, UsageError
from quizgen.reading.roster import Roster, read_roster
from quizgen.reading.roster_columns import folded, known_column
from quizgen.reading.roster_seats import read_seats
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.roster_checks import missing_in_roster, unknown_themes, wordless_languages

_OWN_COLUMNS = ("group", "seat", "language", "theme")


class UnknownColumnError(UsageError):
    """Papers are to be grouped by a column that the roster has not."""

    def __init__(self, column: str, columns: tuple[str, ...]) -> None:
        super().__init__(f"The roster has no column “{column}” to group by. Columns are: {', '.join(columns)}.")


class FewSeatsError(UsageError):
    """A room has fewer seats than the roster has learners."""

    def __init__(self, room: Room, learners: int) -> None:
        super().__init__(
            f"The roster names {counted(learners, 'learner')}, and a room of {room.text} has "
            f"{counted(room.size, 'seat')}. Name a larger room with --seats, rows first, or give those who sit in it a "
            "seat in a column `seat`."
        )


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


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who sits the quiz, and where."""

    learners: tuple[Learner, ...] = ()
    """In the order in which their papers are printed."""
    seating: Seating | None = None
    """None where nobody said who sits beside whom; without learners, all seats of the room."""
    diagnostics: tuple[Diagnostic, ...] = ()
    sha256: str = ""
    """Of the roster's bytes, in hexadecimal digits; empty without a roster."""


def read_attendance(request: BuildRequest) -> Attendance:
    """The learners of the request's roster, group after group, with their seats; none where it names no roster.

    Raises ContentError for faults of the roster, needs that no theme meets and names that no font can draw,
    FewSeatsError and UnknownColumnError.
    """
    if request.roster is None:
        room = request.room
        return Attendance(seating=Seating(room, tuple((seat, None) for seat in room.seats())) if room else None)
    roster = _read_sound(request.roster, theme=request.theme)
    room, seats, found = _take_seats(roster, request.room)
    learners = roster.learners if request.group_by is None else _grouped(roster.learners, request.group_by)
    places = tuple((seats.get(identify(learner)), learner) for learner in learners)
    return Attendance(learners, Seating(room, places) if room else None, (*roster.diagnostics, *found), roster.sha256)


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


def _read_sound(path: Path, *, theme: str) -> Roster:
    """The roster without errors, of learners whose needs can be met; raises ContentError."""
    roster = read_roster(path)
    if has_errors(roster.diagnostics):
        raise ContentError(roster.diagnostics)
    faults = tuple(unknown_themes(roster)) or tuple(missing_in_roster(roster, theme=theme))
    if faults:
        raise ContentError(faults)
    return replace(roster, diagnostics=(*roster.diagnostics, *wordless_languages(roster, theme=theme)))


Seats = tuple[Room | None, dict[str, Seat | None], tuple[Diagnostic, ...]]


def _take_seats(roster: Roster, room: Room | None) -> Seats:
    """The seats that the roster tells, or all of the room's one after the other; raises ContentError."""
    names = [identify(learner) for learner in roster.learners]
    told = read_seats(roster, room)
    if has_errors(told.diagnostics):
        raise ContentError((*roster.diagnostics, *told.diagnostics))
    if room is None or told.room is not None:
        return told.room, dict(zip(names, told.seats, strict=True)), told.diagnostics
    if len(names) > room.size:
        raise FewSeatsError(room, len(names))
    return room, dict(zip(names, room.seats(), strict=False)), ()


def _grouped(learners: tuple[Learner, ...], column: str) -> tuple[Learner, ...]:
    """Groups in the order in which the roster first names them, learners in the roster's order."""
    groups: dict[str, list[Learner]] = {}
    for learner in learners:
        group = _cell(learner, column)
        groups.setdefault(group, []).append(replace(learner, group=group))
    if list(groups) == [""]:
        raise UnknownColumnError(column, _columns(learners))
    return tuple(learner for members in groups.values() for learner in members)


def _cell(learner: Learner, column: str) -> str:
    name = known_column(column) or folded(column)
    if name in _OWN_COLUMNS:
        return {"group": learner.group, "seat": learner.seat, "language": learner.language}.get(name, learner.theme)
    return next((text for head, text in learner.others if folded(head) == name), "")


def _columns(learners: tuple[Learner, ...]) -> tuple[str, ...]:
    own = (column for column in _OWN_COLUMNS if any(_cell(learner, column) for learner in learners))
    return tuple(dict.fromkeys((*own, *(head for learner in learners for head, _ in learner.others)))) or ("none",)
