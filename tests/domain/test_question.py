"""Questions: what the facts of a bank ask, and with which answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.fact import Claim
from quizgen.domain.question import (
    GAP,
    Direction,
    Question,
    fact_questions,
    questions,
    relation_questions,
    spoken_words,
)
from tests.banks import make_answer, make_bank, make_fact, make_relation

FACT = make_fact(
    "why", ("Why?", "For what reason?"), "duty", quote="it is a duty", also=["must"], never=["may"], wrong=["slip"]
)


def test_a_fact_asks_its_own_question_and_for_the_missing_words() -> None:
    """The gap takes the place of the answer in the quote, and asks what the source says."""
    fact = make_fact("year", ["When?", "In which year?"], "2004", quote="since its deployment in 2004")
    plain, cloze = questions(make_bank(fact))

    assert ("year", ("When?", "In which year?"), Claim.SINGLE) == (plain.id, plain.stems, plain.claim)
    assert ("year.cloze", (f"since its deployment in {GAP}",), Claim.STATED) == (cloze.id, cloze.stems, cloze.claim)


def test_no_gap_where_the_answer_is_not_in_the_quote_once() -> None:
    """An answer that stands twice, or not at all, leaves no single gap."""
    facts = (make_fact("twice", "?", "one", quote="one and one"), make_fact("none", "?", "two", quote="three"))

    assert ["twice", "none"] == [question.id for question in questions(make_bank(*facts))]


def test_words_of_a_speaker_ask_whose_they_are() -> None:
    """`says` adds a question for the speaker, unless the fact itself asks for him."""
    spoken = make_fact("duty", "Why?", "x", quote="it is a duty", says="Ann Lee")
    asked = make_fact("who", "Who?", "Ann Lee", quote="it is a duty", says="Ann Lee", claim=Claim.SAID_BY)

    assert [Direction.ANSWER, Direction.SPEAKER] == [question.direction for question in questions(make_bank(spoken))]
    assert [Direction.ANSWER] == [question.direction for question in questions(make_bank(asked))]
    assert "Ann Lee" == list(questions(make_bank(spoken)))[1].answer.text


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The well is dry", "The well is dry"),
        ("The well is dry,” said Nadia Fenn", "The well is dry"),
        ("“The well,” said Mrs Fenn, “is as dry as a bone.”", "is as dry as a bone."),
        ("Nadia said that the well is dry", None),
        ("Dry,” said Fenn", None),
        ("The fen is dry", "The fen is dry"),
    ],
)
def test_nobody_is_asked_for_a_speaker_who_is_named(quote: str, expected: str | None) -> None:
    """What names the speaker is left out of the words; where no words are left, whose they are is not asked."""
    fact = make_fact("f", "How is it?", "dry", quote=quote, says="Ms Nadia Fenn")
    asked = [one.stems for one in fact_questions(fact) if one.direction is Direction.SPEAKER]

    assert expected == spoken_words(quote, "Ms Nadia Fenn")
    assert ([] if expected is None else [(expected,)]) == asked


def test_the_members_of_a_closed_list_are_the_keys() -> None:
    """Any member may be printed as the key; the list as a whole is one answer elsewhere."""
    listed = make_fact("list", "?", "a; b", type="list", claim=Claim.LISTED, quote="q")
    whole = make_fact("whole", "?", "a; b", type="list", claim=Claim.STATED, quote="q")

    assert [["a", "b"], ["a; b"]] == [
        [key.text for key in question.keys] for question in questions(make_bank(listed, whole))
    ]


def test_a_relation_asks_every_row_both_ways() -> None:
    """Forward asks for the object of a subject, back for the subject of an object; braces in names are just text."""
    relation = make_relation("place", [("UNMISS", "South Sudan"), ("{object}", "Chad")])
    asked = [
        (question.id, question.stems[0], question.answer.text)
        for question in questions(make_bank(relations=[relation]))
    ]

    assert [
        ("place.1.forward", "Where does UNMISS operate?", "South Sudan"),
        ("place.2.forward", "Where does {object} operate?", "Chad"),
        ("place.1.back", "Which of these missions operates in South Sudan?", "UNMISS"),
        ("place.2.back", "Which of these missions operates in Chad?", "{object}"),
    ] == asked


def test_a_relation_without_ask_back_asks_one_way() -> None:
    """No wording, no question."""
    relation = make_relation("place", [("UNMISS", "South Sudan")], ask_back=None)

    assert ["place.1.forward"] == [question.id for question in questions(make_bank(relations=[relation]))]


def test_the_questions_of_a_fact_keep_all_that_the_author_wrote() -> None:
    """Its own question and the cloze have the author's words, the passage and the place in the file."""
    assert (
        Question(
            "why",
            FACT.annotation,
            Direction.ANSWER,
            Claim.SINGLE,
            ("Why?", "For what reason?"),
            (FACT.answer,),
            FACT.answer,
            FACT.quote,
            FACT.annotation.span,
            FACT.also,
            FACT.never,
            FACT.wrong,
        ),
        Question(
            "why.cloze",
            FACT.annotation,
            Direction.CLOZE,
            Claim.STATED,
            ("it is a _____",),
            (FACT.answer,),
            FACT.answer,
            FACT.quote,
            FACT.annotation.span,
            FACT.also,
            FACT.never,
            FACT.wrong,
        ),
    ) == tuple(fact_questions(FACT))


def test_the_question_for_a_speaker_stands_where_the_speaker_does() -> None:
    """Its words are the quotation, its answer and its place are the speaker's."""
    speaker = make_answer("Ann Lee", "person", line=8)
    said = replace(FACT, says=speaker)

    assert (
        Question(
            "why.speaker",
            FACT.annotation,
            Direction.SPEAKER,
            Claim.SAID_BY,
            ("it is a duty",),
            (speaker,),
            speaker,
            FACT.quote,
            speaker.span,
        )
        == tuple(fact_questions(said))[1]
    )


def test_the_members_of_a_closed_list_keep_their_readings() -> None:
    """And stand where the list does."""
    fact = make_fact("list", "Which?", "A; B", type="list", claim=Claim.LISTED, quote="q", line=5)
    (question,) = fact_questions(fact)

    assert tuple(replace(make_answer(member), span=fact.answer.span) for member in "AB") == question.keys


def test_the_questions_of_a_row_keep_all_that_the_author_wrote() -> None:
    """Both ways have its passage, its place, its `never` and the row itself."""
    relation = make_relation("place", [("UNMISS", "Juba"), ("UNISFA", "Abyei")], claim=Claim.LISTED)
    never = (make_answer("Chad"),)
    row = replace(relation.rows[1], never=never)
    relation = replace(relation, rows=(relation.rows[0], row))
    found = tuple(relation_questions(relation))
    common = {"annotation": relation.annotation, "claim": Claim.LISTED, "quote": row.quote, "span": row.span}

    for question, direction, stem, sought in (
        (found[1], Direction.FORWARD, "Where does UNISFA operate?", row.object),
        (found[3], Direction.BACK, "Which of these missions operates in Abyei?", row.subject),
    ):
        assert common == {name: getattr(question, name) for name in common}
        assert (direction, (stem,)) == (question.direction, question.stems)
        assert ((sought,), sought) == (question.keys, question.answer)
        assert ((), never, (), row) == (question.also, question.never, question.wrong, question.row)


def test_a_bank_asks_facts_first_then_relations() -> None:
    """In the file's order; a relation without wordings back asks one way."""
    relation = make_relation("place", [("UNMISS", "Juba")], ask_back=None)

    assert ["why", "why.cloze", "place.1.forward"] == [
        one.id for one in questions(make_bank(FACT, relations=[relation]))
    ]
