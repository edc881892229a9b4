"""Dates in figures, which need no language: 2021-07-22, 22/07/2021, 1998–99, 2004."""

from __future__ import annotations

import re

from quizgen.domain.values.dates.dating import Dating, Shape
from quizgen.domain.values.dates.days import MONTHS
from quizgen.domain.values.dates.moment import Grain, Moment

YEARS_STANDING_ALONE = range(1000, 2101)
"""Figures that may be taken for years though nothing says so."""
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{2})\2([0-9]{2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_YEAR_AND_TWO = re.compile(r"([0-9]{4}) ?- ?([0-9]{2})")
_YEAR = re.compile(r"[1-9][0-9]{2,3}")


def read_moment(text: str) -> Moment | None:
    """The day, month or year that figures give; None where the order of day and month is open."""
    if _YEAR.fullmatch(text):
        return Moment(Grain.YEAR, int(text))
    return _day(text) or _month(text)


def read_years(text: str) -> Dating | None:
    """Two years of which the second is cut short (1998-99), unless they could be a year and a month."""
    match = _YEAR_AND_TWO.fullmatch(text)
    if match is None:
        return None
    first, ending = int(match[1]), int(match[2])
    if ending <= max(MONTHS, first % 100):
        return None
    return Dating(Shape.THROUGH, Moment(Grain.YEAR, first), Moment(Grain.YEAR, first - first % 100 + ending))


def _day(text: str) -> Moment | None:
    match = _YEAR_FIRST.fullmatch(text)
    if match is not None:
        return Moment(Grain.DAY, int(match[1]), int(match[3]), int(match[4]))
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    if one != other and max(one, other) <= MONTHS:
        return None
    return Moment(Grain.DAY, year, min(one, other), max(one, other))


def _month(text: str) -> Moment | None:
    """A year and a month, unless the month could be the end of a second year (2004-12)."""
    match = _YEAR_AND_TWO.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= min(MONTHS, int(match[1]) % 100):
        return None
    return Moment(Grain.MONTH, int(match[1]), int(match[2]))
