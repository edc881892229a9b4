"""Agreement: counted number by number, and never below the least that can be."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.agreement import (
    MOST_COMPARED,
    agreement,
    least_agreements,
    least_worst,
    worst_neighbours,
    worst_pair,
)
from quizgen.domain.form import LETTERS, Form, FormQuestion
from quizgen.domain.seating import Room, Seat

MOST_LETTERS = 5


def make_form(letters: str, *, seat: Seat | None = None, code: str = "X") -> Form:
    """A form of which these letters are right."""
    options = tuple(range(len(LETTERS)))
    questions = (FormQuestion(f"q{number}", 0, options, LETTERS.index(one)) for number, one in enumerate(letters))
    return Form(code, tuple(questions), seat=seat)


def shared(one: Form, other: Form) -> int:
    """The slow way."""
    pairs = zip(one.questions, other.questions, strict=False)
    return sum(mine.letter == theirs.letter for mine, theirs in pairs)


SHEETS = st.lists(st.text("ABCDE", min_size=6, max_size=6), min_size=2, max_size=8)


@given(SHEETS)
def test_the_worst_pair_agrees_most(sheets: list[str]) -> None:
    """Letter by letter, at the same number."""
    forms = [make_form(letters) for letters in sheets]
    pair = worst_pair(forms)

    assert pair is not None
    assert pair.shared == max(shared(one, other) for one, other in combinations(forms, 2))
    assert pair.shared == shared(pair.one, pair.other) == agreement(pair.one, pair.other)


def test_one_form_has_no_pair() -> None:
    """Nor have none."""
    assert worst_pair([make_form("AB")]) is None
    assert worst_pair([]) is None


def test_of_very_many_forms_the_first_are_compared() -> None:
    """So that comparing never takes longer than printing."""
    forms = [make_form("ABCDE"[number % 5] + "ABCDE"[number // 5 % 5]) for number in range(25)] * 80
    twins = [make_form("EEE"), make_form("EEE")]

    assert MOST_COMPARED == len(forms)
    assert getattr(worst_pair([*forms, *twins]), "shared", None) == 2
    assert getattr(worst_pair([*twins, *forms]), "shared", None) == 3


@given(st.lists(st.text("ABC", min_size=4, max_size=4), min_size=9, max_size=9), st.integers(0, 8))
def test_neighbours_are_compared_and_nobody_else(sheets: list[str], missing: int) -> None:
    """Over a room of three by three with one empty seat, against all pairs that touch."""
    seats = [seat for number, seat in enumerate(Room(3, 3).seats()) if number != missing]
    forms = [make_form(letters, seat=seat) for letters, seat in zip(sheets, seats, strict=False)]
    touching = [(one, other) for one, other in combinations(forms, 2) if one.seat and one.seat.touches(other.seat)]  # type: ignore[arg-type]
    pair = worst_neighbours([*forms, make_form("AAAA")])

    assert pair is not None
    assert pair.shared == max(shared(one, other) for one, other in touching)
    assert (pair.one, pair.other) in touching or (pair.other, pair.one) in touching


def test_seats_apart_have_no_neighbours() -> None:
    """Nor have forms without seats."""
    apart = [make_form("A", seat=Seat(1, 1)), make_form("A", seat=Seat(1, 3)), make_form("A")]

    assert worst_neighbours(apart) is None


@given(st.integers(0, 7), st.integers(1, 4), st.data())
def test_no_shares_of_letters_agree_less_than_the_bound(forms: int, letters: int, data: st.DataObject) -> None:
    """Whatever letters the forms have at a question, so many pairs agree at least."""
    drawn = data.draw(st.lists(st.integers(0, letters - 1), min_size=forms, max_size=forms))

    assert sum(one == other for one, other in combinations(drawn, 2)) >= least_agreements(forms, letters)


@pytest.mark.parametrize("letters", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("forms", [0, 1, 2, 5, 8, 13])
def test_letters_in_turn_meet_the_bound(forms: int, letters: int) -> None:
    """A, B, C, A, B, C: the bound is no lower than it must be."""
    turns = [number % letters for number in range(forms)]

    assert least_agreements(forms, letters) == sum(one == other for one, other in combinations(turns, 2))


@given(SHEETS)
def test_the_worst_pair_is_never_better_than_the_mean(sheets: list[str]) -> None:
    """The bound of the maximum holds for any letters."""
    forms = [make_form(letters) for letters in sheets]
    pair = worst_pair(forms)

    assert pair is not None
    assert pair.shared >= least_worst(len(forms), MOST_LETTERS, len(sheets[0]))


def test_the_bound_of_the_worst_pair_in_figures() -> None:
    """Eight forms of four letters: 4 of 28 pairs agree at a question, so that 20 questions give at least 3."""
    assert [0, 0, 2, 3, 5] == [least_worst(forms, 4, 20) for forms in (1, 4, 5, 8, 26)]
