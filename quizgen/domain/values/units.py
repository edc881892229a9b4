"""Units at work: found in a text, told apart, converted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.domain.values.unit_list import UNITS, Unit

if TYPE_CHECKING:
    import pint


@dataclass(frozen=True, slots=True)
class Linear:
    """A change of scale: a number times `factor` plus `offset`."""

    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def apply(self, number: Fraction) -> Fraction:
        """The number on the other scale."""
        return number * self.factor + self.offset


_EASILY_MIXED = (frozenset(("mass", "volume")), frozenset(("mass", "force")))
"""Dimensions that people use for each other's things: a litre or a kilo of water."""


def unit_of(symbol: str) -> Unit:
    """The unit of that symbol; raises KeyError where there is none."""
    return _by_symbol()[symbol]


def find_unit(text: str) -> tuple[Unit, int] | None:
    """The unit that the text begins with and the offset behind it (the longest name wins); None for no unit."""
    match = _pattern().match(text)
    if match is None:
        return None
    name = match[0]
    return _by_symbol().get(name) or _by_symbol()[name.casefold()], match.end()


def unlike(one: Unit, other: Unit) -> bool:
    """Whether the two surely measure different things, as kilometres and degrees do."""
    dimensions = frozenset((one.dimension, other.dimension))
    return "" not in dimensions and len(dimensions) > 1 and dimensions not in _EASILY_MIXED


@lru_cache(maxsize=256)
def to_base(unit: Unit) -> Linear:
    """How figures in the unit turn into the base unit of its dimension (metres, kilograms, seconds, kelvins)."""
    if not unit.dimension:
        return Linear()
    registry = _registry()
    zero, one = (
        Fraction(registry.Quantity(Fraction(number), unit.reference).to_base_units().magnitude) for number in (0, 1)
    )
    return Linear(one - zero, zero)


@lru_cache(maxsize=1)
def _registry() -> pint.UnitRegistry[Fraction]:
    import pint  # slow, and few sources need it

    return pint.UnitRegistry(non_int_type=Fraction)


@lru_cache(maxsize=1)
def _by_symbol() -> dict[str, Unit]:
    return {name: unit for unit in UNITS for name in (*unit.words, *unit.symbols, unit.symbol)}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    exact = {name for unit in UNITS for name in (unit.symbol, *unit.symbols)}
    spelt = {word for unit in UNITS for word in unit.words}
    names = sorted(exact | spelt, key=lambda name: (-len(name), name))
    spellings = (re.escape(name) if name in exact else f"(?i:{re.escape(name)})" for name in names)
    return re.compile(rf"(?:{'|'.join(spellings)})(?![\w/²³-])")
