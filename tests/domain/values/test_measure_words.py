"""What words behind a figure name, and which of them name nothing for sure."""

from __future__ import annotations

import pytest

from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.measure_words import read_noun
from quizgen.domain.values.offices import rank_of

FOURTEEN_WORDS = "new men women boys girls cooks guards clerks drivers pilots nurses doctors judges teachers"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("infantry battalions", "infantry battalions"),
        ("men, women", "men, women"),
        ("level 2 hospitals", "level 2 hospitals"),
        (FOURTEEN_WORDS, FOURTEEN_WORDS),
        (f"{FOURTEEN_WORDS} cooks", None),
        ("km", None),
        ("euros", None),
        ("men,", None),
        ("self-", None),
        ("of men", None),
        ("2 level", None),
        ("trains a.m.", None),
        ("", None),
    ],
)
def test_a_name_of_what_is_counted_is_words_that_change_no_figure(text: str, noun: str | None) -> None:
    """No unit, no sum of money, no number but behind a label, nothing cut off, no hour of the day."""
    assert read_noun(text, wording_of("en")) == noun


@pytest.mark.parametrize("text", ["Lieutenant-Colonel", "lieutenant colonel", "Lt. Col.", "LT COL"])
def test_a_rank_is_the_same_with_hyphens_and_stops(text: str) -> None:
    """As people abbreviate it."""
    assert rank_of(text) == rank_of("Lieutenant Colonel")
