"""Dates: days, months, seasons, years, decades and centuries, and what comes before, after or between.

A date stands for a set of days. As an event's date it entails every date whose days include all of
its own ("December 2021", "2021") and excludes those that share none. What lasted (since, until,
from … to) is decided by days only where both ways to take it agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
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
        if not isinstance(other, Date):
            return undecided(UNLIKE_KINDS)
        if self.dating == other.dating:
            return entails(f"{other} is the same date")
        if self._is_apart(other) or _are_two_centuries(self.dating, other.dating):
            return excludes(f"{self} and {other} have no day in common")
        sure = other.dating.sure()
        if sure is None or self.dating.shape in LASTING or not covers(sure, self.dating.possible()):
            return undecided(f"{self} and {other} may be the same time")
        return entails(f"all of {self} lies in {other}")

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """As dates that a source gives: another one is wrong, a coarser or finer one may mean the same."""
        if not isinstance(other, Date):
            return undecided(UNLIKE_KINDS)
        if self.dating == other.dating:
            return entails(f"{other} is the same date")
        if self._is_apart(other) or _are_told_apart(self.dating, other.dating):
            return excludes(f"{other} is another date than {self}")
        return undecided(f"{other} may be another way to give {self}")

    def order(self) -> Fraction:
        """The number of the earliest day (the latest one where the start is open); of any year, month × 100 + day."""
        days = self.dating.possible()
        return Fraction(days.last if days.first == EVER_BEFORE else days.first)

    def canonical(self) -> str:
        """The date in EDTF, with `--07-22` for a day of no year and words for parts (`late 2021`)."""
        return self.dating.notation()

    def __str__(self) -> str:
        return self.canonical()

    def _is_apart(self, other: Date) -> bool:
        return apart(self.dating.possible(), other.dating.possible())


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
