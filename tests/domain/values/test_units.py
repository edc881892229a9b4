"""Units, and the lists of words that tables are written as."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.unit_list import UNITS, _words
from quizgen.domain.values.units import Linear, unit_of, unlike
from quizgen.domain.values.wording import hedge_words, words_of


def test_a_scale_stretches_and_then_moves_a_number() -> None:
    """As degrees Fahrenheit become kelvins."""
    assert Linear(Fraction(2), Fraction(3)).apply(Fraction(5)) == 13


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("km", "m", False), ("km", "h", True), ("l", "kg", False), ("kg", "newton", False), ("ton", "km", False)],
)
def test_only_units_that_nobody_mixes_up_are_unlike(one: str, other: str, apart: bool) -> None:
    """People weigh water in litres; a ton has no dimension that is sure."""
    assert unlike(unit_of(one), unit_of(other)) is apart
    assert unlike(unit_of(other), unit_of(one)) is apart


def test_every_name_of_a_unit_is_that_of_one_unit() -> None:
    """Symbols and words are all different."""
    names = [name for unit in UNITS for name in {unit.symbol, *unit.words, *unit.symbols}]
    assert len(names) == len(set(names))


def test_lists_of_words_may_be_written_as_one_text() -> None:
    """Parted by bars where a phrase has blanks, by blanks elsewhere."""
    assert _words("square mile | square miles") == ("square mile", "square miles")
    assert words_of(" one two ") == ("one", "two")
    table = {Hedge.MORE: "more than|over", Hedge.ABOUT: "about"}
    assert hedge_words(table) == (("more than", Hedge.MORE), ("over", Hedge.MORE), ("about", Hedge.ABOUT))
