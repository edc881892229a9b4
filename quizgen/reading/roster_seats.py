"""The seats of a roster: who sits where in the room, or diagnostics that say which words are not understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.diagnostics import Diagnostic, Severity, Span, has_errors
from quizgen.domain.form import Learner
from quizgen.domain.seating import MOST_SEATS, Room, Seat, fits, read_seat
from quizgen.reading.roster import Roster

_WRITE = "Write row and seat such as R3C4, or C4 for the same (spreadsheets take 3-4 for a date)"
REMEDIES: dict[str, str] = {
    "seat-unclear": f"{_WRITE}; one number counts row by row where --seats says how many there are.",
    "seats-unclear": f"{_WRITE}, or name the room with --seats if they are numbers counted row by row.",
    "seat-outside": "Mend the seat, or name a larger room with --seats, rows first.",
    "seat-taken": "Give each learner a seat of their own.",
    "seat-far": f"A room has {MOST_SEATS:,} seats at most; name it with --seats.",
}
"""What to do, by code."""


@dataclass(frozen=True, slots=True)
class RosterSeats:
    """The room and the seats of the learners, in the roster's order, as far as they have one."""

    room: Room | None
    """None where the roster tells no seats; the one asked for, or one that reaches to the last row and seat told."""
    seats: tuple[Seat | None, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_seats(roster: Roster, room: Room | None) -> RosterSeats:
    """The seats that a roster tells; errors for words that are not surely understood, and for seats that cannot be.

    Where no room was asked for and not one of the seats is understood, they are a name of something else: a warning.
    """
    texts = [learner.seat for learner in roster.learners]
    seats = tuple(read_seat(text, room) if text else None for text in texts)
    told = [(text, span) for text, span in zip(texts, roster.seats, strict=True) if text]
    if room is None and told and not any(seats):
        return RosterSeats(None, (None,) * len(seats), (_all_unclear(*told[0]),))
    faults = tuple(_find_faults(roster, seats, room))
    if has_errors(faults) or not told:
        return RosterSeats(None, (None,) * len(seats), faults)
    return RosterSeats(room or _reach(seats), seats, ())


def _find_faults(roster: Roster, seats: tuple[Seat | None, ...], room: Room | None) -> Iterator[Diagnostic]:
    taken: dict[Seat, Learner] = {}
    for learner, seat, span in zip(roster.learners, seats, roster.seats, strict=True):
        if seat is None:
            if learner.seat:
                yield _fault("seat-unclear", span, f"“{learner.seat}” might mean more than one seat, or none.")
        elif not (room.holds(seat) if room else fits(Room(seat.row, seat.column))):
            found = f"“{learner.seat}” is seat {seat.column} of row {seat.row}" + (f" of {room.text}" if room else "")
            yield _fault("seat-outside" if room else "seat-far", span, f"{found}: the room has no such seat.")
        elif seat in taken:
            yield _fault("seat-taken", span, f"{learner.name} has the seat of {taken[seat].name}: “{learner.seat}”.")
        else:
            taken[seat] = learner
    if room is None and taken and not fits(_reach(tuple(taken))):
        yield _fault("seat-far", roster.seats[0], f"The seats lie in a room of {_reach(tuple(taken)).text}.")


def _reach(seats: tuple[Seat | None, ...]) -> Room:
    """The smallest room with all these seats."""
    known = [seat for seat in seats if seat is not None]
    return Room(max(seat.row for seat in known), max(seat.column for seat in known))


def _all_unclear(text: str, span: Span) -> Diagnostic:
    found = f"“{text}” and all others tell no row: they are printed, but neighbours may get the same letters."
    return Diagnostic("seats-unclear", span, found, remedy=REMEDIES["seats-unclear"], severity=Severity.WARNING)


def _fault(code: str, span: Span, found: str) -> Diagnostic:
    return Diagnostic(code, span, found, remedy=REMEDIES[code])
