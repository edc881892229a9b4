"""The parts of a phrase with figures, as strategies for distractors ask for them."""

from __future__ import annotations

import pytest

from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.numerals import Style
from quizgen.domain.values.phrase import dissect, find_hedge, split_afterthought


@pytest.mark.parametrize(
    ("text", "out_of", "integral", "digits"),
    [
        ("one in five", True, False, 1),
        ("5 to 7", False, True, 1),
        ("7.5", False, False, 2),
        ("45,000", False, True, 2),
        ("0", False, True, 1),
    ],
)
def test_a_phrase_tells_its_figures_apart(text: str, out_of: bool, integral: bool, digits: int) -> None:
    """Two numerals are the ends of a range, or one figure out of another; zeros at the end are no digits."""
    found = dissect(text, wording_of("en"))

    assert found is not None
    assert found.out_of is out_of
    assert found.figures[0].integral is integral
    assert found.figures[0].digits == digits


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        ("is more than 5", 3, (Hedge.MORE, 13)),
        ("is > 5", 3, (Hedge.MORE, 5)),
        ("is ≈5", 3, (Hedge.ABOUT, 4)),
        ("is 5", 3, (None, 3)),
    ],
)
def test_a_hedge_is_found_where_it_stands(text: str, start: int, found: tuple[Hedge | None, int]) -> None:
    """A word or a sign before the figure, whatever stands before it."""
    assert find_hedge(text, start, wording_of("en")) == found


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("+", (Hedge.AT_LEAST, "")),
        ("+ men", (Hedge.AT_LEAST, " men")),
        ("+2", (None, "+2")),
        (" or more", (Hedge.AT_LEAST, "")),
        (" men or more", (Hedge.AT_LEAST, " men")),
        (" or more men", (Hedge.AT_LEAST, " men")),
        (" men", (None, " men")),
    ],
)
def test_an_afterthought_is_cut_out_of_the_words(rest: str, found: tuple[Hedge | None, str]) -> None:
    """Behind the figure, or behind what it counts."""
    assert split_afterthought(rest, wording_of("en")) == found


def test_a_language_without_a_table_has_no_hedges() -> None:
    """Its words are not taken for those of another one, and its marks are unknown where CLDR knows none."""
    unknown = wording_of("zzz")
    assert (unknown.language, unknown.decimal, unknown.group) == ("zzz", "", "")
    assert find_hedge(" about 5", 0, unknown) == (None, 0)
    assert split_afterthought(" or more", unknown) == (None, " or more")


def test_a_minus_in_words_leaves_the_figure_where_it_stands() -> None:
    """So that the figure alone can be written anew."""
    found = dissect("minus 5 °C", wording_of("en"))

    assert found is not None
    (numeral,) = found.numerals
    assert (numeral.start, numeral.digits_end, numeral.end, numeral.style) == (6, 7, 7, Style.PHRASE)
