"""Seats: a room's rows and columns, who sits beside whom, and what rosters call a seat.

Rows count from the front of the room, seats of a row from the left of who looks to the front.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_LINE = 500
"""The most rows of a room, and the most seats of a row."""
MOST_SEATS = 10_000
_ROOM = re.compile(r"\s*(\d{1,3})\s*(?:x|×|х|\*|by)\s*(\d{1,3})\s*")
_ROW_WORDS = (
    *("row", "r", "rang", "rangée", "reihe", "fila", "fileira", "rij", "mstari", "umurongo", "ряд", "σειρά"),
    *("صف", "الصف", "שורה", "ረድፍ", "排", "第"),
)
_SEAT_WORDS = (
    *("seat", "s", "column", "col", "c", "place", "siège", "colonne", "sitz", "platz", "spalte", "asiento", "puesto"),
    *("columna", "lugar", "assento", "coluna", "posto", "colonna", "plaats", "kiti", "intebe", "место", "θέση"),
    *("مقعد", "المقعد", "מושב", "כיסא", "መቀመጫ", "排", "第", "座", "号"),
)


def _plain(text: str) -> str:
    """Without case and accents, words one blank apart."""
    marks = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in marks if not unicodedata.combining(one)).split())


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, map(_plain, words)), key=len, reverse=True))


# “R3C4”, “Row 3, seat 4”, “3-4”, “3 x 4”, “第3排4号”.
_NUMBERED = re.compile(
    rf"(?:(?:{_any_of(_ROW_WORDS)})\.? ?)?(?P<row>\d{{1,3}})"
    rf"(?: ?[-–—/:|x×] ?| ?[,;]? ?排? ?第?(?:{_any_of(_SEAT_WORDS)})\.? ?| )(?P<seat>\d{{1,3}}) ?[座号]?"
)
# “C4”, “c-4”, “Row C, seat 4”.
_LETTERED = re.compile(
    rf"(?:(?:{_any_of(_ROW_WORDS)})\.? )?(?P<row>[a-z])"
    rf"(?: ?[-–—/:|]? ?| ?[,;]? ?(?:{_any_of(_SEAT_WORDS)})\.? )(?P<seat>\d{{1,3}})"
)
_COUNTED = re.compile(r"\d{1,5}")


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """One seat, by its row and its place in the row, both from 1."""

    row: int
    column: int

    @property
    def text(self) -> str:
        """What the seat is called where the trainer has no name for it: `3-4`."""
        return f"{self.row}-{self.column}"

    def touches(self, other: Seat) -> bool:
        """Whether the two are neighbours: beside, before or behind each other, or corner to corner."""
        return self != other and abs(self.row - other.row) <= 1 and abs(self.column - other.column) <= 1


@dataclass(frozen=True, slots=True)
class Room:
    """Rows of seats, all of one length."""

    rows: int
    columns: int

    @property
    def size(self) -> int:
        """How many seats there are."""
        return self.rows * self.columns

    @property
    def text(self) -> str:
        """What trainers write: `6x5`."""
        return f"{self.rows}x{self.columns}"

    @property
    def neighbourly(self) -> int:
        """How many seats may all be neighbours of each other: as many letters they need to have one each."""
        return min(self.rows, 2) * min(self.columns, 2)

    def seats(self) -> Iterator[Seat]:
        """Row after row."""
        for row in range(1, self.rows + 1):
            yield from (Seat(row, column) for column in range(1, self.columns + 1))

    def holds(self, seat: Seat) -> bool:
        """Whether the room has the seat."""
        return seat.row <= self.rows and seat.column <= self.columns

    def counted(self, number: int) -> Seat:
        """The seat of that number, counted row after row from 1; it may lie behind the last row."""
        row, column = divmod(number - 1, self.columns)
        return Seat(row + 1, column + 1)


def read_room(text: str) -> Room | None:
    """The room that `6x5` means, rows first; None for what is no room of 1 to 10,000 seats."""
    match = _ROOM.fullmatch(text.casefold())
    room = Room(int(match[1]), int(match[2])) if match else None
    return room if room is not None and fits(room) else None


def fits(room: Room) -> bool:
    """Whether a room is of a size that can be planned."""
    return 0 < room.size <= MOST_SEATS and max(room.rows, room.columns) <= LONGEST_LINE


def read_seat(text: str, room: Room | None = None) -> Seat | None:
    """The seat that a roster's words mean, such as 3-4, 3/4, R3C4, C4 or “Row 3, seat 4”; a letter is a row.

    One number counts row by row, where the room is known. None for whatever might mean something else.
    """
    plain = _plain(text)
    if room is not None and _COUNTED.fullmatch(plain):
        return room.counted(int(plain)) if int(plain) else None
    numbered = _NUMBERED.fullmatch(plain)
    if numbered:
        seat = Seat(int(numbered["row"]), int(numbered["seat"]))
        return seat if seat.row and seat.column else None
    lettered = _LETTERED.fullmatch(plain)
    if lettered and int(lettered["seat"]):
        return Seat(ord(lettered["row"]) - ord("a") + 1, int(lettered["seat"]))
    return None
