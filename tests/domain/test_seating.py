"""Seats: who is whose neighbour, and what words for a seat are understood, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.seating import LONGEST_LINE, MOST_SEATS, Room, Seat, read_room, read_seat

NUMBERS = st.integers(1, 300)
ROOMS = st.builds(Room, st.integers(1, 9), st.integers(1, 9))


@pytest.mark.parametrize("text", ["6x5", "6X5", "6×5", " 6 x 5 ", "6*5", "6 by 5", "6х5"])
def test_a_room_is_rows_by_columns(text: str) -> None:
    """Whatever the sign between them, also a Cyrillic one."""
    assert Room(6, 5) == read_room(text)


@pytest.mark.parametrize("text", ["", "6", "6x", "x5", "0x5", "5x0", "-1x5", "6x5x2", "six by five", "1000x1", "501x2"])
def test_what_is_no_room_is_none(text: str) -> None:
    """Nor is one without seats, or of lines longer than any."""
    assert read_room(text) is None


def test_a_room_has_ten_thousand_seats_at_most() -> None:
    """More would be no plan."""
    assert read_room("100x100") == Room(100, 100)
    assert read_room("101x100") is None
    assert read_room(f"{LONGEST_LINE}x{MOST_SEATS // LONGEST_LINE}") is not None
    assert read_room(f"{LONGEST_LINE + 1}x1") is None


@given(ROOMS)
def test_seats_stand_row_by_row_and_are_counted_so(room: Room) -> None:
    """As many as rows times columns, all different, all in the room."""
    seats = list(room.seats())

    assert room.size == len(set(seats)) == len(seats)
    assert sorted(seats) == seats == [room.counted(number) for number in range(1, room.size + 1)]
    assert all(map(room.holds, seats))
    assert not room.holds(room.counted(room.size + 1))
    assert not room.holds(Seat(1, room.columns + 1))
    assert room == read_room(room.text)


@given(ROOMS)
def test_neighbours_are_the_eight_round_a_seat(room: Room) -> None:
    """Against the plain list of steps; nobody is his own neighbour."""
    seats = list(room.seats())
    steps = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]

    for one in seats:
        round_it = {Seat(one.row + down, one.column + right) for down, right in steps}
        assert [other for other in seats if other in round_it] == [other for other in seats if one.touches(other)]


@given(ROOMS)
def test_a_corner_needs_as_many_letters_as_seats_that_all_touch(room: Room) -> None:
    """The most seats of which each touches each: four in a square, two in a line, one alone."""
    corner = [seat for seat in room.seats() if seat.row <= 2 and seat.column <= 2]

    assert all(one == other or one.touches(other) for one in corner for other in corner)
    assert room.neighbourly == len(corner)


UNDERSTOOD = (
    "3-4; 3/4; 3 – 4; 3:4; 3 4; 03-04; R3C4; r3 c4; R3S4; Row 3 seat 4; row 3, seat 4; ROW 3 COLUMN 4; Row 3 col. 4",
    "C4; c4; C-4; C 4; Row C seat 4; row C, seat 4",
    "Rang 3 place 4; Rangée 3, siège 4; Reihe 3 Platz 4; Reihe C, Platz 4; Fila 3, asiento 4; Fileira 3 lugar 4",
    "Ряд 3, место 4; σειρά 3 θέση 4; الصف 3 المقعد 4; שורה 3 מושב 4; ረድፍ 3 መቀመጫ 4; Mstari 3 kiti 4",
    "3排4座; 第3排第4座; ٣-٤",
)
UNCLEAR = (
    "; 4; 12; 4C; 3.4; 3,4; 3.10; 04-Mar; 2026-03-04; 3-4-5; 0-4; 3-0; C0; AA4; C; seat 4; Row 3; front left",
    "Table 5; 3000-1; Hall 3, seat 4; -3-4; 3--4",
)


@pytest.mark.parametrize("text", [text for line in UNDERSTOOD for text in line.split("; ")])
def test_usual_words_for_a_seat_are_understood(text: str) -> None:
    """Row first; a letter is a row, as in a theatre."""
    assert Seat(3, 4) == read_seat(text)


@pytest.mark.parametrize("text", [text for line in UNCLEAR for text in line.split("; ")])
def test_what_might_mean_something_else_is_not_understood(text: str) -> None:
    """Seat before row, decimal signs, and dates that a spreadsheet made of 3-4."""
    assert read_seat(text) is None


def test_one_number_counts_row_by_row_where_the_room_is_known() -> None:
    """Also beyond the last seat, so that it can be told; but nothing is counted from 0."""
    room = Room(6, 5)

    assert [Seat(1, 1), Seat(1, 5), Seat(2, 1), Seat(6, 5), Seat(7, 1)] == [
        read_seat(number, room) for number in ("1", "5", "6", "30", "31")
    ]
    assert read_seat("0", room) is None
    assert read_seat("3-4", room) == Seat(3, 4)


@given(NUMBERS, NUMBERS)
def test_a_seats_own_name_is_understood(row: int, column: int) -> None:
    """What quizgen prints may stand in the next roster."""
    seat = Seat(row, column)

    assert seat == read_seat(seat.text) == read_seat(f"R{row}C{column}") == read_seat(f"Row {row}, seat {column}")


@given(st.text(max_size=12), st.none() | ROOMS)
def test_any_text_is_a_seat_or_none(text: str, room: Room | None) -> None:
    """Never a fault, and rows and seats begin at 1."""
    seat = read_seat(text, room)

    assert seat is None or min(seat.row, seat.column) >= 1
