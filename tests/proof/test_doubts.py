"""Doubts: what they are about, what stops a fact, and what an answer settles."""

from __future__ import annotations

import pytest

from quizgen.domain.doubt import About
from quizgen.domain.item import CandidateItem
from quizgen.domain.names import Names
from quizgen.domain.values.person import Person
from quizgen.domain.values.value import Relation
from quizgen.proof.doubts import find_doubts, open_doubts, seen_by_author
from quizgen.proof.kernel import Refusal, prove
from tests.annotated import codes_of, evidence_of

SOURCE = "“It keeps 12 boats,” said Ida Roth. The harbour keeps twelve boats, not cars."
FACT = """\
facts:
  - id: a
    ask: What does it keep?
    quote: The harbour keeps twelve boats
    answer: twelve boats
    type: term
    wrong:
      - nets
      - ropes
      - crates
"""
TABLE = """\
relations:
  - id: r
    ask: What can {subject} keep?
    type: term
    claim: single
    rows:
      - subject: The harbour
        object: twelve boats
        quote: The harbour keeps twelve boats
"""


@pytest.mark.parametrize(
    ("show", "asked"),
    [("twelve boats, no cars", True), ("12 sails", True), ("the twelve boats", False), ("twelve  boats", False)],
)
def test_what_is_printed_in_other_words_is_asked_about(show: str, asked: bool) -> None:
    """Other figures or a word of negation make other words; an article more does not."""
    assert codes_of(SOURCE, f"{FACT}    show: {show}\n") == ["doubt-shown-as"] * asked


def test_what_the_author_says_is_otherwise_gives_no_item() -> None:
    """The answer no is an answer: nobody is asked again, and nothing is printed."""
    facts = f"{FACT}    show: a fleet\n"
    evidence = evidence_of(SOURCE, facts)
    (doubt,) = open_doubts(evidence.questions["a"], evidence)
    asked = "    doubts:\n      - about: shown-as\n        of: twelve boats\n"
    record = f"{asked}        answer: no\n        seen: {doubt.seen}\n"
    told = evidence_of(SOURCE, facts + record)
    outcome = prove(CandidateItem("a", ("What does it keep?",), ("a fleet", "nets"), ordered=False), told)

    assert open_doubts(told.questions["a"], told) == ()
    assert isinstance(outcome, Refusal)
    assert outcome.code == "shown-otherwise"


def test_a_relation_is_asked_about_once_by_its_wordings() -> None:
    """Whatever rows it has: what the author saw are the words with their places."""
    evidence = evidence_of(SOURCE, TABLE)
    question = evidence.questions["r.1.forward"]

    assert [doubt.about for doubt in find_doubts(question, evidence)] == [About.ONE_VALUE]
    assert codes_of(SOURCE, TABLE) == ["doubt-one-value"]
    assert len(seen_by_author(question, About.ONE_VALUE, (), evidence)) == 8


def test_gaps_and_speakers_raise_no_doubts_of_their_own() -> None:
    """Those of their fact stop them."""
    speech = "  - id: s\n    ask: How many?\n    quote: It keeps 12 boats\n    answer: 12\n    says: Ida Roth\n"
    evidence = evidence_of(SOURCE, FACT + speech)

    assert find_doubts(evidence.questions["a.cloze"], evidence) == ()
    speaker = evidence.questions["s.speaker"]
    assert find_doubts(speaker, evidence) == ()
    assert not evidence.asks_by_another_name(speaker, speaker)


def test_a_name_cut_short_is_nobody_elses_for_sure() -> None:
    """A list of the author's does not make “Barr” another man than “Dr James Barr”."""
    names = Names(kinds={"doctor": ("Dr James Barr", "Dr J. Barr", "Dr Bo Lind", "North West", "West")})

    assert Person("Dr James Barr").contrast(Person("Dr Bo Lind"), names).relation is Relation.EXCLUDES
    assert Person("Dr James Barr").contrast(Person("Dr J. Barr"), names).relation is Relation.UNDECIDED
    assert Person("North West").contrast(Person("West"), names).relation is Relation.UNDECIDED
