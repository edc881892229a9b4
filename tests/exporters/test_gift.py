"""GIFT, as gift-pegjs reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.gift import export
from quizgen.exporters.selection import Selection
from tests.exporters.other_hands import Client, Told, client, shown, told
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes


@pytest.fixture(scope="module")
def pegjs() -> Iterator[Client]:
    """The parser, running."""
    with client("gift.mjs", "gift-pegjs") as running:
        yield running


def read(pegjs: Client, selection: Selection) -> list[dict[str, Any]]:
    """The questions that the parser finds in the export, without the category."""
    found: list[dict[str, Any]] = pegjs.ask(text=export(selection).data.decode())
    assert found[0]["type"] == "Category"
    return found[1:]


def understood(question: dict[str, Any]) -> Told:
    """A question as the parser gives it."""
    assert question["type"] == "MC"
    choices = question["choices"]
    assert all(choice["weight"] is None for choice in choices)
    assert {text["format"] for text in (question["stem"], *(choice["text"] for choice in choices))} == {"html"}
    return Told(
        stem=shown(question["stem"]["text"]),
        options=tuple(shown(choice["text"]["text"]) for choice in choices),
        correct=tuple(position for position, choice in enumerate(choices) if choice["isCorrect"]),
        why=tuple(shown(choice["feedback"]["text"]) for choice in choices),
        evidence=shown(question["globalFeedback"]["text"]),
    )


@pytest.mark.npm
def test_gift_pegjs_reads_what_the_quiz_says(pegjs: Client, quiz: Quiz) -> None:
    """Stems, options, the one key, reasons and evidence, letter for letter."""
    selection = select(quiz)

    assert told(selection) == [understood(question) for question in read(pegjs, selection)]


@pytest.mark.npm
@given(quiz=quizzes())
def test_gift_pegjs_reads_any_quiz(pegjs: Client, quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)

    assert told(selection) == [understood(question) for question in read(pegjs, selection)]


@pytest.mark.npm
def test_ids_and_tags_arrive(pegjs: Client) -> None:
    """So that a second import updates, and questions can be found by topic."""
    questions = read(pegjs, select(PLAIN))

    assert [entry.id for entry in select(PLAIN).entries] == [question["id"] for question in questions]
    assert ["History", "easy"] == questions[0]["tags"]


def test_every_text_stands_on_one_line() -> None:
    """A line end within a field would end it, a blank line the question."""
    quiz = make_quiz(make_item("a", "two\n\nlines", ("one\ntwo", "// no comment\n}", "three")))
    lines = export(select(quiz)).data.decode().splitlines()

    assert lines[2:4] == ["// [id:a]", "::two lines::[html]two<br><br>lines{"]
    assert len(lines) == 10


def test_active_signs_and_backslashes_are_escaped() -> None:
    r"""`\n` would become a line end, `%25%` a weight, `#` the start of feedback."""
    quiz = make_quiz(make_item("a", "C:\\new {x}", ("~a=b#c", "%25%", "x->y")), forms=())
    text = export(select(quiz)).data.decode()

    assert "[html]C\\:\\\\new \\{x\\}{" in text
    assert "[html]\\~a\\=b\\#c#" in text
    assert "~[html]%25%#" in text
    assert "x-&gt;y" in text
