"""Runs of days on a calendar that knows no end, years before Christ included.

A day is a whole number (1 is the first of January of the year 1, as in Python's own calendar,
which ends there). Years are astronomical: 0 is 1 BC, -43 is 44 BC; the calendar is the Gregorian
one throughout.
"""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = 12
DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_OF_ERA = 146097
_YEARS_OF_ERA = 400
_FEBRUARY = 2
_FIRST_OF_MARCH_OF_YEAR_0 = -305
_LONGEST_GAP_BETWEEN_LEAP_DAYS = 8
EVER_BEFORE, EVER_AFTER = -(10**9), 10**9
"""Days beyond any that can be written: where a run is open."""


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def last_of_month(year: int | None, month: int) -> int:
    """The month's last day, from 28 to 31; February of no year in particular has 29."""
    leap = month == _FEBRUARY and (year is None or is_leap(year))
    return DAYS_OF_MONTHS[month - 1] + leap


def number_of(year: int, month: int, day: int) -> int:
    """The day's number; years are counted from March, so that the leap day comes last."""
    shifted = (month + 9) % MONTHS
    era, year_of_era = divmod(year - (month <= _FEBRUARY), _YEARS_OF_ERA)
    day_of_year = (153 * shifted + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_OF_ERA + day_of_era + _FIRST_OF_MARCH_OF_YEAR_0


def date_of(number: int) -> tuple[int, int, int]:
    """The year, month and day of a day's number."""
    era, day_of_era = divmod(number - _FIRST_OF_MARCH_OF_YEAR_0, _DAYS_OF_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = (shifted + 2) % MONTHS + 1
    return era * _YEARS_OF_ERA + year_of_era + (month <= _FEBRUARY), month, day_of_year - (153 * shifted + 2) // 5 + 1


def weekday_of(number: int) -> int:
    """The day of the week, 0 for Monday."""
    return (number - 1) % 7


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days, first and last included; empty where the last comes before the first."""

    first: int
    last: int
    yearly: bool = False
    """Whether the run is one of every year, its ends being months × 100 + days instead of numbers of days."""

    def in_year(self, year: int) -> Days:
        """A yearly run in one year; empty for a leap day that the year lacks."""
        month, day = divmod(self.last, 100)
        last = number_of(year, month, min(day, last_of_month(year, month)))
        return Days(number_of(year, *divmod(self.first, 100)), last)


def covers(whole: Days, part: Days) -> bool:
    """Whether every day of the part, which is not empty, belongs to the whole."""
    if part.yearly and not whole.yearly:
        return False
    if whole.yearly and not part.yearly:
        whole = whole.in_year(date_of(part.first)[0])
    return whole.first <= part.first and part.last <= whole.last


def apart(one: Days, other: Days) -> bool:
    """Whether the two have no day in common."""
    if one.yearly != other.yearly:
        return _yearly_apart(one, other) if one.yearly else _yearly_apart(other, one)
    return one.last < other.first or other.last < one.first or _is_empty(one) or _is_empty(other)


def _is_empty(days: Days) -> bool:
    return days.last < days.first


def _yearly_apart(yearly: Days, days: Days) -> bool:
    """Compares year by year; a longer run has every day of the year, a leap day too."""
    years = range(date_of(days.first)[0], date_of(days.last)[0] + 1)
    if len(years) > _LONGEST_GAP_BETWEEN_LEAP_DAYS + 1:
        return False
    return all(apart(yearly.in_year(year), days) for year in years)
