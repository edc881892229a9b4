"""Datings: moments and what they say of a thing."""

from __future__ import annotations

import pytest
from hypothesis import given

from quizgen.domain.values.dates.dating import LASTING, Dating, Shape, including, sound
from quizgen.domain.values.dates.days import EVER_AFTER, EVER_BEFORE, covers, number_of
from quizgen.domain.values.dates.moment import Grain, Moment, Part
from tests.domain.values.dates.dates_drawn import datings

Y2004, Y2014 = Moment(Grain.YEAR, 2004), Moment(Grain.YEAR, 2014)
LATE_2021 = Moment(Grain.YEAR, 2021, part=Part.LATE)
JULY = Moment(Grain.MONTH, None, 7)


@given(datings())
def test_a_sound_dating_has_days_and_what_is_sure_is_possible(dating: Dating) -> None:
    """No sound dating is empty; what lasted has no sure day, since it is no event."""
    possible, sure = dating.possible(), dating.sure()
    assert possible.first <= possible.last
    if dating.shape in LASTING:
        assert sure is None
    elif sure is not None:
        assert covers(possible, sure)


@pytest.mark.parametrize(
    ("dating", "first", "last"),
    [
        (Dating(Shape.BEFORE, Y2004), EVER_BEFORE, number_of(2003, 12, 31)),
        (Dating(Shape.AFTER, Y2004), number_of(2005, 1, 1), EVER_AFTER),
        (Dating(Shape.SINCE, Y2004), number_of(2004, 1, 1), EVER_AFTER),
        (Dating(Shape.UNTIL, Y2004), EVER_BEFORE, number_of(2004, 12, 31)),
        (Dating(Shape.BETWEEN, Y2004, Y2014), number_of(2004, 1, 1), number_of(2014, 12, 31)),
        (Dating(Shape.THROUGH, Y2004, Y2014), number_of(2004, 1, 1), number_of(2014, 12, 31)),
        (Dating(Shape.IN, Y2004), number_of(2004, 1, 1), number_of(2004, 12, 31)),
    ],
)
def test_each_shape_draws_its_own_bounds(dating: Dating, first: int, last: int) -> None:
    """Before and after leave out what they name; since, until and between include it."""
    assert (dating.possible().first, dating.possible().last) == (first, last)


@pytest.mark.parametrize(
    "dating",
    [
        Dating(Shape.BETWEEN, Y2004),
        Dating(Shape.IN, Y2004, Y2014),
        Dating(Shape.BETWEEN, Y2014, Y2004),
        Dating(Shape.BETWEEN, Y2004, Y2004),
        Dating(Shape.THROUGH, Y2004, JULY),
        Dating(Shape.BEFORE, LATE_2021),
        Dating(Shape.AFTER, JULY),
        Dating(Shape.SINCE, JULY),
        Dating(Shape.IN, Moment(Grain.MONTH, 2021, 13)),
        Dating(Shape.AFTER, Moment(Grain.YEAR, 9999)),
        Dating(Shape.BEFORE, Moment(Grain.YEAR, -9999)),
    ],
)
def test_moments_that_make_no_dating_are_not_sound(dating: Dating) -> None:
    """Too few or too many, the wrong way round, with borders too loose for a bound, or off the calendar."""
    assert not dating.is_sound()
    assert sound(dating.shape, dating.first, dating.last) is None


def test_an_inclusive_bound_names_the_next_unit() -> None:
    """Not after 2004 is before 2005; a loose bound is none."""
    assert including(Shape.BEFORE, Y2004) == Dating(Shape.BEFORE, Moment(Grain.YEAR, 2005))
    assert including(Shape.AFTER, Y2004) == Dating(Shape.AFTER, Moment(Grain.YEAR, 2003))
    assert including(Shape.AFTER, LATE_2021) is None
    assert including(Shape.AFTER, None) is None
    assert sound(Shape.IN, None) is None
