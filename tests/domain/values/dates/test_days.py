"""Days as numbers, and runs of days."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.dates.days import (
    EVER_AFTER,
    EVER_BEFORE,
    Days,
    apart,
    covers,
    date_of,
    is_leap,
    last_of_month,
    number_of,
    weekday_of,
)


@given(st.dates())
def test_days_are_numbered_as_in_pythons_calendar(day: datetime.date) -> None:
    """From the year 1 to 9999 numbers, weekdays and dates agree with `datetime`."""
    number = number_of(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert date_of(number) == (day.year, day.month, day.day)
    assert weekday_of(number) == day.weekday()


@given(st.integers(-10_000, 0), st.integers(1, 12), st.integers(1, 31))
def test_years_before_christ_are_those_of_the_same_place_in_the_400_year_cycle(year: int, month: int, day: int) -> None:
    """The calendar repeats every 400 years, which are 146,097 days, backwards too."""
    day = min(day, last_of_month(year, month))
    cycles = (-year) // 400 + 1
    later = datetime.date(year + 400 * cycles, month, day)
    assert number_of(year, month, day) == later.toordinal() - 146_097 * cycles
    assert date_of(number_of(year, month, day)) == (year, month, day)


@given(st.integers(-9999, 9999))
def test_a_year_has_a_leap_day_when_it_is_a_day_longer(year: int) -> None:
    """Leap years are those of 366 days."""
    assert number_of(year + 1, 1, 1) - number_of(year, 1, 1) == 365 + is_leap(year)


@pytest.mark.parametrize("year", [1900, 2000, 2100, 2200, 2300, 2400, -300, 0])
def test_dates_and_numbers_agree_where_centuries_begin_and_end(year: int) -> None:
    """At the end of a February that has a leap day only every 400 years, each day follows the one before."""
    start = number_of(year, 2, 27)
    days = [date_of(number) for number in range(start, start + 4)]
    leap = [(year, 2, 29)] if year % 400 == 0 else []
    assert days == [(year, 2, 27), (year, 2, 28), *leap, (year, 3, 1), (year, 3, 2)][:4]


def test_february_of_no_year_has_29_days() -> None:
    """A date without a year may be the leap day."""
    assert last_of_month(None, 2) == 29
    assert last_of_month(1900, 2) == 28
    assert last_of_month(2000, 2) == 29


def test_an_open_run_covers_whatever_ends_within_it() -> None:
    """Before 10 covers before 5, not the other way round; after 3 does not cover it."""
    before_ten, before_five, after_three = Days(EVER_BEFORE, 9), Days(EVER_BEFORE, 4), Days(4, EVER_AFTER)
    assert covers(before_ten, before_five)
    assert not covers(before_five, before_ten)
    assert not covers(after_three, before_five)
    assert not apart(before_five, after_three)


def test_a_leap_day_is_apart_from_a_year_that_lacks_it() -> None:
    """29 February is apart from 2021, not from 2020, nor from nine years on end."""
    leap_day = Days(229, 229, yearly=True)
    assert apart(leap_day, Days(number_of(2021, 1, 1), number_of(2021, 12, 31)))
    assert apart(Days(number_of(2021, 1, 1), number_of(2021, 12, 31)), leap_day)
    assert not apart(leap_day, Days(number_of(2020, 1, 1), number_of(2020, 12, 31)))
    assert not apart(leap_day, Days(number_of(1896, 3, 1), number_of(1905, 2, 28)))
    assert apart(leap_day, Days(number_of(1896, 3, 1), number_of(1904, 2, 28)))


def test_a_day_of_every_year_covers_that_day_of_any_year_and_no_more() -> None:
    """22 July covers 22 July 2021, not July 2021; no run of one year covers the 22 July of every year."""
    yearly, once = Days(722, 722, yearly=True), Days(number_of(2021, 7, 22), number_of(2021, 7, 22))
    assert covers(yearly, once)
    assert not covers(yearly, Days(number_of(2021, 7, 1), number_of(2021, 7, 31)))
    assert not covers(once, yearly)
    assert not covers(Days(EVER_BEFORE, EVER_AFTER), yearly)
    assert covers(Days(701, 731, yearly=True), yearly)
    assert not covers(yearly, Days(701, 731, yearly=True))
