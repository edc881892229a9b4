"""Premises: what an author says and quizgen did not work out makes an item vouched for, not proven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.ground import Ground, Premise, Premised, Standing
from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.kernel import prove
from tests.annotated import evidence_of, items_of

YEARS = ("wrong:", "  - 1991", "  - 1995", "  - 1999")
LIBRARY = "The first library opened in 1990. The second library came in 1993. It has more than 400 seats."
NATIONS = (
    "The treaty was signed by the UK and France. Its seat is in London. The three founders are Chad, Mali and Niger."
)


def fact(ask: str, quote: str, answer: str, *more: str) -> str:
    """A fact file of one fact, `a`."""
    lines = (f"ask: {ask}", f"quote: {quote}", f"answer: {answer}", *more)
    return "facts:\n  - id: a\n" + "".join(f"    {line}\n" for line in lines)


OPENING = fact("In which year did the first library open?", "The first library opened in 1990", "1990")


def premises(source: str, facts: str) -> list[str]:
    """The keys that the item of the fact rests on, and none where it is proven."""
    item = items_of(source, facts)["a"]
    keys = [premise.key.value for premise in item.premises]
    authored = any(option.judgement.ground is Ground.AUTHOR for option in item.options)
    assert (item.standing is Standing.PROVEN) == (not keys and not authored)
    return keys


def test_what_the_document_says_and_values_decide_is_proven() -> None:
    """A year that stands in the quote, against other years."""
    item = items_of(LIBRARY, OPENING)["a"]

    assert (Standing.PROVEN, ()) == (item.standing, item.premises)
    assert {Ground.SOURCE, Ground.COMPUTED} == {option.judgement.ground for option in item.options}


@pytest.mark.parametrize(
    ("basis", "because"),
    [
        ("inferred", "the author infers the answer; the source does not say so itself"),
        ("derived\n    from:\n      - a2", "the author derives the answer from other facts; no rule says how"),
    ],
)
def test_what_the_author_infers_or_derives_is_vouched_for(basis: str, because: str) -> None:
    """It opened in 1990, says the author of a quote that says nothing of the kind."""
    other = "  - id: a2\n    ask: When did the second come?\n    quote: came in 1993\n    answer: 1993\n"
    inferred = fact("In which year did it open?", "It has more than 400 seats", "1990", f"basis: {basis}", "type: date")
    item = items_of(LIBRARY, inferred + other)["a"]

    assert Standing.VOUCHED is item.standing
    assert [(Premised.BASIS, because, "a")] == [(one.key, one.because, one.fact) for one in item.premises]
    assert Ground.AUTHOR is item.options[item.key].judgement.ground


@pytest.mark.parametrize(("basis", "expected"), [("inferred", [("basis", "b")]), ("stated", [])])
def test_a_rival_that_decides_brings_its_premises(basis: str, expected: list[tuple[str, str]]) -> None:
    """1997 lies in the nineties: only the other fact, which asks the same, says that it is wrong."""
    source = "The Ona opened in the 1990s. It was 1993, the year of the flood."
    asked = fact("In what year did the Ona open?", "Ona opened in the 1990s", "the 1990s", "type: date")
    rival = (
        "  - id: b\n    ask: In what year did the Ona open?\n    quote: 1993, the year of the flood\n"
        f"    answer: 1993\n    basis: {basis}\n"
    )
    candidate = CandidateItem("a", ("In what year did the Ona open?",), ("the 1990s", "1997"), False)
    item = prove(candidate, evidence_of(source, asked + rival))

    assert isinstance(item, SoundItem)
    assert expected == [(premise.key.value, premise.fact) for premise in item.premises]


@pytest.mark.parametrize(
    ("answer", "value", "expected"),
    [
        ("1990", "1990", []),
        ("1990", "1990-05", ["value"]),
        ("in 1990", "1990", []),
        ("opened in 1990", "1990", ["value"]),
    ],
)
def test_a_value_that_says_more_than_is_read_is_a_premise(answer: str, value: str, expected: list[str]) -> None:
    """Quizgen reads 1990 for itself; that it was in May, or that a phrase means 1990, is the author's word."""
    facts = fact("When did it open?", "library opened in 1990", answer, f"value: {value}", "type: date", *YEARS)

    assert expected == premises(LIBRARY, facts)


@pytest.mark.parametrize(
    ("show", "expected"),
    [("1990, the library’s year", ["show"]), ("1990", []), ("the year 1990", [])],
)
def test_what_is_printed_in_other_words_is_a_premise(show: str, expected: list[str]) -> None:
    """The same year in another spelling is compared; other words are the author's."""
    facts = fact(
        "When did it open?", "library opened in 1990", "1990", f"show: {show}", "value: 1990", "type: date", *YEARS
    )

    assert expected == [key for key in premises(LIBRARY, facts) if key != "value"]


def test_a_name_that_only_same_has_in_the_quote_is_a_premise() -> None:
    """The quote has another name of the answer; a country's own names everyone knows."""
    same = "same:\n  - - Hillside\n    - the old mill\n"
    source = "The school moved to the old mill. Nobody minded."
    wrong = ("wrong:", "  - the barn", "  - the church", "  - the inn")
    facts = same + fact("Where did the school move?", "school moved to the old mill", "Hillside", *wrong)

    assert ["same"] == premises(source, facts)
    assert [] == premises(source, facts.replace("answer: Hillside", "answer: the old mill"))


@pytest.mark.parametrize(("claim", "expected"), [("single", ["claim"]), ("stated", [])])
def test_single_against_hedged_words_is_a_premise(claim: str, expected: list[str]) -> None:
    """Quizgen takes "more than 400" for what the source states; that one value holds is the author's word."""
    facts = fact(
        "How many seats does the text give?",
        "It has more than 400 seats",
        "more than 400 seats",
        f"claim: {claim}",
        "wrong:",
        "  - fewer than 300 seats",
        "  - fewer than 200 seats",
        "  - fewer than 100 seats",
    )

    assert expected == premises(LIBRARY, facts)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("The three founders are Chad, Mali and Niger", []), ("Chad, Mali and Niger", ["claim"])],
)
def test_a_list_is_closed_by_the_quote_or_by_the_author(quote: str, expected: list[str]) -> None:
    """The three founders are three; of a mere enumeration the author says that it is complete."""
    members = ("  - Chad", "  - Mali", "  - Niger")
    facts = fact("Which of these is a founder?", quote, "", *members, "claim: listed").replace(
        "answer: \n", "answer:\n"
    )

    assert expected == premises(NATIONS, facts)


def test_whose_words_they_are_is_the_authors_word() -> None:
    """That somebody is named in a sentence does not say that these are the words of that somebody."""
    source = "“Water is life,” said Ana Roth. Bo Stark, Cy Lund and Di Moor listened."
    kinds = "kinds:\n  people:\n    - Ana Roth\n    - Bo Stark\n    - Cy Lund\n    - Di Moor\n"
    facts = fact("What is life?", "Water is life", "Water", "says: Ana Roth")
    item = items_of(source, kinds + facts)["a.speaker"]

    assert Standing.VOUCHED is item.standing
    assert [Premised.SAYS] == [premise.key for premise in item.premises]
    assert {Ground.AUTHOR} == {option.judgement.ground for option in item.options}
    assert {"people", None} == {option.judgement.list_name for option in item.options}


@pytest.mark.parametrize(("asked", "expected"), [("the old mill", [("same", "b")]), ("Hillside", [])])
def test_that_two_questions_ask_the_same_may_be_the_authors_word(asked: str, expected: list[tuple[str, str]]) -> None:
    """The rival decides about 1997 only because `same` says that both ask about one place."""
    source = "Hillside opened in the 1990s. It was 1993, the year of the flood."
    same = "same:\n  - - Hillside\n    - the old mill\n"
    facts = fact("In what year did Hillside open?", "Hillside opened in the 1990s", "the 1990s", "type: date")
    rival = f"  - id: b\n    ask: In what year did {asked} open?\n    quote: 1993, the year\n    answer: 1993\n"
    candidate = CandidateItem("a", ("In what year did Hillside open?",), ("the 1990s", "1997"), False)
    item = prove(candidate, evidence_of(source, same + facts + rival))

    assert isinstance(item, SoundItem)
    assert expected == [(premise.key.value, premise.fact) for premise in item.premises]


def test_an_item_with_a_premise_alone_is_vouched_for() -> None:
    """Whatever the grounds of its options, which are kept in the certificates."""
    item = items_of(LIBRARY, OPENING)["a"]
    premise = Premise(Premised.BASIS, "so it is", "a")

    assert Standing.PROVEN is item.standing
    assert Standing.VOUCHED is replace(item, premises=(premise,)).standing
    assert ("so it is",) == replace(item, premises=(premise,)).trusted
