"""Seats in a roster: what is surely a seat is taken as one, and everything else is told with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.diagnostics import Severity
from quizgen.domain.seating import Room, Seat
from quizgen.reading.roster import read_roster
from quizgen.reading.roster_seats import REMEDIES, RosterSeats, read_seats


def seats_of(folder: Path, *texts: str, room: Room | None = None) -> RosterSeats:
    """The seats of learners who are called L1, L2 and so on."""
    rows = [f"L{number},{text}" for number, text in enumerate(texts, start=1)]
    path = folder / "people.csv"
    path.write_text("\n".join(["name,Place assise", *rows]), "utf-8")
    return read_seats(read_roster(path), room)


def faults(seats: RosterSeats) -> list[tuple[str, int, int]]:
    """Codes with lines and columns."""
    assert all(one.remedy == REMEDIES[one.code] for one in seats.diagnostics)
    return [(one.code, one.span.line, one.span.column) for one in seats.diagnostics]


def test_a_room_reaches_to_the_last_row_and_seat(tmp_path: Path) -> None:
    """Where nobody named one; learners without a seat have none."""
    seats = seats_of(tmp_path, "C1", "", "R2C5")

    assert RosterSeats(Room(3, 5), (Seat(3, 1), None, Seat(2, 5)), ()) == seats


def test_the_room_asked_for_is_kept(tmp_path: Path) -> None:
    """However few of its seats are taken; and numbers count row by row."""
    assert RosterSeats(Room(6, 5), (Seat(1, 1), Seat(2, 2)), ()) == seats_of(tmp_path, "1-1", "7", room=Room(6, 5))


@pytest.mark.parametrize("room", [None, Room(2, 2)])
def test_a_roster_without_seats_has_no_room(tmp_path: Path, room: Room | None) -> None:
    """Nor any fault."""
    assert RosterSeats(None, (None, None), ()) == seats_of(tmp_path, "", "", room=room)


def test_seats_that_are_not_surely_understood_are_told(tmp_path: Path) -> None:
    """Each with its place, if others are understood or a room was asked for."""
    assert [("seat-unclear", 3, 4), ("seat-unclear", 5, 4)] == faults(seats_of(tmp_path, "C1", "12", "C2", "4-Mar"))
    assert [("seat-unclear", 2, 4)] == faults(seats_of(tmp_path, "front", room=Room(2, 2)))


def test_places_that_are_no_seats_are_a_warning(tmp_path: Path) -> None:
    """Tables and halls are printed as they stand, and it is said once that neighbours are not kept apart."""
    seats = seats_of(tmp_path, "Table 5", "", "Table 5")

    assert [("seats-unclear", 2, 4)] == faults(seats)
    assert Severity.WARNING is seats.diagnostics[0].severity
    assert (None, (None, None, None)) == (seats.room, seats.seats)


def test_two_learners_on_one_seat_are_told(tmp_path: Path) -> None:
    """However each of the two seats is written."""
    seats = seats_of(tmp_path, "C4", "A1", "3-4")

    assert [("seat-taken", 4, 4)] == faults(seats)
    assert "L3 has the seat of L1: “3-4”." == seats.diagnostics[0].found


def test_seats_outside_the_room_are_told(tmp_path: Path) -> None:
    """Behind the last row, and beyond the last seat of a row."""
    seats = seats_of(tmp_path, "C1", "A3", "5", "B2", room=Room(2, 2))

    assert [("seat-outside", 2, 4), ("seat-outside", 3, 4), ("seat-outside", 4, 4)] == faults(seats)
    assert "“5” is seat 1 of row 3 of 2x2: the room has no such seat." == seats.diagnostics[2].found


def test_seats_too_far_apart_for_a_room_are_told(tmp_path: Path) -> None:
    """One seat far off, or two that only a vast room holds both."""
    assert [("seat-far", 3, 4)] == faults(seats_of(tmp_path, "1-1", "700-1"))
    assert [("seat-far", 2, 4)] == faults(seats_of(tmp_path, "1-300", "300-1"))
