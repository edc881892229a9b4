"""What a learner sees: types with no field that could tell the key, and the one function that makes them."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.form import LETTERS, Form, FormQuestion
from quizgen.domain.item import ProvenItem
from quizgen.domain.quiz import Quiz, SourceStamp
from quizgen.rendering.labels import PaperLabels, paper_labels
from quizgen.rendering.languages import TextDirection, direction, printed_width, text_direction
from quizgen.rendering.themes import Theme


@dataclass(frozen=True, slots=True)
class LearnerOption:
    """One option with its letter."""

    letter: str
    text: str
    direction: TextDirection


@dataclass(frozen=True, slots=True)
class LearnerQuestion:
    """One question as printed."""

    number: int
    heading: str
    """What the list of bookmarks calls it."""
    stem: str
    direction: TextDirection
    options: tuple[LearnerOption, ...]
    two_columns: bool
    """Whether all options are so short that two stand side by side."""


@dataclass(frozen=True, slots=True)
class LearnerPaper:
    """All that stands on the paper of one form."""

    title: str
    source: str
    """The line that names the source."""
    form: str
    """The line that names the form."""
    learner: str
    """The learner's name; empty where the paper is anybody's."""
    learner_details: str
    """Group, seat and the like on one line; may be empty."""
    language: str
    direction: TextDirection
    labels: PaperLabels
    questions: tuple[LearnerQuestion, ...]


def view_paper(quiz: Quiz, form: Form, *, theme: Theme) -> LearnerPaper:
    """The paper of a form of the quiz; raises ThemeError where the theme's labels cannot be read."""
    language = quiz.source.language
    labels = paper_labels(theme, language)
    items = {item.id: item for item in quiz.items}
    learner = form.learner
    return LearnerPaper(
        title=quiz.title,
        source=labels.source.replace("{title}", source_name(quiz.title, quiz.source)),
        form=labels.form.replace("{form}", form.code),
        learner=learner.name if learner else "",
        learner_details=" · ".join(filter(None, (learner.group, learner.seat, learner.id))) if learner else "",
        language=language,
        direction=direction(language),
        labels=labels,
        questions=tuple(
            _view_question(number, items[question.item], question, labels, theme, language)
            for number, question in enumerate(form.questions, start=1)
        ),
    )


def source_name(title: str, source: SourceStamp) -> str:
    """What to call the source: its title, or its file where the quiz already has that title."""
    return source.file if source.title == title or not source.title else source.title


def _view_question(
    number: int, item: ProvenItem, question: FormQuestion, labels: PaperLabels, theme: Theme, language: str
) -> LearnerQuestion:
    otherwise = direction(language)
    texts = [item.options[index].text for index in question.options]
    stem = item.stems[question.stem]
    return LearnerQuestion(
        number=number,
        heading=labels.question.replace("{number}", str(number)),
        stem=stem,
        direction=text_direction(stem, otherwise),
        options=tuple(
            LearnerOption(letter, text, text_direction(text, otherwise))
            for letter, text in zip(LETTERS, texts, strict=False)
        ),
        two_columns=all(printed_width(text) <= theme.short_option for text in texts),
    )
