"""Proposals: the author's distractors first, then what the strategies think of, each text once."""

from __future__ import annotations

import pytest

from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.fact import Bank, Claim
from quizgen.domain.question import questions
from quizgen.domain.values.kinds import KINDS
from quizgen.generation.distractors.strategies import STRATEGIES, strategies_for
from quizgen.generation.proposals import Proposal, Supply, propose
from quizgen.generation.stems import CLOZE_STEMS, SPEAKER_STEMS, word_stems
from tests.banks import make_bank, make_fact, make_relation

CHANCE = Chance(secret_of_seed("proposals"))
CITIES = {"city": ("Seoul", "Busan", "Tokyo", "Nairobi")}


def proposal(bank: Bank, id: str) -> Proposal:
    """The proposal for one question of a bank."""
    return next(propose(question, bank, CHANCE) for question in questions(bank) if question.id == id)


def test_names_of_the_same_kind_are_proposed() -> None:
    """The other members of the key's list, and nothing twice."""
    bank = make_bank(make_fact("host", "Where?", "Seoul", type="place", wrong=["Tokyo"]), kinds=CITIES)
    found = proposal(bank, "host")

    assert ("Tokyo",) == found.authored
    assert {"Busan", "Nairobi"} <= set(found.made)
    assert not {"Tokyo", "Seoul"} & set(found.made)


def test_what_the_stem_names_is_not_proposed() -> None:
    """Nobody takes Busan for the other city than Busan."""
    bank = make_bank(make_fact("host", "Which city, besides Busan, is meant?", "Seoul", type="place"), kinds=CITIES)

    assert "Busan" not in proposal(bank, "host").made


def test_a_text_is_made_once_and_not_before_it_is_looked_at() -> None:
    """Also where two look at the same time, at whatever pace."""
    letters = iter("abcde")
    supply = Supply(letters)
    first, second = iter(supply), iter(supply)

    assert [next(first), next(second), next(first)] == ["a", "a", "b"]
    assert next(letters) == "c"
    assert [*second] == [*"bde"]
    assert [*first] == [*"de"]
    assert [*supply] == [*"abde"]


def test_other_rows_are_proposed() -> None:
    """Rows of a table are each other's distractors, in both directions."""
    rows = [("MINUSCA", "Abyei"), ("UNMISS", "Juba"), ("UNISFA", "Goma")]
    bank = make_bank(relations=[make_relation("place", rows)])

    assert {"Juba", "Goma"} <= set(proposal(bank, "place.1.forward").made)
    assert {"UNMISS", "UNISFA"} <= set(proposal(bank, "place.1.back").made)


def test_another_fact_changes_no_proposal() -> None:
    """What is proposed for a question depends on the question, the names and the source alone."""
    fact = make_fact("host", "Where?", "Seoul", type="place")
    other = make_fact("guest", "Who?", "Tokyo", type="place")

    alone, beside = (proposal(make_bank(*facts, kinds=CITIES), "host") for facts in ((fact,), (other, fact)))

    assert (alone.stems, alone.key, alone.authored) == (beside.stems, beside.key, beside.authored)
    assert tuple(alone.made) == tuple(beside.made)


def test_every_kind_of_value_has_strategies() -> None:
    """The registry knows every kind, and answers with nothing for another."""
    assert set(KINDS) == set(STRATEGIES)
    assert () == strategies_for("colour")


@pytest.mark.parametrize("language", sorted(SPEAKER_STEMS))
def test_instructions_are_in_the_language_of_the_source(language: str) -> None:
    """The quotation stands in the frame of its language, whatever it holds."""
    fact = make_fact("duty", "Why?", "{words}", quote="“it is {words}”", says="Ann Lee", claim=Claim.STATED)
    _, speaker, cloze = questions(make_bank(fact))

    assert "it is {words}" in word_stems(speaker, language)[0]
    assert "it is _____" in word_stems(cloze, f"{language}-XX")[0]
    assert set(SPEAKER_STEMS) == set(CLOZE_STEMS)


def test_an_unknown_language_gets_english() -> None:
    """Better an instruction in English than none."""
    _, speaker, _ = questions(make_bank(make_fact("duty", "Why?", "x", quote="it is x", says="Ann Lee")))

    assert word_stems(speaker, "xx") == word_stems(speaker, "en")
