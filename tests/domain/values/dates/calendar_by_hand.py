"""A slow calendar for tests: notations become sets of days, by enumeration; shares no code with the program."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2016, 12, 31)
"""The window in which days are enumerated; what is open ends at its borders."""


@lru_cache(maxsize=1)
def window() -> tuple[datetime.date, ...]:
    """Every day of the window."""
    return tuple(FIRST + datetime.timedelta(days) for days in range((LAST - FIRST).days + 1))


@lru_cache(maxsize=4096)
def days_of(notation: str) -> frozenset[datetime.date]:
    """The days that a notation without loose borders stands for, within the window."""
    bounds = re.fullmatch(r"\[(.*)\.\.(.*)\]", notation)
    if bounds is None:
        return frozenset(day for day in window() if _matches(day, notation))
    low, high = bounds.groups()
    first = min(day for day in window() if _matches(day, low)) if low else FIRST
    last = max(day for day in window() if _matches(day, high)) if high else LAST
    return frozenset(day for day in window() if first <= day <= last)


def expected_relation(fact: str, option: str) -> str:
    """What the fact's notation says of the option's, by sets of days."""
    known, offered = days_of(fact), days_of(option)
    if known <= offered:
        return "entails"
    return "undecided" if known & offered else "excludes"


def _matches(day: datetime.date, unit: str) -> bool:
    """Whether the day's spelling begins as the unit's does: 2004-07-22 belongs to 200X, 2004, 2004-07."""
    spelt = day.isoformat()
    if unit.startswith("--"):
        return spelt[5:].startswith(unit[2:])
    return spelt.startswith(unit.replace("X", ""))
