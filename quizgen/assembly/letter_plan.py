"""The letters of a room: which letter is right at each seat and number, so that no two neighbours have the same.

Seats that may be right under the same letter form a class, and no class holds two neighbours: the classes are a
proper colouring of the room as a king on a chessboard sees it. With four letters every square of four seats has
all of them, so that either each row has two letters by turns and the rows beside it the other two, or each column
has; which two of a line's seats come first, its phase, is free. With five letters each line may run through all
five, shifted against the line before by two seats to either side. Rows and columns take turns from number to
number, and phases are the best of several draws: those in which lines meet that met seldom at earlier numbers.

Classes say nothing: which letter a class has is drawn anew at each number, uniformly and from nothing but the
secret and the number. On one paper the right letters are therefore uniform and independent of each other, and of
whatever else is printed; only who holds papers of several seats knows more, namely that neighbours differ. What
comes first does not depend on what comes later: with one more question the letters of the others stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.domain.chance import Chance, Stream
from quizgen.domain.seating import Room, Seat

PAIRED = 4
"""Letters with which lines have two each."""
RUN = 5
"""Letters of a line that runs through all of them."""
DRAWS = 16
"""Phases that are drawn at each number, of which the best are taken."""
REACH = 64
"""Lines so far apart may meet however often; the nearer they are, the more their meetings count."""
Phases = tuple[int, ...]
Meeting = tuple[int, int, int]
"""Two lines and by how much their phases differ."""


@dataclass(frozen=True, slots=True)
class LetterMap:
    """The right letters at one number, by seat."""

    by_rows: bool
    """Whether the lines are rows; else they are columns."""
    phases: Phases
    """Of each line, from the first."""
    letters: tuple[int, ...]
    """The positions that the classes have, from 0 (A)."""
    alone: bool
    """Whether each line is one seat, its phase being its class."""

    def letter(self, seat: Seat) -> int:
        """The position of the key at that seat, from 0."""
        line, place = (seat.row, seat.column) if self.by_rows else (seat.column, seat.row)
        phase = self.phases[line - 1]
        if self.alone:
            return self.letters[phase]
        if len(self.letters) == PAIRED:
            return self.letters[2 * (line % 2) + (place + phase) % 2]
        return self.letters[(place + phase) % RUN]


def plan_letters(room: Room, chance: Chance, *, letters: int, questions: int) -> tuple[LetterMap, ...]:
    """The right letters at each number of `questions`; ValueError where neighbours need more letters than there are."""
    if letters < room.neighbourly:
        raise ValueError(f"neighbours need {room.neighbourly} letters, there are {letters}")
    met: dict[bool, Counter[Meeting]] = {True: Counter(), False: Counter()}
    alone = min(room.rows, room.columns) == 1
    maps = []
    for number in range(questions):
        by_rows = _takes_rows(room, chance, letters, number)
        stream = chance.stream("seat-lines", str(number))
        count = room.rows if by_rows else room.columns
        phases = _choose_phases(stream, count, letters, met[by_rows], alone=alone)
        drawn = chance.stream("seat-letters", str(number)).shuffle(range(letters))
        maps.append(LetterMap(by_rows, phases, drawn, alone))
    return tuple(maps)


def _takes_rows(room: Room, chance: Chance, letters: int, number: int) -> bool:
    """Rows and columns by turns; but short lines if others would hold the same two letters over and over."""
    if min(room.rows, room.columns) == 1 or (letters == PAIRED and min(room.rows, room.columns) == 2):  # noqa: PLR2004
        return room.columns < room.rows
    first = chance.stream("seat-turns", str(number // 2)).below(2)
    return first == number % 2


def _choose_phases(stream: Stream, lines: int, letters: int, met: Counter[Meeting], *, alone: bool) -> Phases:
    """Of several draws the one whose lines have met most seldom; `met` counts on."""
    draws = [_draw_phases(stream, lines, letters, alone=alone) for _ in range(DRAWS)]
    meetings = [tuple(_meetings(phases, paired=alone or letters == PAIRED, alone=alone)) for phases in draws]
    best = min(range(DRAWS), key=lambda index: sum(_weigh(one, met[one]) for one in meetings[index]))
    met.update(meetings[best])
    return draws[best]


def _weigh(meeting: Meeting, times: int) -> int:
    """How bad it is that two lines meet again: the cube keeps the most frequent meetings rare."""
    one, other, _ = meeting
    return times**3 * REACH // (other - one)


def _draw_phases(stream: Stream, lines: int, letters: int, *, alone: bool) -> Phases:
    if alone:
        return tuple(_walk(stream, lines, letters))
    if letters == PAIRED:
        phases = [0] * lines
        for first in (0, 1):
            places = range(first, lines, 2)
            for place, phase in zip(places, stream.shuffle([index % 2 for index in range(len(places))]), strict=True):
                phases[place] = phase
        return tuple(phases)
    shift, shifts = 0, []
    for _ in range(lines):
        shifts.append(shift)
        shift = (shift + stream.choose((2, RUN - 2))) % RUN
    return tuple(shifts)


def _walk(stream: Stream, seats: int, letters: int) -> Iterator[int]:
    """Classes of seats in one line: none is that of the seat before, or of the two before where letters suffice."""
    kept = 2 if letters >= PAIRED else 1
    last: tuple[int, ...] = ()
    for _ in range(seats):
        drawn = stream.choose([one for one in range(letters) if one not in last])
        yield drawn
        last = (*last, drawn)[-kept:]


def _meetings(phases: Phases, *, paired: bool, alone: bool) -> Iterator[Meeting]:
    """The lines with equal phases where these repeat every second seat; else all lines, by their shift."""
    step = 2 if paired and not alone else 1
    for one, phase in enumerate(phases):
        for other in range(one + step, min(one + REACH, len(phases)), step):
            shift = (phases[other] - phase) % RUN
            if not paired or shift == 0:
                yield one, other, shift
