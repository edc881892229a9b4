"""Datings: how a moment, or two of them, date a thing: in it, since it, between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from quizgen.domain.values.dates.days import EVER_AFTER, EVER_BEFORE, Days
from quizgen.domain.values.dates.moment import Moment


class Shape(Enum):
    """How the moments date a thing: the first four an event, the others how long something lasted."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    SINCE = "since"
    UNTIL = "until"
    THROUGH = "through"


LASTING = frozenset({Shape.SINCE, Shape.UNTIL, Shape.THROUGH})
_PAIRS = frozenset({Shape.BETWEEN, Shape.THROUGH})
_EXACT = frozenset({Shape.BEFORE, Shape.AFTER, Shape.BETWEEN})
_NOTATIONS = {
    Shape.IN: "{first}",
    Shape.BETWEEN: "[{first}..{last}]",
    Shape.SINCE: "{first}/..",
    Shape.UNTIL: "../{first}",
    Shape.THROUGH: "{first}/{last}",
}


@dataclass(frozen=True)
class Dating:
    """One moment, or the first and last of two (between, through), with what they say of a thing.

    Not slotted: a dating is held against many others, and keeps its hash and its days.
    """

    shape: Shape
    first: Moment
    last: Moment | None = None

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.shape, self.first, self.last))

    @property
    def anchors(self) -> tuple[Moment, ...]:
        """The moments named."""
        return (self.first,) if self.last is None else (self.first, self.last)

    def is_sound(self) -> bool:
        """Whether the moments exist and ascend, are exact where the shape needs it, and all have a year or all none."""
        if (self.last is not None) != (self.shape in _PAIRS) or not all(moment.exists() for moment in self.anchors):
            return False
        if self.shape in _EXACT and not all(_is_bound(moment) for moment in self.anchors):
            return False
        if self.last is not None:
            return _ascend(self.first.possible(), self.last.possible())
        return self.shape is Shape.IN or self.first.year is not None

    def possible(self) -> Days:
        """All the days on which the thing may have happened, or may have lasted."""
        return self._possible

    @cached_property
    def _possible(self) -> Days:
        first, last = self.first.possible(), self.anchors[-1].possible()
        if self.shape is Shape.BEFORE:
            return Days(EVER_BEFORE, first.first - 1)
        if self.shape is Shape.AFTER:
            return Days(first.last + 1, EVER_AFTER)
        start = EVER_BEFORE if self.shape is Shape.UNTIL else first.first
        return Days(start, EVER_AFTER if self.shape is Shape.SINCE else last.last, first.yearly)

    def sure(self) -> Days | None:
        """The days that an event's dating surely allows; None where no day is sure, or the thing lasted."""
        if self.shape is Shape.IN:
            return self.first.sure()
        return None if self.shape in LASTING else self.possible()

    def notation(self) -> str:
        """The dating in EDTF: `2014/..` for since, `[..2009]` for before 2010, `[2004..2014]` for between."""
        if self.shape is Shape.BEFORE:
            return f"[..{self.first.previous().notation()}]"
        if self.shape is Shape.AFTER:
            return f"[{self.first.next().notation()}..]"
        return _NOTATIONS[self.shape].format(first=self.first.notation(), last=self.anchors[-1].notation())


def sound(shape: Shape, first: Moment | None, last: Moment | None = None) -> Dating | None:
    """The dating of these moments, or None where they do not make one."""
    dating = None if first is None else Dating(shape, first, last)
    return dating if dating is not None and dating.is_sound() else None


def including(shape: Shape, moment: Moment | None) -> Dating | None:
    """What is not after the moment (`before`) or not before it (`after`); None where its borders are loose."""
    if moment is None or not moment.is_exact():
        return None
    return sound(shape, moment.next() if shape is Shape.BEFORE else moment.previous())


def _is_bound(moment: Moment) -> bool:
    return moment.is_exact() and moment.previous().exists() and moment.next().exists()


def _ascend(first: Days, last: Days) -> bool:
    """Whether one run starts and ends before the other one does, both with a year or both without."""
    return first.yearly == last.yearly and first.first < last.first and first.last < last.last
