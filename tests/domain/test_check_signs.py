"""Check signs: the examples of their authors, and every slip that they promise to show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.check_signs import ALPHABET, check_digit, check_pair, pair_holds

CODES = st.text(ALPHABET, min_size=1, max_size=16)
DIGITS = st.text("0123456789", min_size=1, max_size=8)


def test_the_standards_own_examples() -> None:
    """ISO 7064 gives 3W for ISO79; Damm's thesis 4 for 572."""
    assert "3W" == check_pair("ISO79")
    assert pair_holds("ISO793W")
    assert "4" == check_digit("572")


@given(CODES, st.data())
def test_any_wrong_sign_of_a_code_shows(text: str, data: st.DataObject) -> None:
    """The check signs among them."""
    whole = text + check_pair(text)
    place = data.draw(st.integers(0, len(whole) - 1))
    sign = data.draw(st.sampled_from(ALPHABET.replace(whole[place], "")))

    assert pair_holds(whole)
    assert not pair_holds(whole[:place] + sign + whole[place + 1 :])


@given(CODES)
def test_any_neighbours_of_a_code_that_changed_places_show(text: str) -> None:
    """All pairs of every code drawn."""
    whole = text + check_pair(text)
    for place in range(len(whole) - 1):
        swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]

        assert swapped == whole or not pair_holds(swapped)


@given(DIGITS)
def test_any_slip_in_a_number_shows(digits: str) -> None:
    """One wrong digit, or two neighbours that changed places: 0 is the check digit of a whole number alone."""
    whole = digits + check_digit(digits)
    assert "0" == check_digit(whole)
    for place, digit in enumerate(whole):
        for other in "0123456789".replace(digit, ""):
            assert "0" != check_digit(whole[:place] + other + whole[place + 1 :])
    for place in range(len(whole) - 1):
        swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
        assert swapped == whole or "0" != check_digit(swapped)


@pytest.mark.parametrize("text", ["a1", "Ä1", "1-2"])
def test_other_signs_are_refused(text: str) -> None:
    """Nothing is guessed about them."""
    assert not pair_holds(text)
    with pytest.raises(ValueError, match="substring not found"):
        check_pair(text)
