"""Intervals against the numbers that they hold, tried one by one."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.interval import Interval

TRIED = [Fraction(number, 2) for number in range(-3, 12)]
"""Every end, what lies between two ends, and beyond them."""

ends = st.none() | st.integers(0, 4).map(Fraction)
intervals = st.builds(Interval, ends, ends, low_open=st.booleans(), high_open=st.booleans())


def held(interval: Interval) -> set[Fraction]:
    """The tried numbers that lie inside."""
    low, high = interval.low, interval.high
    return {
        number
        for number in TRIED
        if (low is None or number > low or (number == low and not interval.low_open))
        and (high is None or number < high or (number == high and not interval.high_open))
    }


@given(intervals, intervals)
def test_intervals_agree_with_the_numbers_they_hold(one: Interval, other: Interval) -> None:
    """Inside, meeting, in common and empty mean what they mean of sets."""
    assert one.empty is (not held(one))
    assert one.inside(other) is (held(one) <= held(other))
    assert held(one.common(other)) == held(one) & held(other)
    assert one.meets(other) is bool(held(one) & held(other))


@given(intervals)
def test_whole_numbers_of_an_interval_are_those_inside(interval: Interval) -> None:
    """From the first to the last, both of them whole."""
    assert {number for number in held(interval.whole()) if number.denominator == 1} == {
        number for number in held(interval) if number.denominator == 1
    }
    assert not interval.whole().low_open
    assert not interval.whole().high_open


def test_intervals_with_one_end_in_common_differ_by_whether_they_hold_it() -> None:
    """Up to five is not below five."""
    closed, open_ = Interval(Fraction(0), Fraction(5)), Interval(Fraction(0), Fraction(5), high_open=True)
    assert open_.inside(closed)
    assert not closed.inside(open_)
    assert closed.common(open_) == open_.common(closed) == open_
