"""Durations: lengths of time with a hedge, from "two days" to "more than 30 minutes"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import ClassVar

from quizgen.domain.values import hedge as hedges
from quizgen.domain.values.duration_words import dissect
from quizgen.domain.values.hedge import Hedge, Meaning
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.length_of_time import Length, Scale, common_scale, read_iso
from quizgen.domain.values.numerals import settle
from quizgen.domain.values.value import (
    UNLIKE_KINDS,
    Context,
    Finding,
    NameBook,
    Relation,
    UnreadableValueError,
    Value,
    entails,
    excludes,
    undecided,
)

Judge = Callable[[Meaning, Meaning], Relation]

_TYPED = re.compile(r"(>=|<=|~<|~>|[><=~≥≤])? ?(P[^ ]+?)(?:\.\.(P[^ ]+))?")


@dataclass(frozen=True)
class Duration(Value):
    """A length of time, or the two ends of a range, with its hedge.

    Not slotted: a duration is held against many others, and keeps its hash.
    """

    kind: ClassVar[str] = "duration"
    hedge: Hedge
    lengths: tuple[Length, ...]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.hedge, self.lengths))

    def compare(self, other: Value, names: NameBook) -> Finding:
        """Subset: entailed; disjoint, however long the months are: excluded; anything else is not decided."""
        return _judged(self, other, hedges.compare, "implies") if isinstance(other, Duration) else _UNLIKE

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """The same length and hedge: entailed; a surely different length: excluded."""
        return _judged(self, other, hedges.contrast, "says the same as") if isinstance(other, Duration) else _UNLIKE

    def order(self) -> Fraction | None:
        """The length in seconds, months taken as their mean; the lower end of a range."""
        return self.lengths[0].mean_seconds()

    def canonical(self) -> str:
        """ISO 8601 behind the hedge's sign: `>PT30M`, `P2D..P3D`."""
        sign = "" if self.hedge is Hedge.RANGE else self.hedge.value
        return sign + "..".join(length.iso() for length in self.lengths)

    def shown(self) -> str:
        """As trainers read it: more than 30 minutes."""
        return self.hedge.words + " to ".join(length.shown() for length in self.lengths)


@lru_cache(maxsize=16384)
def read(text: str, context: Context) -> Duration | None:
    """The duration that a text words; None where any part of it is not surely understood."""
    phrase = dissect(settle(text), wording_of(context.language))
    return Duration(phrase.hedge, phrase.lengths) if phrase else None


def read_typed(text: str, context: Context) -> Duration:
    """The duration of the notation of `canonical`, or of plain words; raises UnreadableValueError."""
    match = _TYPED.fullmatch(settle(text).strip())
    found = _read_notation(match) if match else read(text, context)
    if found is None:
        raise UnreadableValueError(f"“{text}” is no duration: write it like `P2D`, `PT1H30M`, `>PT30M` or `P8D..P12D`")
    return found


_UNLIKE = undecided(UNLIKE_KINDS)


@lru_cache(maxsize=65536)
def _judged(one: Duration, other: Duration, judge: Judge, entailed: str) -> Finding:
    """Kept, since every option of an item is held against every other one, and more than once."""
    if one == other:
        return entails(f"both say {one.shown()}")
    scale = common_scale((*one.lengths, *other.lengths))
    return _finding(one, other, judge(_meaning(one, scale), _meaning(other, scale)), entailed)


@lru_cache(maxsize=4096)
def _meaning(duration: Duration, scale: Scale) -> Meaning:
    """Kept, since every option of an item is held against every other one."""
    return Meaning(duration.hedge, tuple(length.amount(scale) for length in duration.lengths))


def _read_notation(match: re.Match[str]) -> Duration | None:
    sign = {"≥": ">=", "≤": "<="}.get(match[1] or "", match[1] or "")
    first, last = read_iso(match[2]), read_iso(match[3]) if match[3] else None
    if first is None:
        return None
    if not match[3]:
        hedge = Hedge(sign)
        return None if hedge.vague and not first.mean_seconds() else Duration(hedge, (first,))
    ordered = last is not None and first.mean_seconds() < last.mean_seconds()
    return Duration(Hedge.RANGE, (first, last)) if last and ordered and not sign else None


def _finding(one: Duration, other: Duration, relation: Relation, entailed: str) -> Finding:
    if relation is Relation.ENTAILS:
        return entails(f"{one.shown()} {entailed} {other.shown()}")
    if relation is Relation.UNDECIDED:
        return undecided(f"{one.shown()} neither excludes nor surely includes {other.shown()}")
    if one.lengths == other.lengths:
        return excludes(f"{one.shown()} and {other.shown()} cannot both be right")
    return excludes(f"{one.shown()} and {other.shown()} are different lengths of time")
