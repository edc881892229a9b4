"""What a figure measures or counts, and on what common scale two such figures can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from quizgen.domain.folding import fold
from quizgen.domain.values.unit_list import Unit
from quizgen.domain.values.units import Linear, to_base, unit_of, unlike

IRREGULAR_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet"}
PARTS = {"%": Fraction(1, 100), "‰": Fraction(1, 1000), "": Fraction(1)}
"""The worth of one step of a share, by its sign; none for fractions."""


class Sort(Enum):
    """What sort of thing a figure tells."""

    NUMBER = "number"
    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure is of: `name` is a unit's symbol, a currency's code or a share's sign."""

    sort: Sort = Sort.NUMBER
    name: str = ""
    noun: str = ""
    """What is counted, or of what it is a share or an amount; empty where the words leave it out."""

    def plain(self) -> str:
        """As the typed notation has it, behind the figure."""
        if self.sort is Sort.COUNT:
            return f" {self.noun}"
        name = f" {self.name}" if self.name else ""
        return f"{name} of {self.noun}" if self.noun else name

    def scale(self) -> Linear:
        """From figures as printed to base units; shares become parts of one."""
        if self.sort is Sort.UNIT:
            return to_base(unit_of(self.name))
        return Linear(PARTS[self.name]) if self.sort is Sort.SHARE else Linear()


_AS_PRINTED = Linear()


@dataclass(frozen=True, slots=True)
class Bridge:
    """How two measures meet: a scale for each side, or the reason why they do not."""

    one: Linear = _AS_PRINTED
    other: Linear = _AS_PRINTED
    barrier: str = ""
    apart: bool = False
    """Whether the barrier itself shows that both cannot be right."""


def bridge(one: Measure, other: Measure) -> Bridge:
    """The common scale of two measures, or the barrier between them."""
    if one.noun and other.noun and not same_noun(one.noun, other.noun):
        return Bridge(barrier=f"“{one.noun}” and “{other.noun}” may be different things")
    if one.sort is Sort.UNIT and other.sort is Sort.UNIT:
        return _between_units(unit_of(one.name), unit_of(other.name))
    if one.sort is Sort.MONEY and other.sort is Sort.MONEY:
        return Bridge() if one.name == other.name else Bridge(barrier="exchange rates change")
    sorts = {one.sort, other.sort}
    if len(sorts) == 1 or sorts <= {Sort.NUMBER, Sort.COUNT} or sorts == {Sort.NUMBER, Sort.SHARE}:
        return Bridge(one.scale(), other.scale())
    return Bridge(barrier="the two figures do not tell the same sort of thing")


def same_noun(one: str, other: str) -> bool:
    """Whether two names of what is counted differ at most in singular and plural."""
    firsts, seconds = fold(one).split(), fold(other).split()
    return len(firsts) == len(seconds) and all(map(_same_word, firsts, seconds))


def _same_word(one: str, other: str) -> bool:
    if IRREGULAR_PLURALS.get(one) == other or IRREGULAR_PLURALS.get(other) == one:
        return True
    short, long = sorted((one, other), key=len)
    endings = (("", ""), ("", "s"), ("", "x"), ("", "es"), ("y", "ies"), ("al", "aux"))
    return any(
        short.endswith(singular) and long == short.removesuffix(singular) + plural for singular, plural in endings
    )


def _between_units(one: Unit, other: Unit) -> Bridge:
    if one == other:
        return Bridge()
    if unlike(one, other):
        return Bridge(barrier=f"{one.symbol} and {other.symbol} measure different things", apart=True)
    if one.dimension and one.dimension == other.dimension:
        return Bridge(to_base(one), to_base(other))
    return Bridge(barrier=f"{one.symbol} and {other.symbol} do not convert exactly")
