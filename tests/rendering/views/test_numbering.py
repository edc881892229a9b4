"""Under which number and letter items stand."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.form import Learner
from quizgen.rendering.views.numbering import number_items
from tests.rendering.quizzes import quiz


def test_items_that_stand_alike_on_all_forms_have_their_number_and_letters() -> None:
    """The letter is that of the form's own arrangement."""
    made = quiz(count=3, forms=2)

    second = number_items(made)[1]
    assert second.number == 2
    assert [(place.form, place.mark) for place in second.places] == [
        (form.code, form.questions[1].letter) for form in made.forms
    ]


def test_where_forms_number_differently_the_mark_gives_number_and_letter() -> None:
    """Then the key numbers the items itself, in the first form's order."""
    made = quiz(count=3, forms=2)
    one, other = made.forms
    turned = replace(made, forms=(one, replace(other, questions=other.questions[::-1])))

    first = number_items(turned)[0]
    assert first.number == 1
    assert [place.mark for place in first.places] == [
        f"1 {one.questions[0].letter}",
        f"3 {other.questions[0].letter}",
    ]


def test_items_on_no_form_are_left_out() -> None:
    """A key speaks of what was printed."""
    made = quiz(count=3, forms=1)
    short = replace(made, forms=(replace(made.forms[0], questions=made.forms[0].questions[:2]),))

    assert ["q1", "q2"] == [numbered.item.id for numbered in number_items(short)]


def test_many_forms_are_not_named_beside_every_item() -> None:
    """The grid of letters has them."""
    made = quiz(count=2, learners=tuple(Learner(f"Learner {number}") for number in range(9)))

    assert all(numbered.places == () for numbered in number_items(made))


def test_options_that_no_form_prints_are_known() -> None:
    """Ordered items hold some in reserve."""
    made = quiz(count=1, forms=1)
    question = made.forms[0].questions[0]
    short = replace(question, options=(question.options[question.correct], question.options[3]), correct=0)
    printed = replace(made, forms=(replace(made.forms[0], questions=(short,)),))

    assert number_items(printed)[0].printed == {0, 3}
