"""How long a worded length of time can be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.domain.values.length_of_time import DAY, Length, Scale, common_scale, read_iso


def length(text: str) -> Length:
    """The length of ISO 8601's notation."""
    found = read_iso(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("P1M", 28, 31),
        ("P2M", 59, 62),
        ("P0.5M", 14, "31/2"),
        ("P1.5M", 42, "93/2"),
        ("P1Y", 365, 366),
        ("P1Y2M", 424, 428),
        ("P1M3D", 31, 34),
        ("P1W", 7, 7),
        ("PT12H", "1/2", "1/2"),
    ],
)
def test_months_and_years_are_as_long_as_the_calendar_allows(text: str, low: str | int, high: str | int) -> None:
    """In days: two months on end have 59 at least; of half a month nobody knows which."""
    amount = length(text).amount(Scale.CALENDAR)
    assert (amount.low / DAY, amount.high / DAY) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "slack", "near", "far"),
    [
        ("P7D", "1/2", "7/20", "7/4"),
        ("P45D", "1/2", "1/2", "45/4"),
        ("P1D", "1/4", "1/20", "1/2"),
        ("P40D", 4, 2, 10),
        ("PT12H", "1/48", "1/48", "1/8"),
        ("P2Y", 183, "73/2", 183),
        ("P2M", "31/2", "59/20", "31/2"),
    ],
)
def test_a_length_may_be_a_rounding_by_the_place_of_its_last_figure(
    text: str, slack: str | int, near: str | int, far: str | int
) -> None:
    """In days, months and years taken at their longest; "about" is surely a twentieth of it at most."""
    amount = length(text).amount(Scale.CALENDAR)
    found = (amount.slack / DAY, amount.near / DAY, amount.far / DAY)
    assert found == (Fraction(slack), Fraction(near), Fraction(far))


def test_months_against_months_are_exact() -> None:
    """Two years are 24 months, and 18 to 30 at most when they are about two years."""
    amount = length("P2Y").amount(Scale.MONTHS)
    found = (amount.low, amount.high, amount.slack, amount.near, amount.far)
    assert found == tuple(map(Fraction, ("24", "24", "6", "6/5", "6")))


@pytest.mark.parametrize(
    ("one", "other", "scale"),
    [
        ("P1Y", "P3M", Scale.MONTHS),
        ("P2D", "PT3H", Scale.SECONDS),
        ("P1M", "P30D", Scale.CALENDAR),
        ("P1M1D", "P1M", Scale.CALENDAR),
    ],
)
def test_the_scale_is_as_exact_as_the_units_allow(one: str, other: str, scale: Scale) -> None:
    """Only months against days need the calendar."""
    assert common_scale((length(one), length(other))) is scale


@pytest.mark.parametrize("text", ["P", "PT", "P1Y1.2.3D", "P1.2.3D", "P2DT", "2D"])
def test_a_part_that_is_no_number_spoils_the_whole(text: str) -> None:
    """What can be read of it is not taken for all of it."""
    assert read_iso(text) is None
