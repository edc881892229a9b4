"""How texts are said aloud."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import alpha2digit, text2num

from quizgen.rendering.speech.speech import has_voice, speak, spell

ENGLISH = """
More than 45,000 personnel since 2004 | More than forty-five thousand personnel since two thousand four
from 1998–2004 | from nineteen ninety-eight to two thousand four
12% of $5 million, $1 and £2.50 | twelve percent of five million dollars, one dollar and two point five zero pounds
60 °C, 5 km/h, 1 km, 20 km² | sixty degrees Celsius, five kilometers per hour, one kilometer, twenty square kilometers
the 1st, 22nd and 103rd | the first, twenty-second and one hundred third
No. 5, e.g. Maj. Gen Albert | number five, for example Major General Albert
a 5-year plan (2021), 0.05 of 1,000,000 | a five-year plan (twenty twenty-one), zero point zero five of one million
"""
FRENCH = """
plus de 45 000 personnes depuis 2004 | plus de quarante-cinq mille personnes depuis deux mille quatre
12 % et 5 €, puis 1 € | douze pour cent et cinq euros, puis un euro
au 2ᵉ étage, dès 60 °C | au deuxième étage, dès soixante degrés Celsius
le 1er et la 1re | le premier et la première
n° 5, M. Dupont, env. 3,5 km | numéro cinq, Monsieur Dupont, environ trois virgule cinq kilomètres
71 hommes, 80 femmes | soixante-et-onze hommes, quatre-vingts femmes
"""
LEFT = """
en | 007, A-7, 2021-07-15, 14:30, 1/2, 192.0.2.1, UN2021, 1990s, v1.2, 10^3, −5, +5, #5, US$5
en | 3–5–7, 20 000, 1.234 and 45.000, 1234567890123456, 5.00
fr | 45,000 (une virgule ou un millier), 21 personnes, 81e, 1.234
de | 45.000 Menschen, 3,5 km
xx | 5
"""


def rows(table: str) -> list[list[str]]:
    """The lines of a table, cut at their bars."""
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("written", "said"), rows(ENGLISH))
def test_what_is_surely_known_is_said_in_english(written: str, said: str) -> None:
    """Numbers, years, sums, measures, ordinals, abbreviations."""
    assert said == speak(written, "en-GB")


@pytest.mark.parametrize(("written", "said"), rows(FRENCH))
def test_what_is_surely_known_is_said_in_french(written: str, said: str) -> None:
    """With thousands parted by blanks and decimals by commas."""
    assert said == speak(written, "fr")


@pytest.mark.parametrize(("language", "text"), rows(LEFT))
def test_what_may_be_read_in_two_ways_is_left_as_it_is(language: str, text: str) -> None:
    """Codes, dates, versions, strange signs of thousands, words that bend; languages without a voice."""
    assert text == speak(text, language)


@pytest.mark.parametrize("language", ["en", "fr"])
@given(number=st.integers(0, 999_999_999))
def test_a_spoken_number_is_the_number(language: str, number: int) -> None:
    """Read back by a library that turns words into numbers."""
    said = speak(f"{number:,}".replace(",", "," if language == "en" else " "), language)

    assert not any(one.isdigit() for one in said)
    assert number == text2num(said.replace("quatre-vingts", "quatre-vingt"), language)


@given(st.decimals(0, 9_999, places=2).filter(lambda number: number % 1 != 0))
def test_spoken_decimals_are_the_decimals(number: Decimal) -> None:
    """All of them, noughts at the end included."""
    assert str(number) == alpha2digit(speak(str(number), "en"), "en")


@given(st.text(st.characters(exclude_categories=["Nd", "Nl", "No", "Cs"]).filter(lambda one: one not in ".&°º")))
def test_texts_without_figures_and_abbreviations_are_left_as_they_are(text: str) -> None:
    """Nothing else is ever touched."""
    assert text == speak(text.replace("vs", "").replace("Prof", "").replace("Maj", ""), "en") or "vs" in text


@given(st.text(st.sampled_from("0123456789 ,.–-%$€£°CFkmhg/²()ABst"), max_size=30), st.sampled_from(["en", "fr"]))
def test_any_jumble_of_figures_and_signs_is_said_somehow(text: str, language: str) -> None:
    """Never an error."""
    assert isinstance(speak(text, language), str)


def test_codes_are_spelt() -> None:
    """Letter by letter."""
    assert "K, four, T, seven" == spell("K4T7", "en")
    assert "K, 4, T, 7" == spell("K4T7", "de")


def test_voices_belong_to_languages_with_their_variants() -> None:
    """British English has the English one."""
    assert has_voice("en-GB")
    assert has_voice("fr")
    assert not has_voice("de")
    assert not has_voice("")
