"""Moments: a day, month, season, year, decade or century, maybe only a part of it, maybe only about then.

Every moment has two runs of days: those that it may possibly mean, and those that it surely means.
An exact moment has both the same; for the others the first run is drawn wide and the second narrow,
so that nothing is ever decided by a border that people draw differently.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from quizgen.domain.values.dates.days import MONTHS, Days, date_of, last_of_month, number_of

FIRST_YEAR = -9999
LAST_YEAR = 9999
SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
"""The seasons as EDTF numbers them."""


class Grain(Enum):
    """How finely a moment is told."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(Enum):
    """Which part of a unit is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Moment:
    """One unit of the calendar; whoever makes one sees to it that the calendar has it (`exists`)."""

    grain: Grain
    year: int | None
    """Astronomical; the first one of a decade or century; None for a day or month of no year in particular."""
    month: int | None = None
    day: int | None = None
    season: int | None = None
    part: Part | None = None
    about: bool = False

    def exists(self) -> bool:
        """Whether the calendar has such a moment, within four digits of the year."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return False
        if self.month is not None and not 1 <= self.month <= MONTHS:
            return False
        if self.part is not None and self.grain in (Grain.DAY, Grain.SEASON):
            return False
        if self.year is None and (self.about or self.month is None):
            return False
        return self.day is None or (self.month is not None and 1 <= self.day <= last_of_month(self.year, self.month))

    def is_exact(self) -> bool:
        """Whether everybody draws the moment's borders alike, and it has a year."""
        loose = self.about or self.part is not None or self.grain in (Grain.SEASON, Grain.CENTURY)
        return not loose and self.year is not None

    def possible(self) -> Days:
        """All the days that the moment may mean."""
        if self.year is None:
            return self._of_every_year(_widest)
        first, last = _widest(self._widest_unit(), self.part)
        margin = _margin(self.grain, self.year) if self.about else 0
        return Days(first - margin, last + margin)

    def sure(self) -> Days | None:
        """The days that the moment surely means; None for a season, which hemispheres give to other months."""
        if self.grain is Grain.SEASON:
            return None
        if self.year is None:
            return self._of_every_year(_narrowest)
        first, last = self._unit()
        if self.grain is Grain.CENTURY:
            first = number_of(self.year + 1, 1, 1)
        return Days(*_narrowest((first, last), self.part))

    def next(self) -> Moment:
        """The day, month or year that follows; after a decade, a year."""
        return self._at(self._unit()[1] + 1)

    def previous(self) -> Moment:
        """The day, month or year before; before a decade, a year."""
        return self._at(self._unit()[0] - 1)

    def notation(self) -> str:
        """The moment in EDTF, with `--07-22` for a day of no year and a word before a part: `late 2021`."""
        part = f"{self.part.value} " if self.part else ""
        return f"{part}{self._plain_notation()}{'~' if self.about else ''}"

    def _plain_notation(self) -> str:
        year = "-" if self.year is None else f"{'-' if self.year < 0 else ''}{abs(self.year):04d}"
        if self.grain is Grain.DECADE:
            return f"{year[:-1]}X"
        if self.grain is Grain.CENTURY:
            return f"{year[:-2]}XX"
        rest = (self.season, self.month, self.day)
        return "-".join((year, *(f"{figure:02d}" for figure in rest if figure is not None)))

    def _at(self, number: int) -> Moment:
        """The moment of this grain that holds a day; a year where this is a decade."""
        year, month, day = date_of(number)
        grain = Grain.YEAR if self.grain is Grain.DECADE else self.grain
        return replace(self, grain=grain, year=year, month=self.month and month, day=self.day and day)

    def _unit(self) -> tuple[int, int]:
        """The numbers of the unit's first and last day; a century as EDTF has it, from its year 00 on."""
        year = self.year or 0
        if self.month is not None:
            first, last = self._days_of_month(self.month)
            return number_of(year, self.month, first), number_of(year, self.month, last)
        last_year = year + _YEARS.get(self.grain, 1) - 1
        return number_of(year, 1, 1), number_of(last_year, MONTHS, 31)

    def _widest_unit(self) -> tuple[int, int]:
        """The unit with every border drawn as wide as anybody draws it: winters share two years, say."""
        year = self.year or 0
        first, last = self._unit()
        if self.grain is Grain.CENTURY:
            return first, number_of(year + 100, MONTHS, 31)
        if self.season in (SUMMER, WINTER):
            return number_of(year - 1, MONTHS, 1), number_of(year + 1, 3, 31)
        return (number_of(year, 3, 1), last) if self.season is not None else (first, last)

    def _of_every_year(self, draw: Draw) -> Days:
        month = self.month or 1
        first, last = draw(self._days_of_month(month), self.part)
        return Days(month * 100 + first, month * 100 + last, yearly=True)

    def _days_of_month(self, month: int) -> tuple[int, int]:
        return (self.day, self.day) if self.day is not None else (1, last_of_month(self.year, month))


Draw = Callable[[tuple[int, int], Part | None], tuple[int, int]]
_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100}
_DAYS_OF_YEAR = 366


def _widest(unit: tuple[int, int], part: Part | None) -> tuple[int, int]:
    """The halves for early and late, the middle half for the middle."""
    first, last = unit
    length = last - first + 1
    if part is Part.EARLY:
        return first, first + length // 2 - 1
    if part is Part.LATE:
        return last - length // 2 + 1, last
    return (first + length // 4, last - length // 4) if part is Part.MID else unit


def _narrowest(unit: tuple[int, int], part: Part | None) -> tuple[int, int]:
    """The outer quarters for early and late, the middle sixth for the middle."""
    first, last = unit
    length = last - first + 1
    if part is Part.EARLY:
        return first, first + length // 4 - 1
    if part is Part.LATE:
        return last - length // 4 + 1, last
    return (first + 5 * length // 12, last - 5 * length // 12) if part is Part.MID else unit


def _margin(grain: Grain, year: int) -> int:
    """How many days "about" may be off: the rounder and the older a year, the more."""
    if grain is Grain.DAY:
        return 10
    if grain is Grain.MONTH:
        return 62
    if grain is not Grain.YEAR:
        return 10 * _DAYS_OF_YEAR
    told = year if year > 0 else 1 - year
    years = next(margin for roundness, margin in ((100, 50), (50, 25), (10, 10), (1, 5)) if told % roundness == 0)
    return years * _DAYS_OF_YEAR * (1 if year > _YEAR_OF_GOOD_RECORDS else 2)


_YEAR_OF_GOOD_RECORDS = 1000
