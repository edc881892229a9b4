"""The parts of a phrase with figures, as strategies for distractors ask for them."""

from __future__ import annotations

import pytest

from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.phrase import dissect


@pytest.mark.parametrize(
    ("text", "out_of", "integral", "digits"),
    [
        ("one in five", True, False, 1),
        ("5 to 7", False, True, 1),
        ("7.5", False, False, 2),
        ("45,000", False, True, 2),
        ("0", False, True, 1),
    ],
)
def test_a_phrase_tells_its_figures_apart(text: str, out_of: bool, integral: bool, digits: int) -> None:
    """Two numerals are the ends of a range, or one figure out of another; zeros at the end are no digits."""
    found = dissect(text, wording_of("en"))

    assert found is not None
    assert found.out_of is out_of
    assert found.figures[0].integral is integral
    assert found.figures[0].digits == digits
