"""Doubts are asked until they are answered, answers stand where they belong, and nobody is asked twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.domain.doubt import About, Reply
from quizgen.workflows.check import CheckRequest, check
from quizgen.workflows.editing import undo
from quizgen.workflows.review import Answer, StaleAnswerError, settle, waiting

SOURCE = "Write with a pen or with a pencil on this form. The raft can carry 12 goats. It was built in 1990.\n"
FACTS = """\
quizgen: 1
source:
  file: s.txt
facts:
  - id: tool      # the first
    ask: With what must one write?
    quote: Write with a pen or with a pencil
    answer: a pen
    type: term
    wrong:
      - a pencil
      - a brush   # from the workshop
      - a crayon
      - chalk
  - id: load
    ask: How many goats can the raft carry?
    quote: raft can carry 12 goats
    answer: 12
  - id: built
    ask: When was it built?
    quote: It was built in 1990
    answer: 1990
"""


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Two facts with a doubt, and one without."""
    (tmp_path / "s.txt").write_text(SOURCE)
    path = tmp_path / "s.facts.yaml"
    path.write_text(FACTS)
    return path


def asked(path: Path) -> list[tuple[str, About, tuple[str, ...]]]:
    """What is open."""
    return [(screen.fact, doubt.about, doubt.of) for screen in waiting(path) for doubt in screen.doubts]


def silent(path: Path) -> tuple[str, ...]:
    """The facts without an item."""
    return check(CheckRequest(path)).without_item


TOOL = ("tool", About.ANSWERS_TOO, ("a pencil",))
LOAD = ("load", About.ONE_VALUE, ())


def test_a_doubt_stops_its_own_fact_and_no_other(facts: Path) -> None:
    """What stands beside the answer, and a stem that says “can”."""
    assert asked(facts) == [TOOL, LOAD]
    assert silent(facts) == ("tool", "load")


@pytest.mark.parametrize(("reply", "key"), [(Reply.NO, "wrong"), (Reply.YES, "also"), (Reply.UNSURE, "never")])
def test_an_answer_moves_the_text_and_is_kept(facts: Path, reply: Reply, key: str) -> None:
    """Comments and neighbours stay; the fact gives an item; undo takes all of it back."""
    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("a pencil",), reply)], by="A. Trainer")
    text = facts.read_text()

    assert asked(facts) == [LOAD]
    assert silent(facts) == ("load",)
    assert f"    {key}:\n      - a pencil\n" in text
    assert text.count("\n      - a pencil\n") == 1
    assert "      - a brush   # from the workshop\n" in text
    assert (
        "    doubts:\n      - about: answers-too\n        of:\n          - a pencil\n"
        f"        answer: {reply.value}\n        seen: " in text
    )
    assert "        by: A. Trainer\n" in text
    undo(facts)
    assert facts.read_text() == FACTS


@pytest.mark.parametrize(("reply", "claim"), [(Reply.YES, "single"), (Reply.NO, "stated"), (Reply.UNSURE, "stated")])
def test_one_value_or_what_the_source_says(facts: Path, reply: Reply, claim: str) -> None:
    """The claim is written, and the item is printed."""
    settle(facts, [Answer("load", About.ONE_VALUE, (), reply)])

    assert asked(facts) == [TOOL]
    assert f"    claim: {claim}\n" in facts.read_text()
    assert silent(facts) == ("tool",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("With what must one write?", "What must one write with?"),
        ("    answer: a pen\n", "    answer: pen\n"),
        ("    wrong:\n", "    wrong:\n      - this form\n"),
    ],
)
def test_what_was_answered_about_something_else_is_asked_anew(facts: Path, old: str, new: str) -> None:
    """The stem, the answer, the texts: what the author saw must be what stands there."""
    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("a pencil",), Reply.NO)])
    facts.write_text(facts.read_text().replace(old, new))

    assert any(fact == "tool" for fact, _, _ in asked(facts))


def test_another_sentence_of_the_document_is_no_reason_to_ask_again(facts: Path) -> None:
    """Only what the prover read with the quote counts."""
    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("a pencil",), Reply.NO)])
    source = facts.with_name("s.txt")
    source.write_text("A title.\n\n" + SOURCE)
    assert asked(facts) == [LOAD]
    source.write_text(SOURCE.replace("on this form", "on any form"))
    assert asked(facts) == [TOOL, LOAD]


def test_a_key_that_was_changed_by_hand_counts(facts: Path) -> None:
    """The record says yes, the text stands under `wrong` again: the doubt is open."""
    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("a pencil",), Reply.YES)])
    text = (
        facts.read_text().replace("    also:\n      - a pencil\n", "").replace("wrong:\n", "wrong:\n      - a pencil\n")
    )
    facts.write_text(text)

    assert asked(facts) == [TOOL, LOAD]


def test_a_set_can_be_answered_in_part(facts: Path) -> None:
    """Each answer has a record of its own; what was put off is asked again."""
    facts.write_text(FACTS.replace("      - chalk\n", "      - this form\n"))
    assert asked(facts) == [("tool", About.ANSWERS_TOO, ("a pencil", "this form")), LOAD]

    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("this form",), Reply.NO)])
    assert asked(facts) == [TOOL, LOAD]
    settle(facts, [Answer("tool", About.ANSWERS_TOO, ("a pencil",), Reply.NO)])
    assert asked(facts) == [LOAD]
    assert facts.read_text().count("about: answers-too") == 2


def test_an_answer_to_what_is_not_asked_is_refused(facts: Path) -> None:
    """Another fact, another text, another question, answered already: nothing is written."""
    for answer in (
        Answer("built", About.ONE_VALUE, (), Reply.YES),
        Answer("tool", About.ANSWERS_TOO, ("chalk",), Reply.NO),
        Answer("tool", About.ONE_VALUE, (), Reply.NO),
    ):
        with pytest.raises(StaleAnswerError, match="Nothing was changed"):
            settle(facts, [Answer("load", About.ONE_VALUE, (), Reply.YES), answer])
    assert facts.read_text() == FACTS


def test_what_the_bank_asks_elsewhere_is_no_doubt(facts: Path) -> None:
    """The other thing in the sentence is the answer of another question: nobody needs to say so."""
    other = "  - id: other\n    ask: What else is named?\n    quote: or with a pencil on this form\n"
    facts.write_text(FACTS + other + "    answer: a pencil\n    type: term\n    claim: stated\n")

    assert asked(facts) == [LOAD]
