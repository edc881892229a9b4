"""Normalising levels what editors and printers change, keeps what means something, and knows whence it came."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.normalisation import INVISIBLE, UNSPACED, normalise

ODD = "ab Zz 09 .,- \n\t\u00a0\u202f\u00ad\u200b\ufeff‘’“”«»–—−é\u0301\u0327가\u1100\u1161\u11a8Å漢字。ก็२½²ﬁ"
texts = st.text(st.sampled_from(ODD) | st.characters(codec="utf-8"), max_size=40)


def naive(text: str) -> str:
    """The same by whole-text steps, without any trace: the oracle."""
    text = re.sub(f"[{INVISIBLE}]", "", text)
    text = unicodedata.normalize("NFC", text)
    for marks, plain in (("‘’‚‛", "'"), ("“”„‟«»", '"'), ("‐‑‒–—―−﹘﹣－", "-")):
        for mark in marks:
            text = text.replace(mark, plain)
    text = re.sub(rf"(?<=[{UNSPACED}])\s+(?=[{UNSPACED}])", "", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(?<=[^\W\d_])- ?(?=[^\W\d_])", "", text)
    return re.sub(r"(?<=\w)- (?=\w)", "-", text).strip(" ")


@given(texts)
def test_it_does_what_the_naive_steps_do(text: str) -> None:
    """Composing cluster by cluster and tracing every character changes nothing in the result."""
    assert naive(text) == normalise(text).text


@given(texts)
def test_every_character_comes_from_its_own_place(text: str) -> None:
    """The places rise, never leave the text, and what they name normalises to something."""
    traced = normalise(text)

    assert len(traced.text) == len(traced.starts) == len(traced.ends)
    assert sorted(traced.starts) == list(traced.starts)
    for position in range(len(traced.text)):
        start, end = traced.source(position, position + 1)
        assert 0 <= start < end <= len(text)


@given(texts)
def test_an_untouched_character_stands_where_the_trace_says(text: str) -> None:
    """Letters that no step changes are found again at their place."""
    traced = normalise(text)
    for position, character in enumerate(traced.text):
        start, end = traced.source(position, position + 1)
        if end - start == 1 and character.isalnum():
            assert unicodedata.normalize("NFC", text[start:end]) == character


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("peace\u00adkeeping", "peacekeeping"),
        ("peace-\nkeeping", "peacekeeping"),
        ("troop-contributing", "troop- contributing"),
        ("“we”—‘they’", "\"we\"-'they'"),
        ("45\u00a0000", "45 000"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("会议在\n  首尔举行", "会议在首尔举行"),
        ("COVID-\n19", "COVID-19"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_spellings_of_one_text_are_levelled(written: str, plain: str) -> None:
    """What printing, wrapping and smart quotes change does not tell two texts apart."""
    assert normalise(written).text == normalise(plain).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("½", "1/2"),
        ("m²", "m2"),
        ("More", "more"),
        ("45,000", "54,000"),
        ("do", "do not"),
        ("2004-2014", "20042014"),
        ("a b", "ab"),
    ],
)
def test_what_means_something_is_kept(one: str, other: str) -> None:
    """Fractions, powers, case, digits, words and blanks."""
    assert normalise(one).text != normalise(other).text
