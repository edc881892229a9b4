"""Intervals over exact fractions, with open, closed or missing ends."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor


@dataclass(frozen=True, slots=True)
class Interval:
    """Every number between two ends; None is no end at all."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    """Whether the lower end itself is left out."""
    high_open: bool = False
    """Whether the upper end itself is left out."""

    @property
    def empty(self) -> bool:
        """Whether no number lies inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def inside(self, other: Interval) -> bool:
        """Whether every number of this interval is one of the other's."""
        return self.empty or (_starts_within(self, other) and _ends_within(self, other))

    def meets(self, other: Interval) -> bool:
        """Whether the two share a number."""
        return not self.common(other).empty

    def common(self, other: Interval) -> Interval:
        """The numbers that both hold."""
        first = other if _starts_within(other, self) else self
        last = other if _ends_within(other, self) else self
        return Interval(first.low, last.high, low_open=first.low_open, high_open=last.high_open)

    def whole(self) -> Interval:
        """The whole numbers inside, from the first to the last of them; ends are closed."""
        low = None if self.low is None else Fraction(floor(self.low) + 1 if self.low_open else ceil(self.low))
        high = None if self.high is None else Fraction(ceil(self.high) - 1 if self.high_open else floor(self.high))
        return Interval(low, high)


def _starts_within(one: Interval, other: Interval) -> bool:
    if other.low is None:
        return True
    if one.low is None:
        return False
    return one.low > other.low or (one.low == other.low and (one.low_open or not other.low_open))


def _ends_within(one: Interval, other: Interval) -> bool:
    if other.high is None:
        return True
    if one.high is None:
        return False
    return one.high < other.high or (one.high == other.high and (one.high_open or not other.high_open))
