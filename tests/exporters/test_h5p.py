"""H5P, as Lumi's server validates and filters it."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.h5p import export, h5p_words
from quizgen.exporters.selection import Selection
from tests.exporters.other_hands import Client, Told, client, shown, told
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes

FIELD = re.compile(r"[:@%][a-z]+")
"""What the player fills in."""


@pytest.fixture(scope="module")
def lumi() -> Iterator[Client]:
    """The server's validator and filter, running."""
    with client("h5p.mjs", "@lumieducation/h5p-server") as running:
        yield running


def understood(question: dict[str, Any]) -> Told:
    """A question as the player shows it."""
    params = question["params"]
    answers = params["answers"]
    return Told(
        stem=shown(params["question"]),
        options=tuple(shown(answer["text"]) for answer in answers),
        correct=tuple(position for position, answer in enumerate(answers) if answer["correct"]),
        why=tuple(shown(answer["tipsAndFeedback"]["chosenFeedback"]) for answer in answers),
        evidence=shown(params["overallFeedback"][0]["feedback"]),
    )


def content(selection: Selection) -> dict[str, Any]:
    """The content of the package as written."""
    with zipfile.ZipFile(io.BytesIO(export(selection).data)) as package:
        assert package.namelist() == ["h5p.json", "content/content.json"]
        node: dict[str, Any] = json.loads(package.read("content/content.json"))
    return node


@given(quiz=quizzes())
def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """Through HTML and JSON, letter for letter."""
    selection = select(quiz)

    assert told(selection) == [understood(question) for question in content(selection)["questions"]]


@pytest.mark.npm
def test_lumi_takes_it_and_strips_nothing(lumi: Client, quiz: Quiz) -> None:
    """The package is valid, and the filter for HTML leaves every text as it is."""
    selection = select(quiz)
    reply = lumi.ask(data=base64.b64encode(export(selection).data).decode())

    assert reply["metadata"]["mainLibrary"] == "H5P.QuestionSet"
    assert told(selection) == [understood(question) for question in reply["content"]["questions"]]


def test_figures_in_order_are_not_shuffled() -> None:
    """The others are."""
    questions = content(select(PLAIN))["questions"]

    assert [False, True, True] == [one["params"]["behaviour"]["randomAnswers"] for one in questions]


def test_ids_are_the_same_in_every_export() -> None:
    """Whatever else is in the quiz, and another fact file's are others."""
    one, both = (
        [UUID(question["subContentId"]) for question in content(select(make_quiz(*items)))["questions"]]
        for items in ([PLAIN.items[1]], PLAIN.items)
    )

    assert one[0] == both[1] != both[0]


def test_buttons_have_words() -> None:
    """The libraries show none where the package has none."""
    node = content(select(PLAIN))
    words = {**node["texts"], **node["questions"][0]["params"]["UI"], **node["questions"][0]["params"]["confirmCheck"]}

    assert all(words.values())


@pytest.mark.parametrize("language", ["fr", "de-AT", "es", "ar"])
def test_buttons_have_words_of_the_quizs_language(language: str) -> None:
    """All of them, none in English, each with the same fields to be filled; other languages have English."""
    english = h5p_words("en")
    words = h5p_words(language)
    assert content(select(make_quiz(PLAIN.items[0], language=language)))["texts"] == words.set
    assert h5p_words("tlh") == h5p_words("en-GB") == english

    for part in ("choice", "confirm_check", "confirm_retry", "set", "end"):
        ours, theirs = getattr(words, part), getattr(english, part)
        assert ours.keys() == theirs.keys()
        for name, text in ours.items():
            assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(theirs[name]))
            assert text != theirs[name] or text.split()[0] in ("Question", "Questions")


def test_text_is_not_taken_for_a_placeholder() -> None:
    """The player replaces `@score` in feedback on the whole."""
    quiz = make_quiz(make_item("a", "Which?", ("one", "two"), quote="@score of @total"))
    feedback = content(select(quiz))["questions"][0]["params"]["overallFeedback"][0]["feedback"]

    assert "@" not in feedback
    assert "@score of @total" in shown(feedback)
