"""Moments some of their own units later or earlier."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.values.dates.days import MONTHS, date_of, number_of
from quizgen.domain.values.dates.moment import SPRING, WINTER, Grain, Moment

_SEASONS = WINTER - SPRING + 1
_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100}
_SOME_LEAP_YEAR = 2000


def shifted(moment: Moment, step: int) -> Moment:
    """The moment `step` days, months, seasons, years, decades or centuries later, whichever it is."""
    year = _SOME_LEAP_YEAR if moment.year is None else moment.year
    if moment.month is not None:
        year, month, day = _shifted_in_year(year, moment.month, moment.day, step)
        return replace(moment, year=None if moment.year is None else year, month=month, day=day)
    if moment.season is not None:
        years, season = divmod(moment.season - SPRING + step, _SEASONS)
        return replace(moment, year=year + years, season=SPRING + season)
    return replace(moment, year=year + step * _YEARS.get(moment.grain, 1))


def _shifted_in_year(year: int, month: int, day: int | None, step: int) -> tuple[int, int, int | None]:
    if day is not None:
        return date_of(number_of(year, month, day) + step)
    years, earlier = divmod(month - 1 + step, MONTHS)
    return year + years, earlier + 1, None
