"""Moments: units of the calendar, with what they possibly and surely mean."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.dates.days import Days, covers, number_of
from quizgen.domain.values.dates.moment import Grain, Moment, Part
from tests.domain.values.dates.dates_drawn import moments


@given(moments().filter(Moment.exists))
def test_what_is_sure_is_possible(moment: Moment) -> None:
    """The sure days are never outside the possible ones, and an exact moment has both the same."""
    sure = moment.sure()
    if sure is not None:
        assert sure.first <= sure.last
        assert covers(moment.possible(), sure)
    if moment.is_exact():
        assert sure == moment.possible()


@given(
    st.sampled_from((Grain.DAY, Grain.MONTH, Grain.YEAR)), st.dates(datetime.date(2, 1, 1), datetime.date(9998, 1, 1))
)
def test_units_follow_one_another_without_gap(grain: Grain, day: datetime.date) -> None:
    """The next unit begins the day after, and has this one before it."""
    moment = Moment(
        grain,
        day.year,
        None if grain is Grain.YEAR else day.month,
        day.day if grain is Grain.DAY else None,
    )
    assert moment.next().possible().first == moment.possible().last + 1
    assert moment.next().previous() == moment
    assert moment.previous().next() == moment


def test_a_decade_lies_between_two_years() -> None:
    """Before the 1990s comes 1989, after them 2000."""
    nineties = Moment(Grain.DECADE, 1990)
    assert nineties.previous() == Moment(Grain.YEAR, 1989)
    assert nineties.next() == Moment(Grain.YEAR, 2000)


@pytest.mark.parametrize("moment", [Moment(Grain.YEAR, 2021), Moment(Grain.MONTH, 2021, 7), Moment(Grain.DECADE, 1990)])
def test_early_and_late_have_no_day_in_common_and_the_middle_overlaps_both(moment: Moment) -> None:
    """What is early is not late; but the middle may be called either."""
    early, mid, late = (
        Moment(moment.grain, moment.year, moment.month, part=part).possible()
        for part in (Part.EARLY, Part.MID, Part.LATE)
    )
    assert early.first == moment.possible().first
    assert late.last == moment.possible().last
    assert early.last < late.first
    assert mid.first < early.last
    assert late.first < mid.last
    sure = [Moment(moment.grain, moment.year, moment.month, part=part).sure() for part in Part]
    assert all(one is not None and other is not None and one.last < other.first for one, other in pairwise(sure))


def test_the_first_and_the_last_year_that_can_be_written_exist() -> None:
    """Four digits of a year, on both sides of Christ's birth."""
    assert Moment(Grain.YEAR, -9999).exists()
    assert Moment(Grain.YEAR, 9999).exists()


def test_early_in_a_year_is_surely_its_first_quarter() -> None:
    """The 91st day of 2021 is 1 April."""
    assert Moment(Grain.YEAR, 2021, part=Part.EARLY).sure() == Days(number_of(2021, 1, 1), number_of(2021, 4, 1))


def test_a_winter_before_christ_has_its_own_years() -> None:
    """That of 1 BC may begin in 2 BC and end in AD 1."""
    days = Moment(Grain.SEASON, 0, season=24).possible()
    assert days == Days(number_of(-1, 12, 1), number_of(1, 3, 31))


def test_february_ends_with_its_own_year() -> None:
    """March 2021 is no part of it, though 29 February may be one of any year."""
    assert Moment(Grain.MONTH, 2021, 2).possible().last + 1 == number_of(2021, 3, 1)


def test_the_borders_of_centuries_are_open() -> None:
    """1800 and 1900 may both belong to the 19th century; 1801 to 1899 surely do."""
    century = Moment(Grain.CENTURY, 1800)
    sure = century.sure()
    assert (century.possible().first, century.possible().last) == (number_of(1800, 1, 1), number_of(1900, 12, 31))
    assert sure is not None
    assert (sure.first, sure.last) == (number_of(1801, 1, 1), number_of(1899, 12, 31))


@pytest.mark.parametrize(
    ("season", "first", "last"),
    [
        (21, (2019, 3, 1), (2019, 12, 31)),
        (22, (2018, 12, 1), (2020, 3, 31)),
        (23, (2019, 3, 1), (2019, 12, 31)),
        (24, (2018, 12, 1), (2020, 3, 31)),
    ],
)
def test_seasons_may_be_those_of_either_hemisphere(
    season: int, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """Summer 2019 may begin in December 2018, or its winter end in March 2020; no day is sure."""
    days = Moment(Grain.SEASON, 2019, season=season).possible()
    assert (days.first, days.last) == (number_of(*first), number_of(*last))
    assert Moment(Grain.SEASON, 2019, season=season).sure() is None


@pytest.mark.parametrize(
    ("moment", "years"),
    [
        (Moment(Grain.YEAR, 1847, about=True), 5),
        (Moment(Grain.YEAR, 1840, about=True), 10),
        (Moment(Grain.YEAR, 1850, about=True), 25),
        (Moment(Grain.YEAR, 1800, about=True), 50),
        (Moment(Grain.YEAR, 500, about=True), 100),
        (Moment(Grain.YEAR, -499, about=True), 100),
        (Moment(Grain.YEAR, 1000, about=True), 100),
        (Moment(Grain.YEAR, 1, about=True), 10),
        (Moment(Grain.YEAR, 0, about=True), 10),
        (Moment(Grain.YEAR, 1001, about=True), 5),
        (Moment(Grain.DECADE, 1990, about=True), 10),
        (Moment(Grain.CENTURY, 1700, about=True), 10),
    ],
)
def test_about_reaches_the_farther_the_rounder_and_older_the_year(moment: Moment, years: int) -> None:
    """Around 1850 may be 1830, around 1847 not; the margin is in years of 366 days."""
    exact = Moment(moment.grain, moment.year).possible()
    assert exact.first - moment.possible().first == years * 366
    assert moment.possible().last - exact.last == years * 366


def test_about_a_day_is_ten_days_and_about_a_month_two_months() -> None:
    """Nothing nearer than that is ever ruled out."""
    day = Moment(Grain.DAY, 2021, 7, 22, about=True).possible()
    month = Moment(Grain.MONTH, 2021, 7, about=True).possible()
    assert (day.first, day.last) == (number_of(2021, 7, 12), number_of(2021, 8, 1))
    assert (month.first, month.last) == (number_of(2021, 4, 30), number_of(2021, 10, 1))


@pytest.mark.parametrize(
    "moment",
    [
        Moment(Grain.YEAR, 10_000),
        Moment(Grain.YEAR, -10_000),
        Moment(Grain.YEAR, None),
        Moment(Grain.MONTH, 2021, 13),
        Moment(Grain.MONTH, 2021, 0),
        Moment(Grain.DAY, 2021, 2, 29),
        Moment(Grain.DAY, 2021, 7, 0),
        Moment(Grain.DAY, 2021, None, 5),
        Moment(Grain.DAY, 2021, 7, 22, part=Part.LATE),
        Moment(Grain.SEASON, 2021, season=22, part=Part.LATE),
        Moment(Grain.MONTH, None, 7, about=True),
    ],
)
def test_what_no_calendar_has_does_not_exist(moment: Moment) -> None:
    """A month 13, a leap day in 2021, a late day, about July of no year."""
    assert not moment.exists()


@pytest.mark.parametrize(
    ("moment", "notation"),
    [
        (Moment(Grain.YEAR, -43), "-0043"),
        (Moment(Grain.YEAR, 79), "0079"),
        (Moment(Grain.DECADE, 1990), "199X"),
        (Moment(Grain.CENTURY, 1800), "18XX"),
        (Moment(Grain.CENTURY, -499), "-04XX"),
        (Moment(Grain.DAY, None, 7, 22), "--07-22"),
        (Moment(Grain.MONTH, None, 7, part=Part.LATE), "late --07"),
        (Moment(Grain.SEASON, 2019, season=22), "2019-22"),
        (Moment(Grain.YEAR, 1850, about=True), "1850~"),
    ],
)
def test_a_moment_is_written_in_edtf(moment: Moment, notation: str) -> None:
    """Four digits, a sign before Christ, X for what is left open."""
    assert moment.notation() == notation


@pytest.mark.parametrize(
    ("part", "widest", "narrowest"),
    [
        (Part.EARLY, (1, 15), (1, 7)),
        (Part.MID, (8, 24), (13, 19)),
        (Part.LATE, (17, 31), (25, 31)),
        (None, (1, 31), (1, 31)),
    ],
)
def test_parts_are_halves_at_most_and_quarters_at_least(
    part: Part | None, widest: tuple[int, int], narrowest: tuple[int, int]
) -> None:
    """Late July begins on the 17th at the earliest, and on the 25th for everybody; in one year as in any."""
    for year in (2021, None):
        month = Moment(Grain.MONTH, year, 7, part=part)
        start = 700 if year is None else number_of(2021, 7, 1) - 1
        sure = month.sure()
        assert sure is not None
        assert (month.possible().first - start, month.possible().last - start) == widest
        assert (sure.first - start, sure.last - start) == narrowest
