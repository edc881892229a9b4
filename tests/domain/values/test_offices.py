"""Ladders of offices and ranks."""

from __future__ import annotations

import pytest

from quizgen.domain.values.offices import OFFICES, RANKS, rank_of, standing_of


def test_the_phrase_on_the_ladder_is_found_in_the_text() -> None:
    """Where it starts and ends, what stands round it."""
    text = "Rwanda’s Minister of Foreign Affairs, since 2019"
    standing = standing_of(text)
    assert standing is not None
    assert text[standing.start : standing.end] == "Foreign Affairs"
    assert (standing.before, standing.after) == ("rwanda's minister", "since 2019")
    assert standing_of("Minister") is None


@pytest.mark.parametrize("ladder", [*(ladder.rungs for ladder in OFFICES), *RANKS])
def test_no_name_stands_on_two_rungs(ladder: tuple[tuple[str, ...], ...]) -> None:
    """Else a thing would exclude itself."""
    names = [name.casefold() for rung in ladder for name in rung]
    assert len(names) == len(set(names))


def test_a_rank_is_found_in_any_spelling() -> None:
    """With stops, hyphens or in capitals."""
    for text in ("Lt. Col.", "LT COL", "lieutenant-colonel"):
        assert rank_of(text) is not None
    assert rank_of("Level 2") is None
