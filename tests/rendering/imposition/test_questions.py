"""Questions: pages filled one question after the other, none split."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.rendering.imposition.questions import QuestionArea, paginate

AREA = QuestionArea(50.0, 850.0)


@given(st.lists(st.integers(1, 800), max_size=40), st.integers(50, 900))
def test_questions_stand_below_each_other_and_none_is_split(heights: list[int], first: int) -> None:
    """Each page begins at its top, and takes what it can."""
    pages = paginate(heights, first=first, area=AREA)

    assert len(heights) == sum(map(len, pages))
    left = iter(heights)
    end = float(first)
    for number, tops in enumerate(pages):
        assert not number or tops[0] == AREA.top
        assert not number or end + next(iter([heights[sum(map(len, pages[:number]))]])) > AREA.bottom
        end = AREA.top if number else float(first)
        for top in tops:
            assert top == end
            end += next(left)
            assert end <= AREA.bottom + 0.01
