"""Sentences end where a reader would say that they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.sentences import split

CUT = "|"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Maj. Gen Albert Murasira spoke.| Then Dr. J. Smith of the U.S. Army left."),
        ("en", "He came from the U.S.| The army stayed."),
        ("en", "It cost 3.5 million.| See No. 5, p. 12, and Fig. 3 of the report.| No.| Five came."),
        ("en", "They met at 5 p.m. Tuesday.| They left at 6 p.m.| The end."),
        ("en", "“We are proud.”| She left.| “Stop!” he said.| ‘Why?’| Nobody knew… yet.| Well…| So it goes."),
        ("en", "It works (see below).| (It does.)| Really?!| Yes."),
        ("en", "As shown before.[12]| Later work agreed."),
        ("en", "Smith et al. found it, e.g. in Kenya, i.e. abroad, vs. Uganda."),
        ("en", "Apples, pears, etc. were sold.| Apples, etc.| The rest was lost."),
        ("en", "1. Sound the alarm.| 2. Leave the building.|\n3. Wait."),
        ("en", "# Heading without a stop\n\n|A paragraph\nwrapped over lines.|\n- one\n|- two"),
        ("en", "The firm of Smith & Co. Ltd. paid.| In Jan. 2020 it closed."),
        ("fr", "M. Dupont et Mme. Morel sont là.| L’art. 5 le dit.| « Sortez ! »| Il est 18 h."),
        ("de", "Am 3. Mai 2021 kam Dr. Weber z. B. nach Berlin.| Er blieb bis zum 5. Juni.| „Gut.“| Das war’s."),
        ("es", "La Sra. López llegó.| ¿Quién es?| ¡Vámonos!| La pág. 3 lo dice."),
        ("ar", "فتحت المكتبة عام 1987.| أين تقع؟| في وسط المدينة."),
        ("ur", "یہ کتاب ہے۔| وہ قلم ہے۔"),
        ("hi", "यह किताब है।| वह कलम है॥"),
        ("zh", "会议在首尔举行。|他说：“很好！”|谁来？|大家。"),
        ("ja", "会議はソウルで開かれた。|「はい。」|と言った。"),
        ("am", "ይህ መጽሐፍ ነው።| ያ ብዕር ነው።"),
        ("xx", "Dr. No came.| Then he left."),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(language: str, text: str) -> None:
    """Titles, initials, figures, quotation marks behind the stop, lists, and the stops of many scripts."""
    plain = text.replace(CUT, "")
    expected = [" ".join(part.split()) for part in text.split(CUT)]

    assert expected == [" ".join(plain[start:end].split()) for start, end in split(plain, language)]


@given(st.text(st.sampled_from("aZ1.!?。。”“’ \n-)*「」[]।é…"), max_size=60))
def test_sentences_follow_each_other_and_lose_no_word(text: str) -> None:
    """In order, without overlap; between them stands nothing that has a letter or a digit."""
    done, between = 0, ""
    for start, end in split(text, "en"):
        assert done <= start < end <= len(text)
        between, done = between + text[done:start], end

    assert not any(character.isalnum() for character in between + text[done:])


def test_long_runs_of_stops_take_no_long_time() -> None:
    """Hundreds of thousands of stops, quotation marks and blanks: linear, or the suite would hang here."""
    for run in ("." * 300_000, '."' * 150_000, ". " * 150_000, "。" * 300_000, "\n" * 300_000, "a" * 300_000 + "."):
        assert list(split(run + "x", "en"))
