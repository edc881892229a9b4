"""Planted trust: each word of the author's that an item needs makes it vouched for, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from quizgen.domain.chance import Chance, Stream, secret_of_seed
from quizgen.domain.fact import Bank, Basis, Claim
from quizgen.domain.ground import Standing
from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from tests.banks import make_bank, make_fact, make_relation
from tests.proof.planted import NO_ROUNDINGS, invent

COUNTRIES = ("Kenya", "Chad", "Japan", "Peru", "Laos", "Ghana", "Norway", "Cuba")
Trust = tuple[Bank, Bank, tuple[str, ...]]
"""A bank whose item is proven, the same one with trust planted in it, and the options of `q`."""


def plant_basis(stream: Stream) -> Trust:
    """An answer that the source does not give."""
    key, *wrong = (f"{number} km" for number in stream.sample(NO_ROUNDINGS, 4))
    fact = make_fact("q", "How far?", key, type="quantity")
    inferred = replace(fact, annotation=replace(fact.annotation, basis=stream.choose([Basis.INFERRED, Basis.DERIVED])))
    return make_bank(fact), make_bank(inferred), (key, *wrong)


def plant_wrong(stream: Stream) -> Trust:
    """A distractor that only the author calls wrong."""
    key, *wrong = stream.sample(COUNTRIES, 4)
    unknown = invent(stream, 1)[0]
    fact = make_fact("q", "Where?", key, type="place", wrong=[unknown])
    return make_bank(fact), make_bank(fact), (key, *wrong[:2], unknown)


def plant_kinds(stream: Stream) -> Trust:
    """A distractor that only a list of the author's tells from the answer."""
    key, *wrong = stream.sample(COUNTRIES, 4)
    unknown = invent(stream, 1)[0]
    bank = make_bank(make_fact("q", "Where?", key, type="place"), kinds={"place": (key, unknown)})
    return bank, bank, (key, *wrong[:2], unknown)


def plant_same(stream: Stream) -> Trust:
    """A distractor that only `same` shows to be another country."""
    key, other, *wrong = stream.sample(COUNTRIES, 4)
    unknown = invent(stream, 1)[0]
    bank = make_bank(make_fact("q", "Where?", key, type="place"), same=[(unknown, other)])
    return bank, bank, (key, *wrong, unknown)


def plant_inside(stream: Stream) -> Trust:
    """A distractor that only `inside` puts into another country."""
    key, other, *wrong = stream.sample(COUNTRIES, 4)
    unknown = invent(stream, 1)[0]
    bank = make_bank(make_fact("q", "Where?", key, type="place"), inside=[(unknown, other)])
    return bank, bank, (key, *wrong, unknown)


PLANTED: dict[str, Callable[[Stream], Trust]] = {
    "basis": plant_basis,
    "wrong": plant_wrong,
    "kinds": plant_kinds,
    "same": plant_same,
    "inside": plant_inside,
}
"""Every way in which an item needs the author's word here; some by an option, some by the fact."""
BY_OPTION = ("wrong", "kinds", "same", "inside")


def standing(bank: Bank, options: Sequence[str]) -> Standing:
    """The standing of the item of these options."""
    evidence = Evidence(bank)
    item = prove(CandidateItem("q", evidence.questions["q"].stems, tuple(options), False), evidence)
    assert isinstance(item, SoundItem), item
    return item.standing


@pytest.mark.parametrize("name", PLANTED)
def test_planted_trust_is_noticed(name: str) -> None:
    """The item is vouched for with it, and proven without it."""
    chance = Chance(secret_of_seed("planted trust"))
    for number in range(20):
        plain, planted, options = PLANTED[name](chance.stream(name, str(number)))

        assert Standing.VOUCHED is standing(planted, options)
        assert Standing.PROVEN is standing(plain, options[:-1] if name in BY_OPTION else options)


def test_rows_are_the_sources_word_where_everybody_knows_the_difference() -> None:
    """Asked back, another row's object refutes: of two countries that is known, of two camps the author says it."""
    ask = {"ask": "Where is {subject}?", "ask_back": "Which is in {object}?", "claim": Claim.SINGLE}
    known = make_relation("r", [("Alpha", "Kenya"), ("Beta", "Chad"), ("Gamma", "Peru")], **ask)  # type: ignore[arg-type]
    unknown = make_relation("r", [("Alpha", "Ona"), ("Beta", "Tuo"), ("Gamma", "Tri")], **ask)  # type: ignore[arg-type]
    standings = []
    for relation, kinds in ((known, {}), (unknown, {"camp": ("Ona", "Tuo", "Tri")})):
        evidence = Evidence(make_bank(relations=[relation], kinds=kinds))
        stems = evidence.questions["r.1.back"].stems
        item = prove(CandidateItem("r.1.back", stems, ("Alpha", "Beta", "Gamma"), False), evidence)
        assert isinstance(item, SoundItem)
        standings.append((item.standing, {option.judgement.ground.value for option in item.options}))

    assert [(Standing.PROVEN, {"source"}), (Standing.VOUCHED, {"source", "author"})] == standings
