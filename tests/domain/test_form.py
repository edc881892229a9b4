"""Forms: what is printed of a question."""

from __future__ import annotations

from quizgen.domain.form import FormQuestion


def test_the_letter_is_that_of_the_keys_position() -> None:
    """Whatever the option's index in the item."""
    assert ["A", "C"] == [FormQuestion("item", 0, (2, 0, 1), correct).letter for correct in (0, 2)]
