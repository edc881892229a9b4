"""The same initials in other words."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Claim
from quizgen.domain.values.word_forms import initials
from quizgen.generation.distractors import expansions
from tests.generation.distractors.asking import ask, bank_of, refuted

GPOI = "Global Peacekeeping Operations Initiative"
SOURCE = "The US supports it through GPOI."


def test_one_word_is_changed_then_two_and_the_initials_stay() -> None:
    """In the key's capitals; at most sixty, enough of them refuted for any item."""
    bank = bank_of(GPOI, "acronym", text=SOURCE, claim=Claim.STATED)
    texts = ask(expansions.propose, bank)
    changes = [sum(one != other for one, other in zip(GPOI.split(), text.split(), strict=True)) for text in texts]
    assert "Global Peacebuilding Operations Initiative" in texts
    assert changes == sorted(changes)
    assert set(changes) == {1, 2}
    assert {initials(text) for text in texts} == {"gpoi"}
    assert all(text.istitle() for text in texts)
    assert len(texts) == len(set(texts)) <= 60
    assert len(refuted(bank, texts)) > 20


def test_small_letters_stay_small() -> None:
    """As in running text."""
    texts = ask(expansions.propose, bank_of(GPOI.lower(), "acronym", text=SOURCE))
    assert "global peacebuilding operations initiative" in texts


@pytest.mark.parametrize(
    ("key", "source"), [(GPOI, "No acronym here."), (GPOI, "A gpoi."), ("Zonal Xebec", "It is ZX.")]
)
def test_without_an_acronym_in_the_source_or_words_to_change_there_is_nothing(key: str, source: str) -> None:
    """A name that nobody abbreviates is not guessed by its letters."""
    assert ask(expansions.propose, bank_of(key, "acronym", text=source)) == []
