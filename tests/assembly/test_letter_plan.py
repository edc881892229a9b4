"""The letters of a room: neighbours never share one, and one seat's letters are as if thrown by a fair die."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.letter_plan import plan_letters
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.seating import Room, Seat

SEEDS = st.text(max_size=8).map(secret_of_seed).map(Chance)
LETTERS = st.integers(3, 5)
ROOMS = st.builds(Room, st.integers(1, 7), st.integers(1, 7))


def letters_at(seat: Seat, room: Room, chance: Chance, *, letters: int = 4, questions: int = 6) -> tuple[int, ...]:
    """The right letters of one seat."""
    return tuple(one.letter(seat) for one in plan_letters(room, chance, letters=letters, questions=questions))


def chances(count: int) -> list[Chance]:
    """So many secrets."""
    return [Chance(secret_of_seed(str(number))) for number in range(count)]


@given(SEEDS, ROOMS, LETTERS, st.integers(1, 9))
def test_neighbours_never_have_the_same_letter(chance: Chance, room: Room, letters: int, questions: int) -> None:
    """All eight, at every number, in any room that has letters enough; and no letter but those there are."""
    if letters < room.neighbourly:
        return
    seats = {seat: letters_at(seat, room, chance, letters=letters, questions=questions) for seat in room.seats()}

    assert all(set(right) <= set(range(letters)) and len(right) == questions for right in seats.values())
    for one, other in combinations(seats, 2):
        if one.touches(other):
            assert all(mine != theirs for mine, theirs in zip(seats[one], seats[other], strict=True))


def test_three_letters_do_for_one_line_only() -> None:
    """Four seats about a corner need four."""
    with pytest.raises(ValueError, match="need 4 letters, there are 3"):
        plan_letters(Room(2, 2), chances(1)[0], letters=3, questions=1)


@given(SEEDS, ROOMS, st.integers(4, 5), st.integers(0, 6), st.integers(0, 6))
def test_one_more_question_leaves_the_letters_of_the_others(
    chance: Chance, room: Room, letters: int, fewer: int, more: int
) -> None:
    """What comes first does not depend on what comes later."""
    before = plan_letters(room, chance, letters=letters, questions=fewer)

    assert before == plan_letters(room, chance, letters=letters, questions=fewer + more)[:fewer]


@pytest.mark.parametrize("secrets", [250, pytest.param(2000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("letters", [4, 5])
@pytest.mark.parametrize(
    ("room", "seat"), [(Room(3, 4), Seat(2, 3)), (Room(1, 6), Seat(1, 5)), (Room(2, 5), Seat(1, 1))]
)
def test_letters_of_a_seat_are_uniform_and_independent(room: Room, seat: Seat, letters: int, secrets: int) -> None:
    """Over many secrets each pair of letters at the second and third number is as frequent as chance has it.

    Chi-square at the 0.1 % point, 15 or 24 degrees of freedom.
    """
    counts = Counter(letters_at(seat, room, chance, letters=letters, questions=3)[1:] for chance in chances(secrets))
    expected = secrets / letters**2
    pairs = [(one, other) for one in range(letters) for other in range(letters)]

    assert sum((counts[pair] - expected) ** 2 / expected for pair in pairs) < {4: 37.7, 5: 51.2}[letters]


@pytest.mark.parametrize("secrets", [500, pytest.param(2500, marks=pytest.mark.slow)])
@pytest.mark.parametrize("letters", [3, 4])
def test_three_letters_of_a_seat_in_a_line_are_independent(letters: int, secrets: int) -> None:
    """Also where classes are walked: all words of three letters are as frequent (chi-square, 0.1 %)."""
    counts = Counter(
        letters_at(Seat(1, 3), Room(1, 4), chance, letters=letters, questions=3) for chance in chances(secrets)
    )
    expected = secrets / letters**3

    assert letters**3 == len(counts)
    assert sum((count - expected) ** 2 / expected for count in counts.values()) < {3: 54.1, 4: 103.4}[letters]


@pytest.mark.parametrize("secrets", [1, pytest.param(3, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    ("room", "letters", "most"),
    [
        (Room(6, 5), 4, 15),  # 13⅓ is the mean of three seats of a line that share two letters at every other number
        (Room(4, 4), 4, 10),  # two seats of a line: every other number
        (Room(2, 10), 4, 15),
        pytest.param(Room(10, 10), 4, 17, marks=pytest.mark.slow),
        (Room(6, 5), 5, 15),
        (Room(1, 20), 3, 15),
        (Room(1, 20), 4, 14),
    ],
)
def test_seats_farther_apart_do_not_share_all_letters(room: Room, letters: int, most: int, secrets: int) -> None:
    """The worst two seats of the room, of 20 numbers; without choosing among draws they would share far more."""
    for chance in chances(secrets):
        seats = [letters_at(seat, room, chance, letters=letters, questions=20) for seat in room.seats()]
        worst = max(sum(map(int.__eq__, one, other)) for one, other in combinations(seats, 2))

        assert worst <= most


@given(SEEDS, ROOMS)
def test_four_letters_stand_in_every_square_of_seats(chance: Chance, room: Room) -> None:
    """All of them: the letters are shared out evenly over the room."""
    for one in plan_letters(room, chance, letters=4, questions=3):
        for seat in room.seats():
            if seat.row < room.rows and seat.column < room.columns:
                square = [Seat(seat.row + down, seat.column + right) for down in (0, 1) for right in (0, 1)]
                assert {0, 1, 2, 3} == {one.letter(each) for each in square}
