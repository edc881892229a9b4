"""The tables of languages."""

from __future__ import annotations

import pytest

from quizgen.domain.values.dates.english import ordinal
from quizgen.domain.values.dates.grammar import grammar_for, month_ways, plain
from quizgen.domain.values.dates.languages import LANGUAGES, words_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_all_days_months_weekdays_and_seasons(language: str) -> None:
    """A table has 31 days, 12 months, 7 weekdays, 4 seasons and at least 21 centuries, however written."""
    grammar = grammar_for(language)
    assert set(grammar.days.values()) == set(range(1, 32))
    assert set(grammar.months.values()) == set(range(1, 13))
    assert set(grammar.weekdays.values()) == set(range(7))
    assert set(grammar.seasons.values()) == set(range(21, 25))
    assert set(range(1, 22)) <= set(grammar.centuries.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_way_to_write_a_thing_is_complete(language: str) -> None:
    """Distractors are written in the first way where another one lacks a word."""
    words = LANGUAGES[language]
    assert set(words.days[0]) == set(range(1, 32))
    assert set(month_ways(words)[0]) == set(range(1, 13))
    assert set(words.seasons[0]) == set(range(21, 25))
    assert set(range(1, 22)) <= set(words.centuries[0])


@pytest.mark.parametrize(
    ("tag", "known"), [("en", True), ("EN-gb", True), ("fr-CA", True), ("fr-Latn-CA", True), ("sw", False), ("", False)]
)
def test_a_tag_is_known_by_its_first_part(tag: str, known: bool) -> None:
    """Regions do not matter; a language without a table has a grammar without words."""
    assert (words_for(tag) is not None) == known
    assert bool(grammar_for(tag).months) == known


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (30, "30th"),
        (101, "101st"),
        (112, "112th"),
    ],
)
def test_english_ordinals_have_their_suffix(number: int, written: str) -> None:
    """The teens all end in th."""
    assert ordinal(number) == written


def test_plain_text_keeps_raised_figures_apart() -> None:
    """A raised 2 is a footnote and no digit; accents, case and unseen characters go."""
    assert plain("22² Août\u00a0\u200b2021 – l’ÉTÉ") == "22² aout 2021 - l'ete"
