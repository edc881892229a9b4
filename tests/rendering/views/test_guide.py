"""The guide: every option, and why it is right or wrong."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.ground import Ground
from quizgen.rendering.papers import render_guide, render_key
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.guide import view_guide
from tests.rendering.printed import read_pages, read_text
from tests.rendering.quizzes import item, quiz, sample

THEME = load_theme()


def test_every_option_is_printed_with_its_verdict_and_the_reason() -> None:
    """In words, so that nothing hangs on colour."""
    text = read_text(render_guide(quiz(count=1), theme=THEME).data)

    assert "Right 2004 The source says so." in text
    assert (
        "Wrong 1998 The source does not say 1998. Sentence 9: “UNMISS (South Sudan), and UNISFA (Abei Region)”" in text
    )


def test_proven_questions_and_those_vouched_for_are_told_apart() -> None:
    """In words beside the sentence, and counted on the opening page; the key has the same words."""
    made = quiz(count=2)
    told = [replace(one, judgement=replace(one.judgement, ground=Ground.SOURCE)) for one in made.items[0].options]
    mixed = replace(made, items=(replace(made.items[0], options=tuple(told)), made.items[1]))
    guide = view_guide(mixed, theme=THEME)
    text, key = (read_text(render(mixed, theme=THEME).data) for render in (render_guide, render_key))

    assert [(True, "Proven"), (False, "Vouched for")] == [(one.proven, one.standing) for one in guide.items]
    assert "Questions 2: 1 proven, 1 vouched for" in text
    assert 1 == key.count("Proven") == key.count("Vouched for")


def test_every_wording_of_a_question_is_printed() -> None:
    """A form takes one of them; the trainer sees all."""
    text = read_text(render_guide(quiz(count=2), theme=THEME).data)

    assert "2 How many personnel does the article say have been deployed" in text
    assert "Also asked as: Which figure does the article give" in text


def test_a_passage_other_than_the_questions_own_is_quoted() -> None:
    """And only then: the question's own stands above the options already."""
    right, wrong, *_ = view_guide(quiz(count=1), theme=THEME).items[0].options

    assert (right.quote, right.sentence) == ("", "")
    assert wrong.sentence == "Sentence 9"


def test_options_kept_in_reserve_are_marked() -> None:
    """Ordered items hold more than a form prints."""
    made = quiz(count=1, forms=1)
    question = replace(made.forms[0].questions[0], options=(0, 1, 2), correct=0)
    short = replace(made, forms=(replace(made.forms[0], questions=(question,)),))

    assert [True, True, True, False] == [option.printed for option in view_guide(short, theme=THEME).items[0].options]
    assert "2014 (kept in reserve, not printed)" in read_text(render_guide(short, theme=THEME).data)


def test_topic_and_difficulty_are_shown_where_the_author_gave_them() -> None:
    """None, one or both."""
    made = quiz(count=2)
    tagged = replace(made, items=(replace(made.items[0], topic="missions", difficulty="hard"), made.items[1]))

    assert [("missions", "hard"), ()] == [item.tags for item in view_guide(tagged, theme=THEME).items]


def test_the_opening_page_says_how_to_use_it_and_what_it_belongs_to() -> None:
    """Number of questions, forms, the source and its fingerprint."""
    first, second, *_ = read_pages(render_guide(quiz(count=12), theme=THEME).data)

    assert "How to use this guide" in first
    assert "Questions 12" in first
    assert "Forms A, B, C, D" in first
    assert "ab" * 32 in first
    assert second.startswith("Questions, and why each option is right or wrong")


def test_many_forms_are_named_by_the_first_and_the_last() -> None:
    """A line, not a page."""
    assert view_guide(quiz(count=1, forms=20), theme=THEME).forms == "A – T"


def test_a_reason_is_a_sentence_whatever_the_certificate_gives() -> None:
    """A capital at its start, one stop at its end."""
    one = item(1, sample("article")[0])
    judgement = replace(one.options[0].judgement, because="GPOI stands for it…")
    changed = replace(one, options=(replace(one.options[0], judgement=judgement), *one.options[1:]))
    guide = view_guide(replace(quiz(count=1), items=(changed,)), theme=THEME)

    assert guide.items[0].options[0].because == "GPOI stands for it…"
    assert guide.items[0].options[1].because == "The source does not say 1998."
