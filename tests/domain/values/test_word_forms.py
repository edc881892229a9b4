"""Words and their forms."""

from __future__ import annotations

import pytest

from quizgen.domain.values.word_forms import are_surely_two, content_words, differing_words, initials


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("peacekeeping", "peacebuilding", True),
        ("operations", "operational", False),
        ("organisation", "organization", False),
        ("centre", "center", False),
        ("programme", "program", False),
        ("police", "policy", False),
        ("peace", "peacekeeping", False),
        ("war", "web", True),
        ("abcdexyz", "abcdefgh", False),
        ("abcdwxyz", "abcdefgh", True),
        ("same", "same", False),
        ("global", "general", True),
    ],
)
def test_words_are_two_only_if_no_ending_or_spelling_explains_it(one: str, other: str, expected: bool) -> None:
    """Rather too many are taken for forms of one word than too few."""
    assert are_surely_two(one, other) is expected
    assert are_surely_two(other, one) is expected


def test_initials_leave_little_words_out() -> None:
    """In English and French."""
    assert initials("Organisation for the Prohibition of Chemical Weapons") == "opcw"
    assert initials("Organisation des Nations unies") == "onu"
    assert content_words("the of le") == ()
    assert differing_words("a b c", "a b") is None
