"""Quantities: figures with a hedge and a measure, from "more than 45,000 personnel" to "one in five"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import ClassVar

from quizgen.domain.values import hedge as hedges
from quizgen.domain.values.figure import Figure, read_plain
from quizgen.domain.values.hedge import Amount, Hedge, Meaning
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.measure import Bridge, Measure, Sort, bridge
from quizgen.domain.values.money import find_currency
from quizgen.domain.values.numerals import settle
from quizgen.domain.values.phrase import dissect, fits
from quizgen.domain.values.units import Linear, find_unit
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

# “>45000 personnel”, “~3000”, “8..12”, “20 %”, “60 km/h”.
_TYPED = re.compile(
    r"(?P<hedge>>=|<=|~<|~>|[><=~≥≤])? ?(?P<first>-?[0-9][0-9./e]*?)(?:\.\.(?P<last>-?[0-9][0-9./e]*))?"
    r"(?P<rest>[ %‰€$£¥°].*)?"
)
_EXPECTED = "write it like `>45000 personnel`, `~3000`, `8..12`, `20 %`, `1/5` or `60 km/h`, without thousands marks"
_BARE_AS_PERCENT = Linear(Fraction(1, 100))


@dataclass(frozen=True)
class Quantity(Value):
    """A figure, or the two ends of a range, with its hedge and what it measures or counts.

    Not slotted: a quantity is held against many others, and keeps its hash.
    """

    kind: ClassVar[str] = "quantity"
    hedge: Hedge
    figures: tuple[Figure, ...]
    measure: Measure

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.hedge, self.figures, self.measure))

    def compare(self, other: Value, names: NameBook) -> Finding:
        """Subset: entailed; disjoint, roundings considered: excluded; anything else is not decided."""
        return _judged(self, other, hedges.compare, "implies") if isinstance(other, Quantity) else _UNLIKE

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """The same figure and hedge: entailed; a figure that is surely another: excluded."""
        return _judged(self, other, hedges.contrast, "says the same as") if isinstance(other, Quantity) else _UNLIKE

    def order(self) -> Fraction | None:
        """The figure in base units (metres, kilograms, seconds, kelvins); the lower end of a range."""
        return self.measure.scale().apply(self.figures[0].value)

    def canonical(self) -> str:
        """As in `>45000 personnel`, `8..12 km`, `20 %`, `1/5`."""
        figures = "..".join(figure.plain() for figure in self.figures)
        sign = "" if self.hedge is Hedge.RANGE else self.hedge.value
        return f"{sign}{figures}{self.measure.plain()}"

    def shown(self) -> str:
        """As trainers read it: more than 45,000 personnel."""
        figures = " to ".join(figure.shown() for figure in self.figures)
        return f"{self.hedge.words}{figures}{self.measure.plain()}"


@lru_cache(maxsize=16384)
def read(text: str, context: Context) -> Quantity | None:
    """The quantity that a text words; None where any part of it is not surely understood."""
    phrase = dissect(settle(text), wording_of(context.language))
    return Quantity(phrase.hedge, phrase.figures, phrase.measure) if phrase else None


def read_typed(text: str, context: Context) -> Quantity:
    """The quantity of the notation of `canonical`; raises UnreadableValueError."""
    match = _TYPED.fullmatch(settle(text).strip())
    figures = [read_plain(figure) for figure in (match["first"], match["last"]) if figure] if match else [None]
    measure = _typed_measure((match["rest"] or "").strip(), figures[0]) if match and figures[0] else None
    known = tuple(figure for figure in figures if figure is not None)
    if match is None or measure is None or len(known) < len(figures):
        raise UnreadableValueError(f"“{text}” is no quantity: {_EXPECTED}")
    sign = {"≥": ">=", "≤": "<="}.get(match["hedge"] or "", match["hedge"] or "")
    hedge = Hedge.RANGE if len(known) > 1 else Hedge(sign)
    ordered = len(known) == 1 or (known[0].value < known[1].value and not sign)
    if not ordered or not all(fits(figure, hedge, measure) for figure in known):
        raise UnreadableValueError(f"“{text}” cannot be a quantity: {_EXPECTED}")
    return Quantity(hedge, known, measure)


def _typed_measure(words: str, figure: Figure | None) -> Measure | None:
    """The measure of the notation; None for words that begin like no name."""
    if not words:
        part = figure is not None and figure.place is None and 0 < figure.value < 1
        return Measure(Sort.SHARE if part else Sort.NUMBER)
    name, link, noun = words.partition("of ")
    name = name.strip()
    if link and name in ("", "%", "‰"):
        return Measure(Sort.SHARE, name, noun)
    if words in ("%", "‰"):
        return Measure(Sort.SHARE, words)
    scale = _typed_scale(name, noun) if link else _typed_scale(words, "")
    counted = Measure(Sort.COUNT, "", words) if words[0].isalpha() and words != "of" else None
    return scale or counted


def _typed_scale(name: str, noun: str) -> Measure | None:
    currency = find_currency(name)
    if currency and currency[1] == len(name) and not noun:
        return Measure(Sort.MONEY, currency[0])
    unit = find_unit(name)
    return Measure(Sort.UNIT, unit[0].symbol, noun) if unit and unit[1] == len(name) else None


_UNLIKE = undecided(UNLIKE_KINDS)


@lru_cache(maxsize=65536)
def _judged(one: Quantity, other: Quantity, judge: Judge, entailed: str) -> Finding:
    """Kept, since every option of an item is held against every other one, and more than once."""
    if one == other:
        return entails(f"both say {one.shown()}")
    way = bridge(one.measure, other.measure)
    if way.barrier:
        return excludes(way.barrier) if way.apart else undecided(way.barrier)
    return _finding(one, other, _relation(one, other, way, judge), entailed)


def _relation(one: Quantity, other: Quantity, way: Bridge, judge: Judge) -> Relation:
    """What the judge says, whichever way the two are meant; not decided where that makes a difference."""
    verdicts = [_judge_scaled(one, other, way, judge)]
    if {one.measure.sort, other.measure.sort} == {Sort.NUMBER, Sort.SHARE} and verdicts[0] is Relation.EXCLUDES:
        bare_first = one.measure.sort is Sort.NUMBER
        as_percent = Bridge(_BARE_AS_PERCENT, way.other) if bare_first else Bridge(way.one, _BARE_AS_PERCENT)
        verdicts.append(_judge_scaled(one, other, as_percent, judge))
    return verdicts[0] if len(set(verdicts)) == 1 else Relation.UNDECIDED


def _judge_scaled(one: Quantity, other: Quantity, way: Bridge, judge: Judge) -> Relation:
    sorts = {one.measure.sort, other.measure.sort}
    counts = sorts <= {Sort.NUMBER, Sort.COUNT} and all(figure.integral for figure in (*one.figures, *other.figures))
    readings = ((True,) if Sort.COUNT in sorts else (False, True)) if counts else (False,)
    verdicts = [
        judge(
            _meaning(one, way.one, whole=whole, continuous=not counts),
            _meaning(other, way.other, whole=whole, continuous=not counts),
        )
        for whole in readings
    ]
    return verdicts[0] if len(set(verdicts)) == 1 else Relation.UNDECIDED


@lru_cache(maxsize=4096)
def _meaning(quantity: Quantity, scale: Linear, *, whole: bool, continuous: bool) -> Meaning:
    amounts = tuple(
        Amount(
            low=scale.apply(figure.value),
            high=scale.apply(figure.value),
            slack=figure.slack(continuous=continuous) * scale.factor,
            near=figure.near() * scale.factor,
            far=figure.far(whole=whole) * scale.factor,
        )
        for figure in quantity.figures
    )
    return Meaning(quantity.hedge, amounts, whole)


def _finding(one: Quantity, other: Quantity, relation: Relation, entailed: str) -> Finding:
    if relation is Relation.ENTAILS:
        return entails(f"{one.shown()} {entailed} {other.shown()}")
    if relation is Relation.UNDECIDED:
        return undecided(f"{one.shown()} neither excludes nor surely includes {other.shown()}")
    if one.figures == other.figures:
        return excludes(f"{one.shown()} and {other.shown()} cannot both be right")
    return excludes(f"{one.shown()} and {other.shown()} are different figures")
