"""Which way languages and texts are written, and how wide a text is."""

from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from quizgen.domain.languages import direction, primary, printed_width, text_direction


@pytest.mark.parametrize("language", ["ar", "he", "fa-IR", "AR_eg", "az-Arab", "uz-arab-AF", "yi", "pnb", "lrc"])
def test_languages_of_right_to_left_scripts_run_from_right_to_left(language: str) -> None:
    """The script in a tag has the last word."""
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "am", "zh-Hant", "ar-Latn", "ru", "arn", "und", ""])
def test_other_languages_run_from_left_to_right(language: str) -> None:
    """Arabic in Latin letters, too."""
    assert direction(language) == "ltr"


def test_every_locale_of_cldr_runs_as_babel_has_it() -> None:
    """Babel's data are other hands' work; the languages that it lacks are ours to know."""
    locales = [Locale.parse(name) for name in locale_identifiers()]
    assert not [str(one) for one in locales if (direction(str(one)) == "rtl") != (one.text_direction == "rtl")]


def test_the_primary_subtag_comes_first() -> None:
    """In lower case, whichever mark stands behind it."""
    assert ["fr", "pt", "en", ""] == [primary(tag) for tag in ("fr-CA", "PT_br", "en", "")]


def test_the_first_letter_with_a_direction_decides_how_a_text_runs() -> None:
    """Figures and marks before it say nothing."""
    assert text_direction("2004, MINUSCA و", "rtl") == "ltr"
    assert text_direction("(5) سيول", "ltr") == "rtl"
    assert text_direction("2004", "rtl") == "rtl"


def test_wide_characters_count_twice_and_combining_ones_not_at_all() -> None:
    """So that Chinese options are not taken for short ones."""
    assert (printed_width("Seoul"), printed_width("漢字"), printed_width("e\u0301")) == (5, 4, 1)
