"""Names of the key's own kind: which lists they come from."""

from __future__ import annotations

from quizgen.domain.chance import Chance
from quizgen.domain.fact import Bank
from quizgen.domain.question import Direction, questions
from quizgen.generation.distractors import kindred
from tests.banks import make_bank, make_fact, make_relation

KINDS = {
    "mission": ("MINUSCA", "UNMISS", "UNISFA"),
    "area": ("Abyei", "Darfur", "Mali"),
    "speaker": ("Ann", "Bob", "Carl"),
}


def proposed(bank: Bank, direction: Direction) -> list[str]:
    """What is proposed for the first question of that direction, in the order of the alphabet."""
    question = next(question for question in questions(bank) if question.direction is direction)
    return sorted(kindred.propose(question, question.keys[0], bank, Chance(b"x" * 16).stream("x")))


def test_the_kind_of_a_relation_is_that_of_its_subjects() -> None:
    """Asked for the subject, the relation's kind; asked for the object, the kinds that list the object."""
    bank = make_bank(relations=[make_relation("place", [("MINUSCA", "Mali")], kind="mission")], kinds=KINDS)

    assert ["UNISFA", "UNMISS"] == proposed(bank, Direction.BACK)
    assert ["Abyei", "Darfur"] == proposed(bank, Direction.FORWARD)


def test_the_kind_of_a_fact_is_not_that_of_its_speaker() -> None:
    """“Whose words are these?” is asked with speakers, whatever the answer of the fact is."""
    bank = make_bank(make_fact("mission", "Which mission?", "UNMISS", kind="mission", says="Ann"), kinds=KINDS)

    assert ["Bob", "Carl"] == proposed(bank, Direction.SPEAKER)
    assert ["MINUSCA", "UNISFA"] == proposed(bank, Direction.ANSWER)
