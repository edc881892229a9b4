"""Hedges: how a source qualifies a figure, and what the figure then stands for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property

from quizgen.domain.values.interval import Interval
from quizgen.domain.values.value import Relation


class Hedge(Enum):
    """How a figure is qualified; the value is the sign of the typed notation."""

    PLAIN = ""
    EXACTLY = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"
    NEARLY = "~<"
    JUST_OVER = "~>"
    RANGE = ".."

    @property
    def vague(self) -> bool:
        """Whether its limits are a matter of taste."""
        return self in (Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER)

    @property
    def words(self) -> str:
        """How trainers read it, with a closing blank; empty where the figure says it all."""
        return _WORDS.get(self, "")


_WORDS = {
    Hedge.EXACTLY: "exactly ",
    Hedge.MORE: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS: "less than ",
    Hedge.AT_MOST: "at most ",
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.JUST_OVER: "just over ",
}
_FLOORS = (Hedge.MORE, Hedge.AT_LEAST, Hedge.JUST_OVER)
_CEILINGS = (Hedge.LESS, Hedge.AT_MOST, Hedge.NEARLY)
_ABOVE = (Hedge.MORE, Hedge.JUST_OVER)
_BELOW = (Hedge.LESS, Hedge.NEARLY)


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure on the scale of a comparison: between `low` and `high` for sure (a month: 28 to 31 days)."""

    low: Fraction
    high: Fraction
    slack: Fraction
    """How far off the figure may be as a rounding."""
    near: Fraction
    """How far off a number may be and surely be "about" it."""
    far: Fraction
    """How far off a number called "about" it may be at most."""


@dataclass(frozen=True)
class Meaning:
    """A hedge with its figures (two for a range) on one scale; `whole` where only whole numbers can be meant.

    Not slotted: a meaning is held against many others, and keeps the intervals it has worked out.
    """

    hedge: Hedge
    amounts: tuple[Amount, ...]
    whole: bool = False

    @cached_property
    def surely(self) -> Interval:
        """The numbers of which the words surely hold; it may be empty."""
        first, last = self.amounts[0], self.amounts[-1]
        margin = first.near if self.hedge.vague else Fraction(0)
        if self.hedge is Hedge.RANGE:
            return self._settled(Interval(first.high, last.low))
        return self._settled(_span(self.hedge, first.high, first.low, margin))

    @cached_property
    def possibly(self) -> Interval:
        """The numbers of which the words may hold, where an unhedged figure may be a rounding."""
        return self._possible(self.amounts[0].slack)

    @cached_property
    def unrounded(self) -> Interval:
        """The numbers of which the words may hold, where an unhedged figure is none but itself."""
        return self._possible(Fraction(0))

    @cached_property
    def rounding(self) -> tuple[Interval, ...]:
        """Round each figure, the numbers for which it may stand as a rounding."""
        return tuple(_blurred(amount, amount.slack) for amount in self.amounts)

    @cached_property
    def vicinity(self) -> tuple[Interval, ...]:
        """Round each figure, the numbers that may be called about it."""
        return tuple(_blurred(amount, amount.far) for amount in self.amounts)

    def _possible(self, slack: Fraction) -> Interval:
        first, last = self.amounts[0], self.amounts[-1]
        if self.hedge is Hedge.RANGE:
            return self._settled(Interval(first.low, last.high))
        return self._settled(_span(self.hedge, first.low, first.high, first.far if self.hedge.vague else slack))

    def _settled(self, interval: Interval) -> Interval:
        return interval.whole() if self.whole else interval


def _span(hedge: Hedge, low: Fraction, high: Fraction, margin: Fraction) -> Interval:
    """The numbers between two ends, as far as the hedge lets them; this is called for every pair of options."""
    if hedge is Hedge.PLAIN:
        return Interval(low - margin, high + margin, low_open=margin > 0, high_open=margin > 0)
    floor = hedge in _FLOORS
    ceiling = hedge in _CEILINGS
    first = None if ceiling and hedge is not Hedge.NEARLY else low - (Fraction(0) if floor else margin)
    last = None if floor and hedge is not Hedge.JUST_OVER else high + (Fraction(0) if ceiling else margin)
    if hedge is Hedge.EXACTLY:
        return Interval(low, high)
    return Interval(first, last, low_open=hedge in _ABOVE, high_open=hedge in _BELOW)


def compare(one: Meaning, other: Meaning) -> Relation:
    """What holds of `other` wherever `one` is true."""
    sure = other.surely
    if alike(one, other) or (not sure.empty and one.unrounded.inside(sure)):
        return Relation.ENTAILS
    return Relation.UNDECIDED if one.possibly.meets(other.possibly) else Relation.EXCLUDES


def contrast(one: Meaning, other: Meaning) -> Relation:
    """Compare the two as statements: the same one, surely different ones, or perhaps the same in other words."""
    if alike(one, other):
        return Relation.ENTAILS
    if _face_away(one, other) or _figures_differ(one, other):
        return Relation.EXCLUDES
    return Relation.UNDECIDED


def alike(one: Meaning, other: Meaning) -> bool:
    """Whether the two say the same: one hedge and equal figures, or exact limits that enclose the same numbers."""
    if any(amount.low != amount.high for amount in (*one.amounts, *other.amounts)):
        return False
    if one.hedge.vague or other.hedge.vague:
        return one.hedge is other.hedge and one.amounts == other.amounts
    if {one.hedge, other.hedge} == {Hedge.PLAIN, Hedge.EXACTLY} and (one.amounts[0].slack or other.amounts[0].slack):
        return False
    return one.unrounded == other.unrounded


def _face_away(one: Meaning, other: Meaning) -> bool:
    opposed = (one.hedge in _FLOORS and other.hedge in _CEILINGS) or (one.hedge in _CEILINGS and other.hedge in _FLOORS)
    return opposed and not one.possibly.meets(other.possibly)


def _figures_differ(one: Meaning, other: Meaning) -> bool:
    if len(one.amounts) != len(other.amounts):
        return not one.possibly.meets(other.possibly)
    unlike = one.hedge is not other.hedge
    firsts = one.vicinity if unlike and one.hedge.vague else one.rounding
    seconds = other.vicinity if unlike and other.hedge.vague else other.rounding
    return any(not first.meets(second) for first, second in zip(firsts, seconds, strict=True))


def _blurred(amount: Amount, margin: Fraction) -> Interval:
    return Interval(amount.low - margin, amount.high + margin, low_open=margin > 0, high_open=margin > 0)
