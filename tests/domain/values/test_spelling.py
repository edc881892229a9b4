"""Numbers in words, as English and French print them, and the words for parts and round numbers.

The tables are made anew here, so that a fault planted in what makes them is seen.
"""

from __future__ import annotations

from fractions import Fraction
from types import ModuleType

import pytest

from quizgen.domain.values import english, french
from quizgen.domain.values.french import FRENCH
from quizgen.domain.values.hedge import Hedge


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (19, "nineteen"),
        (20, "twenty"),
        (21, "twenty-one"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (199, "one hundred and ninety-nine"),
        (1001, "one thousand and one"),
        (1100, "one thousand one hundred"),
        (45_201, "forty-five thousand two hundred and one"),
        (2_000_100, "two million one hundred"),
        (3_000_000_000_005, "three trillion and five"),
    ],
)
def test_english_says_and_before_what_is_less_than_a_hundred(number: int, words: str) -> None:
    """A hyphen ties tens and ones; nothing else stands between the parts."""
    assert english.spell(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zéro"),
        (19, "dix-neuf"),
        (21, "vingt et un"),
        (22, "vingt-deux"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (79, "soixante-dix-neuf"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (100, "cent"),
        (101, "cent un"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (1001, "mille un"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (200_200, "deux cent mille deux cents"),
        (1_000_001, "un million un"),
        (2_000_000, "deux millions"),
        (80_000_000, "quatre-vingts millions"),
        (2_000_000_003, "deux milliards trois"),
    ],
)
def test_french_marks_the_plural_of_a_round_cent_and_vingt_but_not_before_mille(number: int, words: str) -> None:
    """As in France; "et" stands before un and onze alone, and not after quatre-vingt."""
    assert french.spell(number) == words


@pytest.mark.parametrize(
    ("number", "spellings"),
    [
        (71, {"soixante et onze", "septante et un"}),
        (81, {"quatre vingt un", "huitante et un"}),
        (99, {"quatre vingt dix neuf", "nonante neuf"}),
        (200, {"deux cent"}),
    ],
)
def test_french_is_also_read_as_in_belgium_and_switzerland(number: int, spellings: set[str]) -> None:
    """Without hyphens and plurals, which people set in different ways."""
    assert set(FRENCH.spellings(number)) == spellings


@pytest.mark.parametrize(
    ("language", "phrase", "share"),
    [
        (english, "half", Fraction(1, 2)),
        (english, "one fourth", Fraction(1, 4)),
        (english, "three fourths", Fraction(3, 4)),
        (english, "a third", Fraction(1, 3)),
        (english, "one twentieth", Fraction(1, 20)),
        (english, "two thirds", Fraction(2, 3)),
        (english, "nineteen twentieths", Fraction(19, 20)),
        (english, "two quarters", None),
        (english, "three thirds", None),
        (french, "la moitié", Fraction(1, 2)),
        (french, "moitié", Fraction(1, 2)),
        (french, "un demi", Fraction(1, 2)),
        (french, "une moitié", Fraction(1, 2)),
        (french, "un tiers", Fraction(1, 3)),
        (french, "le quart", Fraction(1, 4)),
        (french, "deux tiers", Fraction(2, 3)),
        (french, "les trois quarts", Fraction(3, 4)),
        (french, "dix-neuf vingtièmes", Fraction(19, 20)),
        (french, "deux quarts", None),
        (french, "trois tiers", None),
    ],
)
def test_a_part_has_words_in_its_lowest_terms(language: ModuleType, phrase: str, share: Fraction | None) -> None:
    """Two quarters may be two parts of the town, or of the year."""
    assert language._shares().get(phrase) == share


@pytest.mark.parametrize(
    ("language", "phrase", "number"),
    [
        (english, "dozen", (12, Hedge.PLAIN)),
        (english, "a dozen", (12, Hedge.PLAIN)),
        (english, "one dozen", (12, Hedge.PLAIN)),
        (english, "ten dozen", (120, Hedge.PLAIN)),
        (english, "zero dozen", None),
        (english, "eleven dozen", None),
        (english, "half a dozen", (6, Hedge.PLAIN)),
        (english, "half a million", (500_000, Hedge.PLAIN)),
        (english, "half a billion", (500_000_000, Hedge.PLAIN)),
        (french, "une dizaine", (10, Hedge.ABOUT)),
        (french, "une douzaine", (12, Hedge.ABOUT)),
        (french, "une quinzaine", (15, Hedge.ABOUT)),
        (french, "une vingtaine", (20, Hedge.ABOUT)),
        (french, "une trentaine", (30, Hedge.ABOUT)),
        (french, "une quarantaine", (40, Hedge.ABOUT)),
        (french, "une cinquantaine", (50, Hedge.ABOUT)),
        (french, "une soixantaine", (60, Hedge.ABOUT)),
        (french, "une centaine", (100, Hedge.ABOUT)),
        (french, "une demi douzaine", (6, Hedge.ABOUT)),
        (french, "un millier", (1000, Hedge.ABOUT)),
        (french, "un demi million", (500_000, Hedge.PLAIN)),
        (french, "un demi milliard", (500_000_000, Hedge.PLAIN)),
    ],
)
def test_a_round_number_has_a_noun_that_is_loose_in_french(
    language: ModuleType, phrase: str, number: tuple[int, Hedge] | None
) -> None:
    """A dozen is twelve; une douzaine is about as many."""
    assert language._collectives().get(phrase) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A hundred and five", "one hundred five"),
        ("two thousand and one", "Two Thousand one"),
        ("a trillion", "one trillion"),
        ("forty-five", "forty five"),
    ],
)
def test_english_spellings_of_one_number_are_made_one(one: str, other: str) -> None:
    """Letter case, hyphens, "and", and "a" for one."""
    assert english.simplify(one) == english.simplify(other)


@pytest.mark.parametrize("text", ["a dozen", "half a million", "rock and five"])
def test_a_and_and_stay_where_they_are_no_part_of_a_number(text: str) -> None:
    """Only before hundred, thousand and their like, or behind them."""
    assert english.simplify(text) == text
