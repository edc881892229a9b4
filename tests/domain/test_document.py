"""Documents know which sentence a place lies in."""

from __future__ import annotations

import pytest

from quizgen.domain.document import Document, Sentence

TEXT = "One. Two. Three."
SENTENCES = (Sentence(1, 0, 4, "One."), Sentence(2, 5, 9, "Two."), Sentence(3, 10, 16, "Three."))


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (3, 1), (4, 1), (5, 2), (9, 2), (10, 3), (15, 3), (99, 3)])
def test_a_place_lies_in_the_sentence_that_began_last(offset: int, number: int) -> None:
    """A blank between two sentences belongs to the one before it."""
    document = Document("a.txt", TEXT, "0" * 64, "en", SENTENCES)

    assert number == document.sentence_at(offset).number
