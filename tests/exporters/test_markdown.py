"""Markdown, as markdown-it reads it."""

from __future__ import annotations

from hypothesis import given
from markdown_it import MarkdownIt

from quizgen.domain.quiz import Quiz
from quizgen.exporters.bank_table import NAMES
from quizgen.exporters.characters import on_one_line
from quizgen.exporters.choosing import select
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.markdown import export
from quizgen.exporters.selection import Selection
from tests.exporters.quizzes import PLAIN, quizzes


def understood(data: bytes) -> list[str]:
    """The text of every heading and paragraph."""
    tokens = MarkdownIt("commonmark").parse(data.decode())
    return [
        "".join("\n" if part.type == "hardbreak" else part.content for part in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]


def expected(selection: Selection) -> list[str]:
    """The same as it should read."""
    texts = [on_one_line(selection.title)]
    for entry in selection.entries:
        texts.append(f"{entry.number}. {on_one_line(entry.stem)}")
        texts.extend(f"{letter}. {choice.text}" for letter, choice in entry.lettered)
        texts.append(f"Answer: {entry.letter}. {NAMES[entry.item.standing].capitalize()}.")
        for letter, choice in entry.lettered:
            verdict = "right" if choice.correct else "wrong"
            texts.append(f"{letter} is {verdict}: {phrase_why(choice, entry, selection.language)}")
        texts.append(phrase_evidence(entry, selection))
    return texts


def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """No sign of a text is taken for one of Markdown's."""
    assert expected(select(quiz)) == understood(export(select(quiz)).data)


@given(quiz=quizzes())
def test_any_quiz_comes_through(quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    assert expected(select(quiz)) == understood(export(select(quiz)).data)


def test_a_form_says_which_it_is() -> None:
    """Below the title."""
    assert understood(export(select(PLAIN, form="B")).data)[1] == "Form B"
