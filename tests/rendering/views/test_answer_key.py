"""The key: letters, answers and sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.form import Learner
from quizgen.domain.seating import Seat
from quizgen.rendering.papers import render_key
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.answer_key import MOST_FORMS, AnswerKey, LetterGrid, view_key
from tests.rendering.printed import read_pages, read_text
from tests.rendering.quizzes import quiz

THEME = load_theme()


def letters(key: AnswerKey) -> dict[tuple[str, str], str]:
    """The letters of all grids by form and number."""
    return {pair: letter for grid in key.grids for pair, letter in _cells(grid, by_form=key.by_form)}


def _cells(grid: LetterGrid, *, by_form: bool) -> list[tuple[tuple[str, str], str]]:
    return [
        ((row.head.split()[0], head) if by_form else (head, row.head), letter)
        for row in grid.rows
        for head, letter in zip(grid.heads, row.letters, strict=True)
    ]


@given(st.integers(min_value=1, max_value=90), st.integers(min_value=1, max_value=12))
def test_the_grids_hold_the_letter_of_every_question_of_every_form(questions: int, forms: int) -> None:
    """However many there are of both, each once."""
    made = quiz(count=questions, forms=forms)

    expected = {
        (form.code, str(number)): question.letter
        for form in made.forms
        for number, question in enumerate(form.questions, start=1)
    }
    key = view_key(made, theme=THEME)
    assert expected == letters(key)
    assert len(expected) == sum(len(row.letters) for grid in key.grids for row in grid.rows)


def test_few_forms_have_columns_as_even_as_can_be() -> None:
    """To be laid beside the paper."""
    key = view_key(quiz(count=66), theme=THEME)

    assert ["1–22", "23–44", "45–66"] == [grid.caption for grid in key.grids]
    assert all(grid.heads == ("A", "B", "C", "D") for grid in key.grids)


def test_many_forms_have_a_row_each_with_the_name_of_the_learner() -> None:
    """A roster's key is a list of people."""
    learners = tuple(Learner(f"Learner {number}") for number in range(20))
    key = view_key(quiz(count=30, learners=learners), theme=THEME)

    assert key.by_form
    assert ("A Learner 0", "T Learner 19") == (key.grids[0].rows[0].head, key.grids[0].rows[-1].head)


def test_the_key_names_the_file_of_the_source_beside_its_title() -> None:
    """The trainer keeps files, and finds the one that the quiz is about."""
    key = view_key(quiz(count=1, title="Quiz of Monday", source_title="Peacekeeping"), theme=THEME)

    assert key.source == "Source: Peacekeeping (peacekeeping.txt)"


def test_every_item_is_printed_with_its_answer_its_quote_and_the_number_of_the_sentence() -> None:
    """In the order of the papers."""
    made = quiz()

    text = read_text(render_key(made, theme=THEME).data)
    position = 0
    for number, item in enumerate(made.items, start=1):
        expected = f"{item.options[item.key].text} “{item.quote.text}” Sentence {item.quote.sentence}"
        assert item.stems[0].plain in text
        assert expected in text, number
        position = text.index(expected, position)


def test_the_letters_of_a_full_quiz_stand_on_the_first_page() -> None:
    """So that marking needs one sheet."""
    made = quiz(count=80)

    first, second, *_ = read_pages(render_key(made, theme=THEME).data)
    assert "Letters by form" in first
    for number, question in enumerate(made.forms[0].questions, start=1):
        row = " ".join([str(number), *(form.questions[number - 1].letter for form in made.forms)])
        assert f" {row} " in f" {first} ", question
    assert second.startswith("Answers and where the source gives them")


@pytest.mark.parametrize("count", [0, 1])
def test_a_key_of_next_to_nothing_is_still_a_key(count: int) -> None:
    """No questions, or one."""
    made = quiz(count=count, forms=1)

    assert len(view_key(made, theme=THEME).items) == count
    assert "Key" in read_text(render_key(made, theme=THEME).data)


def test_the_letters_of_very_many_forms_stand_elsewhere() -> None:
    """The answers and their sentences remain."""
    made = quiz(count=2, learners=tuple(Learner(f"Learner {number}") for number in range(MOST_FORMS + 1)))
    key = view_key(made, theme=THEME)

    assert () == key.grids
    assert 2 == len(key.items)


def test_forms_of_seats_are_named_with_them() -> None:
    """Where no learner is known, the seat says whose the code is."""
    made = quiz(count=2, forms=10)
    seated = replace(made, forms=tuple(replace(form, seat=Seat(2, 3)) for form in made.forms))

    assert {f"{form.code} 2-3" for form in made.forms} == {
        row.head for row in view_key(seated, theme=THEME).grids[0].rows
    }
