"""Covers: the pages that stand before each group's papers, so that a pile can be parted without reading names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from quizgen.domain.form import Form
from quizgen.domain.languages import TextDirection, direction
from quizgen.domain.quiz import Quiz
from quizgen.rendering.themes.labels import PaperLabels, paper_labels
from quizgen.rendering.themes.theme import Theme


@dataclass(frozen=True, slots=True)
class Cover:
    """One group: what it is called, and how many papers follow."""

    group: str
    papers: int


@dataclass(frozen=True, slots=True)
class Covers:
    """The pages of all groups."""

    title: str
    language: str
    direction: TextDirection
    labels: PaperLabels
    groups: tuple[Cover, ...]


def view_covers(quiz: Quiz, forms: Sequence[Form], *, theme: Theme) -> Covers:
    """A page for each run of forms of one group; raises ThemeError where the theme's labels cannot be read."""
    language = quiz.source.language
    groups = groupby(forms, key=group_of)
    return Covers(
        title=quiz.title,
        language=language,
        direction=direction(language),
        labels=paper_labels(theme, language),
        groups=tuple(Cover(group, sum(1 for _ in members)) for group, members in groups),
    )


def group_of(form: Form) -> str:
    """The group of the form's learner; empty for none."""
    return form.learner.group if form.learner else ""
