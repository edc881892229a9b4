"""Which items are exported, with which options and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from quizgen.domain.content import Content
from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import Option, Verdict
from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.faults import (
    IndistinctOptionsError,
    NothingToExportError,
    UnknownFormError,
    UnknownItemError,
    UnsoundItemError,
)
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes


def texts(quiz: Quiz, form: str | None = None) -> list[list[str]]:
    """The options of every entry."""
    return [[choice.text for choice in entry.choices] for entry in select(quiz, form=form).entries]


def test_a_form_is_exported_as_printed() -> None:
    """Its questions in its order, with the options and the wording that it prints."""
    form = Form("X", (FormQuestion("defence-minister", 1, (2, 1), 1), FormQuestion("first-deployment", 0, (3, 4), 0)))
    selection = select(replace(PLAIN, forms=(form,)), form="X")

    assert ["Who was Rwanda’s Minister of Defence? (in other words)", PLAIN.items[0].stems[0].plain] == [
        entry.stem for entry in selection.entries
    ]
    assert texts(replace(PLAIN, forms=(form,)), "X") == [["Jean-Pierre Lacroix", "Albert Murasira"], ["2004", "2006"]]
    assert selection.form == "X"


def test_items_stand_once_as_their_first_form_prints_them() -> None:
    """In the order of the quiz."""
    late = Form("A", (FormQuestion("defence-minister", 0, (1, 0), 0),))

    assert texts(replace(PLAIN, forms=(late, *PLAIN.forms)))[2] == ["Albert Murasira", "Peter Vrooman"]
    assert [item.id for item in PLAIN.items] == [entry.id for entry in select(PLAIN).entries]


@given(quiz=quizzes())
def test_without_forms_the_order_tells_nothing_of_the_key(quiz: Quiz) -> None:
    """Whichever option is right and wherever it stood, the same options stand in the same order."""
    item = replace(quiz.items[0], ordered=False)
    judgements = [option.judgement for option in item.options]
    exchanged = [Option(option.content, judgements[index - 1]) for index, option in enumerate(item.options)]
    turned = replace(item, options=tuple(reversed(exchanged)))

    assert texts(replace(quiz, items=(item,), forms=())) == texts(replace(quiz, items=(turned,), forms=()))


def test_without_forms_options_in_order_stay_in_order_round_the_key() -> None:
    """Four of them, the key among them."""
    (years,) = texts(make_quiz(PLAIN.items[0], forms=()))

    assert len(years) == 4
    assert years == sorted(years)
    assert "2004" in years


def test_items_are_chosen_by_their_ids_or_their_facts() -> None:
    """Numbered anew."""
    chosen = select(PLAIN, items=("mission-place", "defence-minister"))

    assert [("mission-place.1.forward", 1), ("defence-minister", 2)] == [(one.id, one.number) for one in chosen.entries]


def test_a_number_takes_the_first_so_many() -> None:
    """Unless it is an id."""
    numbered = make_quiz(*PLAIN.items, make_item("2", "Which?", ("one", "two")))

    assert [1, 2] == [entry.number for entry in select(PLAIN, items=("2",)).entries]
    assert ["2"] == [entry.id for entry in select(numbered, items=("2",)).entries]
    with pytest.raises(NothingToExportError):
        select(PLAIN, items=("0",))


def test_unknown_names_are_answered_with_the_nearest() -> None:
    """Forms, and items or facts."""
    with pytest.raises(UnknownFormError, match=r"no form “C”\. There are the forms A, B."):
        select(PLAIN, form="C")
    with pytest.raises(UnknownFormError, match=r"It has no forms\."):
        select(make_quiz(PLAIN.items[0], forms=()), form="A")
    with pytest.raises(UnknownItemError, match=r"no item “first-deploiment”\. Did you mean “first-deployment”\?"):
        select(PLAIN, items=("first-deploiment",))


def test_nothing_is_no_export() -> None:
    """A form that has none of the items asked for."""
    form = Form("A", (FormQuestion("defence-minister", 0, (0, 1), 1),))
    with pytest.raises(NothingToExportError, match="Nothing to export"):
        select(replace(PLAIN, forms=(form,)), form="A", items=("first-deployment",))


@pytest.mark.parametrize("verdict", [Verdict.FALSE, Verdict.UNKNOWN])
def test_items_without_exactly_one_right_option_are_refused(verdict: Verdict) -> None:
    """No importer would notice."""
    item = make_item("a", "Which?", ("one", "two", "three"))
    right, *wrong = item.options
    changed = Option(right.content, replace(right.judgement, verdict=verdict))
    for options in ((changed, *wrong), (right, Option(Content.literal("two"), right.judgement), wrong[1])):
        with pytest.raises(UnsoundItemError, match="has not exactly one right option"):
            select(make_quiz(replace(item, options=options), forms=()))


def test_a_form_that_points_to_another_key_is_refused() -> None:
    """It was changed after it was made."""
    form = Form("A", (FormQuestion("defence-minister", 0, (0, 1), 0),))
    with pytest.raises(UnsoundItemError):
        select(replace(PLAIN, forms=(form,)), form="A")


def test_options_that_look_alike_in_a_file_are_refused() -> None:
    """Once the characters are gone that no file can hold."""
    with pytest.raises(IndistinctOptionsError):
        select(make_quiz(make_item("a", "Which?", ("one\x07", "one"))))


def test_texts_are_freed_of_what_no_file_can_hold() -> None:
    """In every place."""
    quiz = make_quiz(make_item("a", "W\x00hich?\r\n", ("on\x1be", "tw\ud800o"), quote="s\x0bo", topic="t\ufffe"))
    (entry,) = select(quiz).entries

    assert (entry.stem, entry.quote, entry.item.topic) == ("Which?", "so", "t")
    assert {"one", "two"} == {choice.text for choice in entry.choices}
