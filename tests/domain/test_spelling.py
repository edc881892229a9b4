"""Slips of the pen: the word that was meant."""

from __future__ import annotations

import pytest

from quizgen.domain.spelling import nearest


@pytest.mark.parametrize(
    ("word", "meant"),
    [("anwser", "answer"), ("ANSWER", "answer"), ("un-mission", "UN-Mission"), ("colour", None), ("", None)],
)
def test_the_word_most_like_it_is_meant(word: str, meant: str | None) -> None:
    """In either case of letters, and as it is known; nothing where nothing is like it."""
    assert meant == nearest(word, ("ask", "answer", "quote", "UN-Mission"))


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    """However long it is, it takes no time."""
    assert nearest("answer" * 100_000, ("answer",)) is None
