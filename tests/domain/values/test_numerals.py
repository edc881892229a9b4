"""Numerals in running text: where they stand, how they are written, what they are worth."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.numerals import Style, scan


@pytest.mark.parametrize(
    ("language", "before", "numeral", "worth", "style"),
    [
        ("en", "about ", "half", "1/2", Style.PHRASE),
        ("en", "in ", "a dozen", "12", Style.PHRASE),
        ("fr", "avec ", "une centaine", "100", Style.PHRASE),
        ("en", "by ", "½", "1/2", Style.VULGAR),
        ("en", "by ", "2½", "5/2", Style.VULGAR),
        ("en", "by ", "-1½", "-3/2", Style.VULGAR),
        ("en", "in ", "3/4", "3/4", Style.SLASH),
        ("en", "say ", "45,000", "45000", Style.DIGITS),
        ("en", "say ", "123456789012345678", "123456789012345678", Style.DIGITS),
        ("en", "say ", "45.105", "45.105", Style.DIGITS),
        ("en", "say ", "0.120", "0.12", Style.DIGITS),
        ("en", "the ", "forty-five", "45", Style.WORDS),
        ("en", "the ", "two and a half", "5/2", Style.PHRASE),
        ("en", "the ", "two and a half million", "2500000", Style.PHRASE),
        ("fr", "les ", "deux milliards et demi", "2500000000", Style.PHRASE),
        ("fr", "les ", "trois millions et demi", "3500000", Style.PHRASE),
    ],
)
def test_a_numeral_is_found_where_it_stands(language: str, before: str, numeral: str, worth: str, style: Style) -> None:
    """Its places hold in the whole text; its digits, or whatever stands for them, end where it ends."""
    found = scan(f"{before}{numeral} things", len(before), wording_of(language))

    assert found is not None
    assert (found.start, found.end) == (len(before), len(before) + len(numeral))
    assert found.digits_end == found.end
    assert found.style is style
    assert found.figure.value == Fraction(worth)


def test_a_word_behind_digits_multiplies_them_and_stands_apart_from_them() -> None:
    """Of "1.5 million" the digits can be changed alone."""
    found = scan("say 1.5 million things", 4, wording_of("en"))

    assert found is not None
    assert (found.start, found.digits_end, found.end) == (4, 7, 15)
    assert (found.figure.value, found.factor, found.style) == (Fraction(1_500_000), 10**6, Style.DIGITS)


@pytest.mark.parametrize(
    "text",
    ["4/4", "5/4", "1234567890123456789", "45.000", "999.000", "45.120", "one hundred and a half", "things"],
)
def test_what_may_be_something_else_is_no_numeral(text: str) -> None:
    """A date, a number that nobody reads, another country's thousands."""
    assert scan(text, 0, wording_of("en")) is None


@pytest.mark.parametrize(("text", "place"), [("7", "1"), ("2.50", "1/100"), ("two and a half million", "100000")])
def test_a_numeral_has_the_precision_of_its_last_figure(text: str, place: str) -> None:
    """Half a million more or less is said to one place."""
    found = scan(text, 0, wording_of("en"))

    assert found is not None
    assert found.figure.place == Fraction(place)
