"""What a learner sees, and what no learner may see."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import get_args, get_type_hints

import pytest

from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import Judgement, SoundItem, Verdict
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room, Seat
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.learner import LearnerPaper, view_paper
from tests.rendering.quizzes import quiz

THEME = load_theme()


def with_other_keys(made: Quiz) -> Quiz:
    """The same quiz, but for which option is right, and for all that hangs on it."""
    items = tuple(_with_next_key(item) for item in made.items)
    stamp = replace(made.source, facts_sha256="12" * 32)
    return Quiz(made.title, stamp, items, tuple(_with_keys(form, items) for form in made.forms))


def _with_next_key(item: SoundItem) -> SoundItem:
    right, *others = (option.judgement for option in item.options)
    judgements: list[Judgement] = [*others, right]
    options = tuple(
        replace(option, judgement=judgement) for option, judgement in zip(item.options, judgements, strict=True)
    )
    return replace(item, options=options)


def _with_keys(form: Form, items: tuple[SoundItem, ...]) -> Form:
    keys = {item.id: item.key for item in items}
    questions: list[FormQuestion] = [
        replace(question, correct=question.options.index(keys[question.item])) for question in form.questions
    ]
    return replace(form, questions=tuple(questions))


def test_a_question_has_the_wording_and_the_options_of_its_form() -> None:
    """In the form's order, with the letters of their places."""
    made = quiz(count=2, forms=4)
    form = made.forms[1]

    second = view_paper(made, form, theme=THEME).questions[1]
    item, question = made.items[1], form.questions[1]
    assert second.stem == item.stems[question.stem].plain
    assert [option.text for option in second.options] == [item.options[index].text for index in question.options]
    assert "ABCD" == "".join(option.letter for option in second.options)


def test_no_type_of_the_learners_view_can_hold_the_key() -> None:
    """Only names that are known to be harmless; whoever adds one must think of this."""
    harmless = {
        *("title", "source", "form", "learner", "learner_details", "language", "direction", "labels", "questions"),
        *("number", "heading", "stem", "options", "two_columns", "letter", "text"),
        *("name", "date", "score", "question", "page", "instructions"),
        *("code", "form_parts", "question_count", "mark", "marked", "shown", "seat", "seated", "sign"),
        *("sheet", "sheet_fill", "sheet_instructions", "learner_number", "kind", "option", "marks", "parts", "places"),
        *("id", "place", "path", "qr", "columns", "rows", "letters"),
    }

    assert _names(LearnerPaper) <= harmless


def _names(kind: type) -> set[str]:
    """The names of all fields that can be reached from the type."""
    found = {field.name for field in fields(kind)}
    for hint in get_type_hints(kind).values():
        for part in (hint, *get_args(hint)):
            if isinstance(part, type) and is_dataclass(part):
                found |= _names(part)
    return found


def test_quizzes_that_differ_only_in_which_option_is_right_give_the_same_papers() -> None:
    """Byte for byte: whatever a learner can find out from the file, it is not the key."""
    made = quiz(count=6)
    other = with_other_keys(made)
    assert [item.key for item in made.items] != [item.key for item in other.items]
    assert all(item.options[item.key].judgement.verdict is Verdict.TRUE for item in other.items)

    for ours, theirs in zip(made.forms, other.forms, strict=True):
        assert ours != theirs
        assert render_paper(made, ours, theme=THEME) == render_paper(other, theirs, theme=THEME)


def test_options_stand_in_two_columns_only_if_all_are_short() -> None:
    """Whichever of them is right or long."""
    long = "an option that needs more than half a line"
    rows = tuple((("What?",), options, "quote", 1) for options in (("a", "b"), (long, "a"), ("a", long), (long, long)))
    made = quiz(rows)

    for form in made.forms:
        flags = [question.two_columns for question in view_paper(made, form, theme=THEME).questions]
        assert flags == [True, False, False, False]


def test_a_source_is_called_by_its_title() -> None:
    """Learners know a document by its title, never by a trainer's file name."""
    made = quiz(count=1, title="Peacekeeping", source_title="Peacekeeping")
    other = quiz(count=1, title="Quiz of Monday", source_title="Peacekeeping")
    untold = quiz(count=1, title="Quiz of Monday", source_title="")

    assert view_paper(made, made.forms[0], theme=THEME).source == "Source: Peacekeeping"
    assert view_paper(other, other.forms[0], theme=THEME).source == "Source: Peacekeeping"
    assert view_paper(untold, untold.forms[0], theme=THEME).source == "Source: Quiz of Monday"


@pytest.mark.parametrize(
    ("learner", "details"),
    [
        (Learner("Aline"), ""),
        (Learner("Aline", id="L-7", seat="12"), "12 · L-7"),
        (Learner("Aline", group="North"), "North"),
    ],
)
def test_a_learner_is_named_with_what_is_known(learner: Learner, details: str) -> None:
    """Group, seat and number on one line, none where there is none."""
    made = quiz(count=1, learners=(learner,))
    paper = view_paper(made, made.forms[0], theme=THEME)

    assert (paper.learner, paper.learner_details) == ("Aline", details)


def test_a_seat_in_a_room_stands_in_a_place_of_its_own() -> None:
    """As the roster calls it, or else by row and seat; not a second time among the details."""
    made = quiz(count=1, learners=(Learner("Aline", id="L-7", seat="C4"), Learner("Ben", group="North")))
    forms = [replace(form, seat=Seat(3, number)) for number, form in enumerate(made.forms, start=4)]
    forms.append(replace(forms[0], learner=None))

    papers = [view_paper(replace(made, room=Room(9, 9)), form, theme=THEME) for form in forms]
    assert all(paper.seated for paper in papers)
    assert not view_paper(made, made.forms[0], theme=THEME).seated
    assert [("C4", "L-7"), ("3-5", "North"), ("3-4", "")] == [(paper.seat, paper.learner_details) for paper in papers]


def test_a_text_in_another_script_runs_its_own_way() -> None:
    """Within a paper of another direction."""
    made = quiz(count=3, language="ar")
    paper = view_paper(made, made.forms[0], theme=THEME)

    assert paper.direction == "rtl"
    assert paper.questions[2].direction == "ltr"
    assert {"rtl"} == {option.direction for option in paper.questions[0].options}, "years follow the page"
