"""Aids to marking by hand: strips with a form's letters whose rows line up with its sheet's, and stencils.

Both are made from the sheet's measured geometry. They tell the key: trainers alone get them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.languages import TextDirection, direction
from quizgen.domain.quiz import Quiz
from quizgen.domain.sheet import Box, Bubble, Circle, SheetGeometry, SheetPage
from quizgen.rendering.themes.labels import TrainerLabels, trainer_labels
from quizgen.rendering.themes.theme import Theme

MOST_STRIPS = 300
"""Forms that get a strip; of more the table of keys is to be used."""
MOST_STENCILS = 26
"""Forms that get a stencil each."""
STRIP_WIDTH = 15.0
"""Millimetres."""
EDGE = 10.0
"""Millimetres at the sides of a page of strips that printers may not reach."""


@dataclass(frozen=True, slots=True)
class StripRow:
    """The letter of one question, and how far from the page's top its circles are, in millimetres."""

    number: int
    letter: str
    y: float


@dataclass(frozen=True, slots=True)
class KeyStrip:
    """What is laid beside one column of circles."""

    form: str
    span: str
    """The questions of the column, such as 1–10."""
    x: float
    """Where it stands on its page of strips, in millimetres from the left."""
    top: float
    """How far from the page's top its first circles are, in millimetres."""
    rows: tuple[StripRow, ...]


@dataclass(frozen=True, slots=True)
class Stencil:
    """What is laid over one page of a form's sheet: holes where the right circles are."""

    form: str
    page: int
    holes: tuple[Circle, ...]
    frames: tuple[Box, ...]
    """Where the marks and the QR code must shine through."""


@dataclass(frozen=True, slots=True)
class MarkingAids:
    """Pages of strips, or stencils."""

    title: str
    language: str
    direction: TextDirection
    labels: TrainerLabels
    edition: str
    """Its sign and the number of the key; empty where there is none."""
    width: float
    """Of a strip, in millimetres."""
    pages: tuple[tuple[KeyStrip, ...], ...] = ()
    stencils: tuple[Stencil, ...] = ()


Sheets = Mapping[str, SheetGeometry]
"""Sheets by the themes that forms' learners need, the empty one for all who need none."""


def view_strips(quiz: Quiz, sheets: Sheets, *, theme: Theme) -> MarkingAids:
    """The strips of all forms, as many on a page as have room; raises ThemeError."""
    strips = [strip for form in quiz.forms for strip in _strips(form, sheets[theme_of(form)])]
    room = int((next(iter(sheets.values())).width - 2 * EDGE) // STRIP_WIDTH)
    pages = (strips[start : start + room] for start in range(0, len(strips), room))
    return _view(quiz, theme, pages=tuple(tuple(_placed(page)) for page in pages))


def view_stencils(quiz: Quiz, sheets: Sheets, *, theme: Theme) -> MarkingAids:
    """A page for each page of each form's sheet; raises ThemeError."""
    pages = ((form, page) for form in quiz.forms for page in sheets[theme_of(form)].pages)
    return _view(quiz, theme, stencils=tuple(_stencil(form, page) for form, page in pages))


def theme_of(form: Form) -> str:
    """The theme that the form's learner needs; empty for the quiz's own."""
    return form.learner.theme if form.learner else ""


def _view(
    quiz: Quiz, theme: Theme, *, pages: tuple[tuple[KeyStrip, ...], ...] = (), stencils: tuple[Stencil, ...] = ()
) -> MarkingAids:
    language = quiz.source.language
    labels = trainer_labels(theme, language)
    return MarkingAids(
        quiz.title,
        language,
        direction(language),
        labels,
        labels.name_edition(quiz.edition),
        STRIP_WIDTH,
        pages,
        stencils,
    )


def _strips(form: Form, sheet: SheetGeometry) -> Iterator[KeyStrip]:
    """A strip for each column of the form's sheet, page after page."""
    for page in sheet.pages:
        for column in _columns(page):
            rows = tuple(_row(bubble, form) for bubble in column if bubble.question <= len(form.questions))
            if rows:
                span = f"{rows[0].number}–{rows[-1].number}"
                yield KeyStrip(form.code, span, 0, rows[0].y, rows)


def _columns(page: SheetPage) -> Sequence[Sequence[Bubble]]:
    """The first circles of the questions by the column in which they stand, columns in the order of their numbers."""
    columns: dict[float, list[Bubble]] = {}
    for bubble in page.bubbles:
        if bubble.letter == page.bubbles[0].letter:
            columns.setdefault(bubble.circle.centre.x, []).append(bubble)
    return tuple(columns.values())


def _row(bubble: Bubble, form: Form) -> StripRow:
    return StripRow(bubble.question, form.questions[bubble.question - 1].letter, bubble.circle.centre.y)


def _placed(strips: Sequence[KeyStrip]) -> Iterator[KeyStrip]:
    for number, strip in enumerate(strips):
        yield KeyStrip(strip.form, strip.span, EDGE + number * STRIP_WIDTH, strip.top, strip.rows)


def _stencil(form: Form, page: SheetPage) -> Stencil:
    right = {(number, question.letter) for number, question in enumerate(form.questions, start=1)}
    holes = tuple(bubble.circle for bubble in page.bubbles if (bubble.question, bubble.letter) in right)
    return Stencil(form.code, page.number, holes, (*(mark.box for mark in page.marks), page.qr))
