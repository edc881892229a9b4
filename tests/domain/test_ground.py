"""Grounds: a chain is as strong as its weakest link."""

from __future__ import annotations

import pytest

from quizgen.domain.ground import Ground, weakest


@pytest.mark.parametrize(
    ("grounds", "expected"),
    [
        ((), Ground.COMPUTED),
        ((Ground.COMPUTED, Ground.LISTED), Ground.LISTED),
        ((Ground.SOURCE, Ground.LISTED), Ground.SOURCE),
        ((Ground.COMPUTED, Ground.AUTHOR, Ground.SOURCE), Ground.AUTHOR),
    ],
)
def test_a_verdict_of_several_grounds_has_the_weakest(grounds: tuple[Ground, ...], expected: Ground) -> None:
    """The author's word is weaker than the document's, that one than a list, and a list than a comparison."""
    assert expected is weakest(*grounds)
