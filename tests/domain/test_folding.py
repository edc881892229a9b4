"""Folding: what looks the same to a reader folds the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.folding import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UNMISS", "unmiss"),
        ("UNMISS", "UNMISS."),
        ("UN\u200bMISS", "UNMISS"),
        ("UN\u00adMISS", "UNMISS"),
        ("\u0405eoul", "Seoul"),
        ("S\u0435\u043eul", "Seoul"),
        ("South  Korea", "South\u00a0Korea"),
        ("“South” Korea", "'South' Korea"),
        ("troop–contributing", "troop-contributing"),
        ("２００４", "2004"),
        ("e\u0301cole", "école"),
        ("Straße", "STRASSE"),
        ("2004…", "2004"),
        ("\u202e2004\u202c", "2004"),
    ],
)
def test_look_alikes_fold_the_same(one: str, other: str) -> None:
    """Case, blanks, invisible characters, look-alike letters, quotes, dashes and closing stops do not count."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2004", "2014"), ("-5", "5"), ("more than 5", "5"), ("1.5", "15"), ("résumé", "resume"), ("5 %", "5")],
)
def test_different_answers_fold_apart(one: str, other: str) -> None:
    """What a reader can tell apart stays apart."""
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is its own fold."""
    assert fold(text) == fold(fold(text))


@given(st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF)))
def test_case_never_counts(text: str) -> None:
    """A text and its capitals fold the same, where capitals keep the letters."""
    if text.upper().lower() == text.lower():
        assert fold(text.upper()) == fold(text.lower())


def test_words_leave_punctuation_out() -> None:
    """Words are the folded runs of letters and digits."""
    assert ("women", "peace", "and", "security") == words("Women, Peace, and Security!")
