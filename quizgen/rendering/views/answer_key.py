"""The key: what a trainer lays beside the papers to mark them, and where the source gives each answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.languages import TextDirection, direction, text_direction
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import PaperLabels, TrainerLabels, paper_labels, trainer_labels
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.guide import name_standing
from quizgen.rendering.views.learner import source_name
from quizgen.rendering.views.numbering import FEW_FORMS, NumberedItem, Place, number_items

LONGEST_COLUMN = 25
"""Rows of a grid of letters that has a column for each form."""
LONGEST_ROW = 25
"""Questions in a grid of letters that has a row for each form."""

MOST_FORMS = 100
"""Forms whose letters are typeset one by one; those of more are imposed on pages of their own."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A line of letters: what it is of (a question's number or a form), and the letters."""

    head: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterGrid:
    """A table of letters; either a row for each question and a column for each form, or the other way round."""

    caption: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One question with its answer and the place in the source."""

    number: int
    stem: str
    stem_direction: TextDirection
    answer: str
    answer_direction: TextDirection
    sentence: str
    quote: str
    quote_direction: TextDirection
    standing: str
    """Proven, or vouched for."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """All that stands in the key."""

    title: str
    source: str
    language: str
    direction: TextDirection
    labels: TrainerLabels
    paper_labels: PaperLabels
    edition: str
    """Its sign and the number of the key; empty where there is none."""
    by_form: bool
    """Whether the grids have a row for each form, as they do where there are many."""
    grids: tuple[LetterGrid, ...]
    items: tuple[KeyItem, ...]


def view_key(quiz: Quiz, *, theme: Theme) -> AnswerKey:
    """The key of the quiz with all its forms; raises ThemeError where the theme's labels cannot be read."""
    language = quiz.source.language
    labels, words = trainer_labels(theme, language), paper_labels(theme, language)
    by_form = len(quiz.forms) > FEW_FORMS
    return AnswerKey(
        title=quiz.title,
        source=words.source.replace("{title}", f"{source_name(quiz.title, quiz.source)} ({quiz.source.file})"),
        language=language,
        direction=direction(language),
        labels=labels,
        paper_labels=words,
        edition=labels.name_edition(quiz.edition),
        by_form=by_form,
        grids=_grids(quiz.forms, labels),
        items=tuple(_view_item(numbered, labels, direction(language)) for numbered in number_items(quiz)),
    )


def _grids(forms: Sequence[Form], labels: TrainerLabels) -> tuple[LetterGrid, ...]:
    """Tables of letters; those of very many forms would take too long to typeset."""
    if len(forms) > MOST_FORMS:
        return ()
    return _grids_by_form(forms, labels) if len(forms) > FEW_FORMS else _grids_by_question(forms, labels)


def _view_item(numbered: NumberedItem, labels: TrainerLabels, otherwise: TextDirection) -> KeyItem:
    item = numbered.item
    stem, answer, quote = item.stems[0].plain, item.options[item.key].text, item.quote.text
    return KeyItem(
        number=numbered.number,
        stem=stem,
        stem_direction=text_direction(stem, otherwise),
        answer=answer,
        answer_direction=text_direction(answer, otherwise),
        sentence=labels.sentence.replace("{number}", str(item.quote.sentence)),
        quote=quote,
        quote_direction=text_direction(quote, otherwise),
        standing=name_standing(item, labels),
        places=numbered.places,
    )


def _grids_by_question(forms: Sequence[Form], labels: TrainerLabels) -> tuple[LetterGrid, ...]:
    """Columns of at most so many questions, as even as they can be, to lay beside a paper."""
    return tuple(
        LetterGrid(
            caption=span(part),
            corner=labels.number,
            heads=tuple(form.code for form in forms),
            rows=tuple(GridRow(str(index + 1), tuple(_letter(form, index) for form in forms)) for index in part),
        )
        for part in parts_of(longest_form(forms), LONGEST_COLUMN)
    )


def _grids_by_form(forms: Sequence[Form], labels: TrainerLabels) -> tuple[LetterGrid, ...]:
    return tuple(
        LetterGrid(
            caption=span(part),
            corner=labels.form,
            heads=tuple(str(index + 1) for index in part),
            rows=tuple(GridRow(form_name(form), tuple(_letter(form, index) for index in part)) for form in forms),
        )
        for part in parts_of(longest_form(forms))
    )


def longest_form(forms: Sequence[Form]) -> int:
    """How many questions the forms have at most."""
    return max((len(form.questions) for form in forms), default=0)


def parts_of(count: int, most: int = LONGEST_ROW) -> tuple[range, ...]:
    """The indices from 0 to `count` - 1 in runs of at most `most`, all but the last of one length."""
    runs = -(-count // most)
    length = -(-count // runs) if runs else 1
    return tuple(range(start, min(start + length, count)) for start in range(0, count, length))


def span(part: range) -> str:
    """The numbers of these questions, from the first to the last."""
    return f"{part.start + 1}–{part.stop}" if len(part) > 1 else str(part.start + 1)


def _letter(form: Form, index: int) -> str:
    return form.questions[index].letter if index < len(form.questions) else ""


def form_name(form: Form) -> str:
    """The code, and whose it is: the learner's name, or else the seat."""
    whose = form.learner.name if form.learner else form.seat_name
    return f"{form.code} {whose}" if whose else form.code
