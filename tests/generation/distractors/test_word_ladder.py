"""Words that stand for one another."""

from __future__ import annotations

import pytest

from quizgen.domain.values.word_forms import are_surely_two
from quizgen.generation.distractors.word_ladder import GROUPS, rungs_beside


@pytest.mark.parametrize("group", GROUPS)
def test_the_words_of_a_group_share_their_initial_and_occur_once(group: str) -> None:
    """Else the acronym would change; spelling variants may stand together, they refute nothing."""
    words = group.split()
    assert len({word[0] for word in words}) == 1
    assert len(words) == len(set(words)) > 1
    assert any(are_surely_two(words[0], other) for other in words[1:])


def test_a_word_of_several_groups_has_the_neighbours_of_all() -> None:
    """Each once, in the order of the groups; a word of none has none."""
    assert rungs_beside("Mission")[:2] == ("mandate", "mechanism")
    assert len(rungs_beside("mission")) == len(set(rungs_beside("mission")))
    assert rungs_beside("mission") == rungs_beside("MISSION")
    assert rungs_beside("xebec") == ()
