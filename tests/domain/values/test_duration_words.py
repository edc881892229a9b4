"""The parts of a worded length of time, as strategies for distractors ask for them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.domain.values.duration_words import dissect
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.numerals import Style


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("two days", [("two", Fraction(2), Style.WORDS)]),
        ("more than 1 h 05", [("1", Fraction(1), Style.DIGITS), ("05", Fraction(5), Style.DIGITS)]),
        ("1 hour 30 minutes", [("1", Fraction(1), Style.DIGITS), ("30", Fraction(30), Style.DIGITS)]),
        ("between 2 and 3 days", [("2", Fraction(2), Style.DIGITS), ("3", Fraction(3), Style.DIGITS)]),
        ("an hour and 30 minutes", [("30", Fraction(30), Style.DIGITS)]),
        ("half an hour", []),
    ],
)
def test_a_phrase_tells_where_its_numerals_stand(text: str, numerals: list[tuple[str, Fraction, Style]]) -> None:
    """Each with its figure; an article or a word for a part of a unit is none."""
    found = dissect(text, wording_of("en"))

    assert found is not None
    read = [(text[numeral.start : numeral.end], numeral.figure.value, numeral.style) for numeral in found.numerals]
    assert read == numerals
    assert all(numeral.digits_end == numeral.end for numeral in found.numerals)
