"""Forms: what is printed of a question."""

from __future__ import annotations

import pytest

from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.seating import Seat


def test_the_letter_is_that_of_the_keys_position() -> None:
    """Whatever the option's index in the item."""
    assert ["A", "C"] == [FormQuestion("item", 0, (2, 0, 1), correct).letter for correct in (0, 2)]


@pytest.mark.parametrize(
    ("learner", "seat", "name"),
    [
        (None, None, ""),
        (None, Seat(3, 4), "3-4"),
        (Learner("Ann"), Seat(3, 4), "3-4"),
        (Learner("Ann", seat="C4"), Seat(3, 4), "C4"),
        (Learner("Ann", seat="Table 5"), None, ""),
    ],
)
def test_a_seat_is_called_as_the_roster_calls_it(learner: Learner | None, seat: Seat | None, name: str) -> None:
    """Else by row and seat; a form that was made for no seat has none, whatever the roster calls the learner's."""
    assert name == Form("A", (), learner, seat).seat_name
