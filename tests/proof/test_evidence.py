"""Evidence: what bears on a question is found, and nothing else."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Bank
from quizgen.proof.evidence import Evidence
from tests.banks import make_bank, make_fact, make_relation


def said(starts: tuple[int, int]) -> Bank:
    """Two sayings of five letters each, in one sentence, where they start."""
    return make_bank(
        make_fact("one", "Q1?", "a", type="statement", quote="abcde", says="Ann Lee", start=starts[0]),
        make_fact("two", "Q2?", "b", type="statement", quote="vwxyz", says="Bo Chan", start=starts[1]),
    )


@pytest.mark.parametrize(
    ("starts", "found"), [((0, 4), True), ((4, 0), True), ((0, 5), False), ((5, 0), False), ((0, 9), False)]
)
def test_sayings_are_rivals_where_their_passages_overlap(starts: tuple[int, int], found: bool) -> None:
    """Passages that only touch share no words."""
    evidence = Evidence(said(starts))

    assert found is bool(evidence.rivals(evidence.questions["one.speaker"]))


def test_the_authors_reading_comes_before_quizgens() -> None:
    """Words that the author wrote are read once, by the author's own value; another fact's words are not his."""
    bank = make_bank(make_fact("one", "Q?", "2004", type="date"), make_fact("two", "How?", "x", type="statement"))
    evidence = Evidence(bank)
    question = evidence.questions["one"]

    assert bank.facts[0].answer is evidence.answer(question, "2004.")
    assert bank.facts[0].answer.value is evidence.read(question, "2004")
    assert evidence.answer(question, "x") is None
    assert evidence.read(question, "2005") is evidence.read(question, "2005")
    assert evidence.read(question, "2005").kind != evidence.read(evidence.questions["two"], "2005").kind


def test_a_row_is_found_near_its_parts_and_wholes() -> None:
    """Only rows of the question's own relation count."""
    rows = [("North Kivu", "Goma"), ("Ituri", "Bunia")]
    bank = make_bank(
        relations=[
            make_relation("seat", rows, types=("place", "place")),
            make_relation("other", [("Rutshuru", "Goma"), ("Kivu", "Bukavu")], types=("place", "place")),
        ],
        inside=[("Rutshuru", "North Kivu"), ("North Kivu", "Kivu")],
    )
    evidence = Evidence(bank)
    question, first = evidence.questions["seat.1.back"], bank.relations[0].rows[0]
    other, elsewhere = evidence.questions["other.1.forward"], bank.relations[1].rows[0]

    for text in ("Rutshuru", "Kivu"):
        assert (first,) == evidence.rows_near(question, evidence.read(question, text))
    assert () == evidence.rows_near(question, evidence.read(question, "Ituri"))
    assert (elsewhere,) == evidence.rows_of(other, elsewhere.subject.value)


def test_what_has_no_name_is_near_nothing() -> None:
    """A date lies in no place."""
    bank = make_bank(relations=[make_relation("opened", [("2010", "Kigali")], types=("date", "place"))])
    evidence = Evidence(bank)
    question = evidence.questions["opened.1.back"]

    assert () == evidence.rows_near(question, evidence.read(question, "2010"))


def test_the_longest_name_in_a_stem_is_the_one_meant() -> None:
    """“UN Women” is not the UN; and whatever has no other name stays as it is."""
    asks = ("What did UN Women say?", "What did UNW say?", "What did the AU say?", "What did ONU say?")
    facts = [make_fact(str(number), ask, "x", quote="q") for number, ask in enumerate(asks)]
    evidence = Evidence(make_bank(*facts, same=[("ONU", "UN"), ("UNW", "UN Women")]))

    assert ["1"] == [rival.id for rival in evidence.rivals(evidence.questions["0"])]
    assert () == evidence.rivals(evidence.questions["2"])


def test_words_of_one_sort_of_question_are_no_rivals_of_another() -> None:
    """Who said it, what is missing in it, and a question in the same words ask for three things."""
    quote = "Hope is all we have"
    bank = make_bank(
        make_fact("asked", quote, "x", quote="q"),
        make_fact("said", "Q1?", "y", type="statement", quote=quote, says="Ann Lee"),
        make_fact("gap", "_____ is all we have", "z", quote="r"),
        make_fact("cloze", "Q2?", "Hope", quote=quote, start=50),
        relations=[make_relation("t", [("A", "B")], ask=quote, ask_back="Q3 {object}?")],
    )
    evidence = Evidence(bank)

    assert () == evidence.rivals(evidence.questions["said.speaker"])
    assert () == evidence.rivals(evidence.questions["cloze.cloze"])
    assert ["t.1.forward"] == [rival.id for rival in evidence.rivals(evidence.questions["asked"])]
