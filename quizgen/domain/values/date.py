"""Dates: days, months, seasons, years, decades and centuries, and what comes before, after or between.

A date stands for a set of days. As an event's date it entails every date whose days include all of
its own ("December 2021", "2021") and excludes those that share none. What lasted (since, until,
from … to) is decided by days only where both ways to take it agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar

from quizgen.domain.values.dates import notation, phrases
from quizgen.domain.values.dates.dating import LASTING, Dating, Shape
from quizgen.domain.values.dates.days import EVER_BEFORE, apart, covers
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.value import (
    UNLIKE_KINDS,
    Context,
    Finding,
    NameBook,
    UnreadableValueError,
    Value,
    entails,
    excludes,
    undecided,
)

_UNITS_WITH_LOOSE_BORDERS = frozenset({Grain.SEASON, Grain.CENTURY})


@dataclass(frozen=True, slots=True)
class Date(Value):
    """The date of an event, or the time that something lasted."""

    kind: ClassVar[str] = "date"
    dating: Dating

    def compare(self, other: Value, names: NameBook) -> Finding:
        """By the sets of days: all of one within the other, none in common, or neither."""
        return _compare(self.dating, other.dating) if isinstance(other, Date) else undecided(UNLIKE_KINDS)

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """As dates that a source gives: another one is wrong, a coarser or finer one may mean the same."""
        return _contrast(self.dating, other.dating) if isinstance(other, Date) else undecided(UNLIKE_KINDS)

    def order(self) -> Fraction:
        """The number of the earliest day (the latest one where the start is open); of any year, month × 100 + day."""
        days = self.dating.possible()
        return Fraction(days.last if days.first == EVER_BEFORE else days.first)

    def canonical(self) -> str:
        """The date in EDTF, with `--07-22` for a day of no year and words for parts (`late 2021`)."""
        return self.dating.notation()


@lru_cache(maxsize=16384)
def read(text: str, context: Context) -> Date | None:
    """The date that people write so in the context's language, or None where it is not surely understood."""
    dating = phrases.read(text, context)
    return None if dating is None else Date(dating)


def read_typed(text: str, context: Context) -> Date:
    """The date in EDTF (`2021-12`, `199X`, `2014/..`, `--07-22`, `late 2021`); raises UnreadableValueError."""
    dating = notation.parse(text)
    if dating is None:
        raise UnreadableValueError(
            f"“{text}” is no date in EDTF: write 2021-12-31, 2021-12, 2021, 199X, 2004/2014, 2014/.. for since, "
            "[..2009] for before 2010, --07-22 for a day of no year, or early, mid or late before any of them"
        )
    return Date(dating)


@lru_cache(maxsize=65536)
def _compare(one: Dating, other: Dating) -> Finding:
    """Remembered, since every option of an item is held against every other one."""
    if one == other:
        return entails(f"{other.notation()} is the same date")
    if apart(one.possible(), other.possible()) or _are_two_centuries(one, other):
        return excludes(f"{one.notation()} and {other.notation()} have no day in common")
    sure = other.sure()
    if sure is None or one.shape in LASTING or not covers(sure, one.possible()):
        return undecided(f"{one.notation()} and {other.notation()} may be the same time")
    return entails(f"all of {one.notation()} lies in {other.notation()}")


@lru_cache(maxsize=65536)
def _contrast(one: Dating, other: Dating) -> Finding:
    if one == other:
        return entails(f"{other.notation()} is the same date")
    if apart(one.possible(), other.possible()) or _are_told_apart(one, other):
        return excludes(f"{other.notation()} is another date than {one.notation()}")
    return undecided(f"{other.notation()} may be another way to give {one.notation()}")


def _are_two_centuries(one: Dating, other: Dating) -> bool:
    """Whether the two are whole centuries: whatever year they begin with, they do not overlap."""
    events = one.shape is other.shape is Shape.IN
    return events and one.first.grain is Grain.CENTURY and _are_two_units(one.first, other.first)


def _are_told_apart(one: Dating, other: Dating) -> bool:
    """Whether the moments that two datings of the same shape name are surely different ones."""
    if one.shape is not other.shape:
        return False
    if one.shape is Shape.IN:
        return _are_two_units(one.first, other.first)
    pairs = list(zip(one.anchors, other.anchors, strict=True))
    return any(apart(mine.possible(), others.possible()) or _are_two_units(mine, others) for mine, others in pairs)


def _are_two_units(one: Moment, other: Moment) -> bool:
    """Whether the two are whole seasons, or whole centuries: such units differ though their borders are loose."""
    whole = one.part is other.part is None and not (one.about or other.about)
    return whole and one != other and one.grain is other.grain and one.grain in _UNITS_WITH_LOOSE_BORDERS
