"""Papers as texts to be read aloud."""

from __future__ import annotations

import re

import pytest

from quizgen.domain.form import LETTERS, Form, Learner
from quizgen.domain.quiz import Quiz
from quizgen.rendering.speech.read_aloud import read_aloud
from quizgen.rendering.speech.speech import speak
from quizgen.rendering.themes.theme import bundled_themes, load_theme
from quizgen.rendering.views.learner import view_paper
from tests.rendering.accessibility.drawn_banks import draw_bank, languages
from tests.rendering.quizzes import quiz

EXPECTED = """\
Rwanda commended as a UN peacekeeping contributor.
Source: Rwanda commended as a UN peacekeeping contributor.
Form A.

Each question has exactly one right answer. Circle its letter.

Question one.
In which year did Rwanda first deploy as a troop-contributing country?
Option A: nineteen ninety-eight.
Option B: two thousand nine.
Option C: twenty fourteen.
Option D: two thousand four.

Question two.
Which figure does the article give for the personnel deployed in support of UN missions since two thousand four?
Option A: more than fifty-four thousand.
Option B: fewer than four thousand five hundred.
Option C: more than forty-five thousand.
Option D: more than five thousand.
"""


def text_of(made: Quiz, form: Form, theme: str = "default") -> str:
    """The text of a form."""
    return read_aloud(view_paper(made, form, theme=load_theme(theme)))


def paragraphs(text: str) -> list[list[str]]:
    """Its questions, line by line, without the head."""
    return [block.splitlines() for block in text.strip().split("\n\n")[2:]]


def test_a_text_has_the_paper_as_it_is_said() -> None:
    """Title, form and instructions; questions with their numbers and options with their letters."""
    made = quiz(count=2, forms=2)
    form = Form("A", made.forms[1].questions)

    assert EXPECTED == text_of(made, form)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("number", range(4))
def test_every_question_and_option_is_there_in_the_forms_order(number: int, language: str) -> None:
    """Whatever the bank and the language: nothing left out, nothing twice, each behind its letter."""
    made = draw_bank(f"aloud {number}", language)
    for form in made.forms:
        told = paragraphs(text_of(made, form))
        assert len(told) == len(form.questions)
        for (_, stem, *options), asked in zip(told, form.questions, strict=True):
            item = made.item(asked.item)
            assert stem == speak(item.stems[asked.stem].plain, language)
            assert len(options) == len(asked.options)
            for line, letter, index in zip(options, LETTERS, asked.options, strict=False):
                expected = re.escape(speak(item.options[index].text, language))
                assert re.fullmatch(rf".* ?{letter}: {expected}[.]?", line), line


def test_all_themes_say_the_same() -> None:
    """A text has no looks."""
    made = quiz(count=4)

    assert 1 == len({text_of(made, made.forms[0], theme) for theme in bundled_themes()})


def test_options_that_would_sound_alike_are_left_as_they_are_written() -> None:
    """A listener must be able to tell them apart."""
    made = quiz(((("How many?",), ("5 km", "five kilometers", "6 km"), "quote", 1),), forms=1)

    assert ["Option A: 5 km.", "Option B: five kilometers.", "Option C: 6 km."] == paragraphs(
        text_of(made, made.forms[0])
    )[0][2:]


def test_a_learners_text_has_the_name_and_the_words_of_the_learners_language() -> None:
    """And the code as it is printed, then letter by letter."""
    made = quiz(count=1, learners=(Learner("Ann", "7", "Red", language="fr"),))
    form = Form("K4T7R3", made.forms[0].questions, made.forms[0].learner)

    text = text_of(made, form)
    assert "Version K4T7R3: K, quatre, T, sept, R, trois.\nAnn\nRed · 7\n" in text
    assert "Question un.\nIn which year" in text
    assert "Réponse A: two thousand four." in text
