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


_GOES_ON = re.compile(r"[\w/²³-]")
"""What makes a name part of a longer one: km/h, m², metre-long."""
_EASILY_MIXED = (frozenset(("mass", "volume")), frozenset(("mass", "force")))
"""Dimensions that people use for each other's things: a litre or a kilo of water."""


def unit_of(symbol: str) -> Unit:
    """The unit of that symbol; raises KeyError where there is none."""
    return _by_symbol()[symbol]


def find_unit(text: str) -> tuple[Unit, int] | None:
    """The unit that the text begins with and the offset behind it (the longest name wins); None for no unit."""
    exact, spelt = _names()
    for end in range(min(len(text), _longest_name()), 0, -1):
        name = text[:end]
        unit = exact.get(name) or spelt.get(name.casefold())
        if unit is not None and not _GOES_ON.match(text, end):
            return unit, end
    return None


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
def _names() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units by their symbols, which are written as they are, and by their other words, in small letters."""
    exact = {name: unit for unit in UNITS for name in (unit.symbol, *unit.symbols)}
    return exact, {word: unit for unit in UNITS for word in unit.words if word not in exact}


@lru_cache(maxsize=1)
def _longest_name() -> int:
    return max(len(name) for names in _names() for name in names)
