"""Which way languages and texts are written, and how wide a text is."""

from __future__ import annotations

import pytest

from quizgen.rendering.themes.languages import direction, printed_width, text_direction


@pytest.mark.parametrize("language", ["ar", "he", "fa-IR", "AR_eg", "az-Arab", "ks", "uz-arab-AF"])
def test_languages_of_right_to_left_scripts_run_from_right_to_left(language: str) -> None:
    """The script in a tag has the last word."""
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "am", "zh-Hant", "ar-Latn", "ru", ""])
def test_other_languages_run_from_left_to_right(language: str) -> None:
    """Arabic in Latin letters, too."""
    assert direction(language) == "ltr"


def test_the_first_letter_with_a_direction_decides_how_a_text_runs() -> None:
    """Figures and marks before it say nothing."""
    assert text_direction("2004, MINUSCA و", "rtl") == "ltr"
    assert text_direction("(5) سيول", "ltr") == "rtl"
    assert text_direction("2004", "rtl") == "rtl"


def test_wide_characters_count_twice_and_combining_ones_not_at_all() -> None:
    """So that Chinese options are not taken for short ones."""
    assert (printed_width("Seoul"), printed_width("漢字"), printed_width("e\u0301")) == (5, 4, 1)
