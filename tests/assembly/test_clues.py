"""Clues: a paper never answers its own questions."""

from __future__ import annotations

from itertools import permutations

from quizgen.assembly.clues import find_clues, without_clues
from quizgen.domain.item import SoundItem
from tests.assembly.items import shuffled_item


def asking(id: str, stem: str) -> SoundItem:
    """An item with this stem whose key is “option-0”."""
    return shuffled_item(id, stem=stem)


WHERE = asking("where", "Where was the Seoul meeting of ministers held?")
WHO = asking("who", "Who opened the meeting of ministers in option-0?")
OTHER = asking("other", "Which programme trained police in option-0?")


def test_a_stem_with_the_answer_and_the_same_matter_is_a_clue() -> None:
    """The stem “… the meeting of ministers in X” answers “Where was the meeting of ministers held?”."""
    assert [("who", "where", "option-0")] == [
        (clue.telling.id, clue.told.id, clue.words) for clue in find_clues([WHERE, WHO])
    ]


def test_the_same_words_in_another_matter_are_no_clue() -> None:
    """A stem that names the answer in passing, of something else, gives nothing away."""
    assert [] == list(find_clues([WHERE, OTHER]))


def test_the_later_of_the_two_is_left_out() -> None:
    """Whatever the order, the first one stays, and all that is unlike them."""
    for first, second, third in permutations([WHERE, WHO, OTHER]):
        kept, dropped = without_clues([first, second, third])
        lost = WHO if [first, second, third].index(WHERE) < [first, second, third].index(WHO) else WHERE

        assert lost not in kept
        assert (2, 1) == (len(kept), len(dropped))
