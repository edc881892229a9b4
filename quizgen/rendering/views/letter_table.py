"""The letter table: the letters of very many forms, by code, as rows of pages that look alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.domain.form import LETTERS, Form
from quizgen.domain.languages import TextDirection, direction, printed_width
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import PAGE_FIELD, PAGES_FIELD, TrainerLabels, paper_labels, trainer_labels
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.answer_key import form_name, longest_form, parts_of, span

WIDEST = 36
"""Narrow characters of a code and a name for which there is room; of longer names the end is cut off."""


@dataclass(frozen=True, slots=True)
class LetterTable:
    """A table for some of the questions, with samples where each form's own will stand."""

    title: str
    language: str
    direction: TextDirection
    labels: TrainerLabels
    edition: str
    """Its sign and the number of the key; empty where there is none."""
    page_label: str
    """With its fields in braces."""
    caption: str
    corner: str
    heads: tuple[str, ...]
    sample: str
    """A code and a name as wide as any."""
    letters: tuple[str, ...]
    """One a question."""
    rows: int

    @property
    def page(self) -> str:
        """The label of some page."""
        return self.label(1, 1)

    def label(self, number: int, count: int) -> str:
        """What stands in the foot of a page."""
        return self.page_label.replace(PAGE_FIELD, str(number)).replace(PAGES_FIELD, str(count))


def view_tables(quiz: Quiz, *, theme: Theme) -> tuple[LetterTable, ...]:
    """A table of one row for each run of questions that fits the width of a page; raises ThemeError."""
    language = quiz.source.language
    labels = trainer_labels(theme, language)
    sample = _widest(quiz.forms)
    return tuple(
        LetterTable(
            title=quiz.title,
            language=language,
            direction=direction(language),
            labels=labels,
            edition=labels.name_edition(quiz.edition),
            page_label=paper_labels(theme, language).page,
            caption=span(part),
            corner=labels.form,
            heads=tuple(str(index + 1) for index in part),
            sample=sample,
            letters=(LETTERS[0],) * len(part),
            rows=1,
        )
        for part in parts_of(longest_form(quiz.forms))
    )


def _widest(forms: Sequence[Form]) -> str:
    widest = max(map(form_name, forms), key=printed_width, default="")
    return widest[:WIDEST]
