"""Quizzes: items are found by their ids."""

from __future__ import annotations

import pytest

from quizgen.domain.content import Content
from quizgen.domain.document import Quote
from quizgen.domain.item import SoundItem
from quizgen.domain.question import Direction
from quizgen.domain.quiz import Quiz, SourceStamp


def test_an_item_is_found_by_its_id() -> None:
    """And by nothing else."""
    one, two = (
        SoundItem(
            id, "fact", Direction.ANSWER, (Content.literal("Why?"),), (), ordered=False, quote=Quote("q", 0, 1, 1)
        )
        for id in ("one", "two")
    )
    quiz = Quiz("A quiz", SourceStamp("s.txt", "0", "f.yaml", "1", "A source", "en"), (one, two), ())

    assert one is quiz.item("one")
    assert two is quiz.item("two")
    with pytest.raises(KeyError, match="three"):
        quiz.item("three")
