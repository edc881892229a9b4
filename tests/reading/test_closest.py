"""The closest passage words the error: what the source says where the quote says something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.anchor import SourceIndex
from quizgen.reading.closest import find_closest
from tests.reading.test_anchor import INDEX, document, passages


@pytest.mark.parametrize(
    ("passage", "sentence", "clause"),
    [
        ("More than 54,000 personnel have been deployed", 10, "it says “45,000” where the quote says “54,000”"),
        ("more than 45,000 personnel have been deployed", 10, "it says “More” where the quote says “more”"),
        ("Rwanda was not also part of UNAMID", 12, "it lacks “not”, which the quote adds"),
        ("hosted in Seoul, Korea", 19, "it has “South”, which the quote leaves out"),
        ("UNISFA (Abyei Region)", 11, "it says “Abei” where the quote says “Abyei”"),
        ("go above and beyond the call of duty", 15, "it says “core” where the quote says “call”"),
    ],
)
def test_what_differs_is_said_word_by_word(passage: str, sentence: int, clause: str) -> None:
    """A changed figure, case, an added word, a missing one, a spelling put right."""
    closest = find_closest(passage, INDEX)

    assert closest is not None
    assert sentence == closest.quote.sentence
    assert (clause,) == closest.differences


def test_a_difference_in_punctuation_leaves_no_words_to_name() -> None:
    """The words are the same."""
    closest = find_closest("missions including MINUSCA, Central African Republic", INDEX)

    assert closest is not None
    assert () == closest.differences


@pytest.mark.parametrize(
    "passage", ["Quite another text about cats", "Seoul is where all of my cats like to sleep best", "…", "", "Zyzzyva"]
)
def test_nothing_like_it_is_nothing(passage: str) -> None:
    """Where half of the words stand nowhere together, no passage is shown."""
    assert find_closest(passage, INDEX) is None


@given(passages())
def test_a_passage_of_the_source_is_closest_to_itself(passage: str) -> None:
    """Without differences, at its own place."""
    closest = find_closest(passage, INDEX)

    assert closest is not None
    assert () == closest.differences


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(source: str, passage: str) -> None:
    """It gives a passage of the source or nothing, and never raises."""
    closest = find_closest(passage, SourceIndex(document(source)))

    assert closest is None or 0 <= closest.quote.start < closest.quote.end <= len(source)
