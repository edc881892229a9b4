"""Lengths of time: parts in calendar units and clock units, and how long they can be.

Months and years have no fixed number of days. Between themselves they convert exactly; against days
and hours they are as long as the calendar allows: a month from 28 to 31 days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property, lru_cache

from quizgen.domain.values.figure import Figure, read_plain
from quizgen.domain.values.hedge import Amount

DAY = 86_400
_MONTHS_A_YEAR = 12
_MONTH_DAYS = (28, 31)
_CALENDAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_DAYS = (365, 366)
_MEAN_MONTH_DAYS = Fraction(146_097, 4_800)
"""A twelfth of the mean year of the Gregorian calendar."""
_NUMBER = r"([0-9][0-9.,]*(?:e[0-9]+)?)"


class TimeUnit(Enum):
    """A unit of time, from the longest to the shortest; the value is its letter in ISO 8601 (T before a clock's)."""

    YEAR = "Y"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    HOUR = "TH"
    MINUTE = "TM"
    SECOND = "TS"

    @property
    def months(self) -> int:
        """How many months it has; 0 for units of the clock."""
        return _MONTHS.get(self, 0)

    @property
    def seconds(self) -> int:
        """How many seconds it has; 0 for units of the calendar."""
        return _SECONDS.get(self, 0)


_MONTHS = {TimeUnit.YEAR: _MONTHS_A_YEAR, TimeUnit.MONTH: 1}
_SECONDS = {
    TimeUnit.WEEK: 7 * DAY,
    TimeUnit.DAY: DAY,
    TimeUnit.HOUR: 3600,
    TimeUnit.MINUTE: 60,
    TimeUnit.SECOND: 1,
}
_ISO = re.compile(
    "P"
    + "".join(rf"(?:{_NUMBER}{letter})?" for letter in "YMWD")
    + "(?:T"
    + "".join(rf"(?:{_NUMBER}{letter})?" for letter in "HMS")
    + ")?"
)


class Scale(Enum):
    """On what two lengths are compared."""

    MONTHS = "months"
    SECONDS = "seconds"
    CALENDAR = "calendar"
    """Seconds, months taken as long and as short as they can be."""


@dataclass(frozen=True)
class Length:
    """A length as worded: figures with their units, longest unit first.

    Not slotted: a length is held against many others, and keeps the sums it has worked out.
    """

    parts: tuple[tuple[Figure, TimeUnit], ...]

    @cached_property
    def months(self) -> Fraction:
        """The calendar's part, in months."""
        return sum((figure.value * unit.months for figure, unit in self.parts), Fraction(0))

    @cached_property
    def seconds(self) -> Fraction:
        """The clock's part, in seconds."""
        return sum((figure.value * unit.seconds for figure, unit in self.parts), Fraction(0))

    def mean_seconds(self) -> Fraction:
        """Its length with months of mean length, for putting lengths in order."""
        return self.months * _MEAN_MONTH_DAYS * DAY + self.seconds

    def amount(self, scale: Scale) -> Amount:
        """How long it can be on a scale, and how far a rounding or "about" reaches."""
        low, high = self._limits(scale)
        figure, unit = self.parts[-1]
        step = _step(unit, scale)
        place = figure.place or Fraction(0)
        return Amount(
            low=low,
            high=high,
            slack=figure.slack(continuous=True) * step,
            near=min(place / 2 * step, low / 20),
            far=max(place / 2 * step, high / 4),
        )

    def iso(self) -> str:
        """As in P2D, P1Y6M or PT1H30M."""
        date = "".join(f"{figure.plain()}{unit.value}" for figure, unit in self.parts if "T" not in unit.value)
        clock = "".join(f"{figure.plain()}{unit.value[1:]}" for figure, unit in self.parts if "T" in unit.value)
        return f"P{date}" + (f"T{clock}" if clock else "")

    def shown(self) -> str:
        """As trainers read it: 1 hour 30 minutes."""
        return " ".join(
            f"{figure.shown()} {unit.name.lower()}{'' if figure.value == 1 else 's'}" for figure, unit in self.parts
        )

    def _limits(self, scale: Scale) -> tuple[Fraction, Fraction]:
        if scale is Scale.MONTHS:
            return self.months, self.months
        years, months = divmod(self.months, _MONTHS_A_YEAR)
        shortest, longest = _days_of_months(int(months))
        part = months - int(months)
        low = DAY * (years * _YEAR_DAYS[0] + shortest + part * _MONTH_DAYS[0])
        high = DAY * (years * _YEAR_DAYS[1] + longest + part * _MONTH_DAYS[1])
        return low + self.seconds, high + self.seconds


@lru_cache(maxsize=_MONTHS_A_YEAR)
def _days_of_months(months: int) -> tuple[int, int]:
    """How few and how many days so many months on end can have, fewer than a year of them."""
    runs = [[(start + step) % _MONTHS_A_YEAR for step in range(months)] for start in range(_MONTHS_A_YEAR)]
    days = [sum(_CALENDAR[month] for month in run) for run in runs]
    return min(days), max(days)  # a leap day makes no run longer than the longest, which has no February


def common_scale(lengths: tuple[Length, ...]) -> Scale:
    """The scale on which all the lengths are as exact as can be."""
    if not any(length.seconds for length in lengths):
        return Scale.MONTHS
    return Scale.CALENDAR if any(length.months for length in lengths) else Scale.SECONDS


def read_iso(text: str) -> Length | None:
    """The length of ISO 8601's notation, decimals allowed in every part; None for anything else."""
    match = _ISO.fullmatch(text)
    if match is None or text.endswith("T"):
        return None
    worded = [(number, unit) for number, unit in zip(match.groups(), TimeUnit, strict=True) if number is not None]
    parts = [(read_plain(number.replace(",", ".")), unit) for number, unit in worded]
    known = tuple((figure, unit) for figure, unit in parts if figure is not None)
    return Length(known) if known and len(known) == len(parts) else None


def _step(unit: TimeUnit, scale: Scale) -> int:
    if scale is Scale.MONTHS:
        return unit.months
    longest = {TimeUnit.YEAR: _YEAR_DAYS[1] * DAY, TimeUnit.MONTH: _MONTH_DAYS[1] * DAY}
    return longest.get(unit, unit.seconds)
