"""`quizgen explain`: the verdict on every candidate, with its ground."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.lesson import FACTS, LONELY


def test_every_option_has_its_verdict(run: Run, lesson: Path) -> None:
    """The answer is true, the author's distractors are false, and the outcome is an item."""
    result = run("explain", lesson, "colour")
    lines = [line.split() for line in result.out.splitlines()]

    assert result.code == 0
    assert lines[0] == ["colour", "claim:", "single"]
    assert ["answer:", "green,", "read", "as", "term", "green"] in lines
    assert ["true", "green", "the", "answer:", "the", "source", "says", "so", "(source,", "sentence", "4)"] in lines
    assert [line[1] for line in lines if line[:1] == ["false"]][:3] == ["red", "blue", "white"]
    assert ["false", "red", "under", "wrong:", "the", "author", "says"] in [line[:7] for line in lines]
    assert "  → an item with the options blue / green / red / white, vouched for: “blue”: the author says" in result.out


def test_options_of_ones_own_are_judged(run: Run, lesson: Path) -> None:
    """What nobody refuted is unknown, and never offered."""
    result = run("explain", lesson, "colour", "--option", "emerald", "--json")
    first = json.loads(result.out)[0]["options"][0]

    assert (first["text"], first["origin"], first["verdict"]) == ("emerald", "asked", "unknown")


def test_question_without_an_item_tells_the_reason(run: Run, lesson: Path) -> None:
    """The refusal and its remedy stand at the end."""
    lesson.write_text(FACTS + LONELY)
    result = run("explain", lesson, "paint-maker")

    assert "  → no item (too-few-distractors): Only 0 of the 3" in result.out


def test_one_question_of_a_fact_can_be_named(run: Run, lesson: Path) -> None:
    """The id of a question shows that one alone."""
    questions = [one["question"] for one in json.loads(run("explain", lesson, "colour", "--json").out)]

    assert questions == ["colour", "colour.cloze"]
    assert [one["question"] for one in json.loads(run("explain", lesson, "colour.cloze", "--json").out)] == questions[
        1:
    ]


def test_json_has_item_or_refusal(run: Run, lesson: Path) -> None:
    """One of the two is null."""
    lesson.write_text(FACTS + LONELY)
    (proven, _) = json.loads(run("explain", lesson, "colour", "--json").out)
    refused = json.loads(run("explain", lesson, "paint-maker", "--json").out)[0]

    assert (proven["item"], proven["refusal"]) == (["blue", "green", "red", "white"], None)
    assert ("vouched", []) == (proven["standing"], proven["premises"])
    assert (refused["item"], refused["refusal"]["code"]) == (None, "too-few-distractors")


def test_faulty_file_is_told_instead(run: Run, lesson: Path) -> None:
    """Where the file cannot be read there is nothing to explain."""
    lesson.write_text(FACTS.replace("answer: green", "answer: purple"))
    result = run("explain", lesson, "colour")

    assert result.code == 1
    assert "error[answer-not-in-quote]" in result.err


def test_many_proposals_are_shown_when_asked_for(run: Run, lesson: Path) -> None:
    """Of quizgen's own proposals the first dozen, unless all are wanted."""
    crowd = """\
  - id: crowd
    ask: How many people came to the opening of the Aba bridge?
    quote: >-
      More than 4,000 people came to the opening
    answer: more than 4,000
    claim: stated
"""
    lesson.write_text(FACTS + crowd)
    brief, full = run("explain", lesson, "crowd").out, run("explain", lesson, "crowd", "--all").out

    assert brief.count(" proposed: ") < full.count(" proposed: ")
    assert " more proposals; --all shows them" in brief
    assert "--all shows them" not in full
