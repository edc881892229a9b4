"""Codes: unlike each other, bound to no order, and never a word."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.codes import DIGITS, LETTERS, form_codes, learner_codes
from quizgen.domain.chance import Chance, secret_of_seed

CHANCE = Chance(secret_of_seed("codes"))
CODE = re.compile(f"([{LETTERS}][{DIGITS}]){{3}}")


def test_few_forms_are_called_by_letters() -> None:
    """A to Z."""
    assert tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == form_codes(26, CHANCE)


def test_codes_after_the_letters_spell_nothing() -> None:
    """A letter, a digit, a letter: no two letters meet, and none is a vowel or looks like another sign."""
    codes = form_codes(500, CHANCE)

    assert 500 == len(set(codes))
    assert all(CODE.fullmatch(code) for code in codes[26:])
    assert not set("AEIOUY01L5SMW") & set(LETTERS + DIGITS)
    assert codes[:100] == form_codes(100, CHANCE)


@given(st.lists(st.text(max_size=4), unique=True, max_size=30), st.data())
def test_learners_codes_do_not_depend_on_their_order(ids: list[str], data: st.DataObject) -> None:
    """The same ids in another order have the same codes."""
    assert learner_codes(ids, CHANCE) == learner_codes(data.draw(st.permutations(ids)), CHANCE)


def test_twenty_thousand_learners_have_codes_of_their_own() -> None:
    """Where two draw the same one, one of them draws again: some 340 times here."""
    codes = learner_codes([str(number) for number in range(20_000)], CHANCE)

    assert 20_000 == len(set(codes.values()))
