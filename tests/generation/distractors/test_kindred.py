"""Names of the key's own kind: which lists they come from."""

from __future__ import annotations

from quizgen.domain.chance import Chance
from quizgen.domain.fact import Bank
from quizgen.domain.question import Direction, questions
from quizgen.generation.distractors import kindred
from tests.banks import make_bank, make_fact, make_relation
from tests.generation.distractors.asking import ask, bank_of

KINDS = {
    "mission": ("MINUSCA", "UNMISS", "UNISFA"),
    "area": ("Abyei", "Darfur", "Mali"),
    "speaker": ("Ann", "Bob", "Carl"),
}
LISTS = {
    "mission": ("MINUSCA", "UNMISS", "UNISFA", "United Nations mission in Abyei", "UNAMID"),
    "city": ("Seoul", "Tokyo"),
}
SAME = [("UNISFA", "United Nations mission in Abyei")]
PEOPLE = {"speaker": ("Peter Vrooman", "Albert Murasira", "Jean-Pierre Lacroix")}


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


def test_all_others_of_the_keys_lists_are_proposed_each_by_one_name() -> None:
    """In whatever order, the first of several names of a thing."""
    bank = bank_of("UNMISS", "organisation", kinds=LISTS, same=SAME)
    assert sorted(ask(kindred.propose, bank)) == ["MINUSCA", "UNAMID", "UNISFA"]


def test_a_kind_that_holds_the_key_goes_before_its_other_kinds() -> None:
    """An author may say which of the key's lists is meant; a list without the key, or none, says nothing."""
    lists = {**LISTS, "short": ("UNMISS", "UNIFIL")}
    assert ask(kindred.propose, bank_of("UNMISS", "term", kinds=lists, kind="short")) == ["UNIFIL"]
    assert len(ask(kindred.propose, bank_of("UNMISS", "term", kinds=lists, kind="city", same=SAME))) == 4
    assert len(ask(kindred.propose, bank_of("UNMISS", "term", kinds=lists, kind="town", same=SAME))) == 4


def test_the_key_is_never_proposed_under_another_name() -> None:
    """Neither an alias of the key, nor the key with or without its title."""
    bank = bank_of("United Nations mission in Abyei", "organisation", kinds=LISTS, same=SAME)
    assert sorted(ask(kindred.propose, bank)) == ["MINUSCA", "UNAMID", "UNMISS"]
    person = bank_of("Maj. Gen Albert Murasira", "person", kinds=PEOPLE)
    assert sorted(ask(kindred.propose, person)) == ["Jean-Pierre Lacroix", "Peter Vrooman"]


def test_lists_have_one_member_replaced() -> None:
    """In the list's own words; a member that stands twice in them is left alone."""
    bank = bank_of("MINUSCA; UNMISS", "list", kinds=LISTS, same=SAME)
    assert sorted(ask(kindred.propose, bank)) == [
        "MINUSCA; UNAMID",
        "MINUSCA; UNISFA",
        "UNAMID; UNMISS",
        "UNISFA; UNMISS",
    ]
    doubled = bank_of("UNMISS; UNMISS", "list", kinds=LISTS)
    assert ask(kindred.propose, doubled) == []


def test_a_name_of_no_list_and_what_has_no_name_have_no_kin() -> None:
    """Nothing is made up."""
    assert ask(kindred.propose, bank_of("Geneva", "place", kinds=LISTS)) == []
    assert ask(kindred.propose, bank_of("He said so.", "statement", kinds=LISTS)) == []
