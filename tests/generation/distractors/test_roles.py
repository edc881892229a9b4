"""Other offices and ranks."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Claim
from quizgen.generation.distractors import roles
from tests.generation.distractors.asking import ask, bank_of, refuted


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Minister of Defence", "Minister of Foreign Affairs"),
        ("Rwanda's Minister of Defence", "Rwanda's Minister of Justice"),
        ("Under-Secretary-General for Peace Operations, UN", "Under-Secretary-General for Legal Affairs, UN"),
        ("ministre de la Défense", "ministre de l'Éducation"),
        ("Major General", "Brigadier General"),
        ("Maj. Gen", "Lt. Gen"),
        ("Maj. Gen.", "Brig. Gen."),
        ("capitaine", "commandant"),
        ("US Ambassador in Rwanda", "US Ambassador in Kenya"),
    ],
)
def test_the_neighbouring_rungs_are_proposed_and_refuted(key: str, expected: str) -> None:
    """In the key's spelling; enough of them for any item."""
    bank = bank_of(key, "role", claim=Claim.STATED)
    texts = ask(roles.propose, bank)
    assert expected in texts
    assert key not in texts
    assert len(refuted(bank, texts)) >= 4


def test_the_nearest_ranks_come_first() -> None:
    """A lieutenant general is mistaken for a major general rather than for a captain."""
    texts = ask(roles.propose, bank_of("Brigadier General", "role"))
    assert set(texts[:2]) == {"Colonel", "Major General"}
    assert texts[-1] == "Captain"


def test_countries_that_need_an_article_have_no_ambassadors() -> None:
    """Nobody is posted in Netherlands; and in French every country needs words of its own."""
    texts = ask(roles.propose, bank_of("US Ambassador in Belgium", "role"))
    assert "US Ambassador in France" in texts
    assert not any(text.endswith(("Netherlands", "Kingdom", "Republic")) for text in texts)
    bank = bank_of("ambassadrice au Kenya", "role")
    french = type(bank)(
        **{name: getattr(bank, name) for name in type(bank).__slots__} | {"context": type(bank.context)("fr")}
    )
    assert ask(roles.propose, french) == []


def test_apostrophes_are_those_of_the_source() -> None:
    """A distractor must not be known by its typography."""
    assert "ministre de l’Énergie" in ask(roles.propose, bank_of("ministre de la Défense", "role", text="L’armée."))
    assert "ministre de l'Énergie" in ask(roles.propose, bank_of("ministre de la Défense", "role", text="L'armée."))


def test_a_role_of_no_ladder_and_what_is_no_role_have_no_neighbours() -> None:
    """Nothing is made up."""
    assert ask(roles.propose, bank_of("head of the kitchen", "role")) == []
    assert ask(roles.propose, bank_of("Major General", "term")) == []
