"""What a learner sees: types with no field that could tell the key, and the one function that makes them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizgen.domain.form import LETTERS, Form, FormQuestion, Learner
from quizgen.domain.item import SoundItem
from quizgen.domain.languages import TextDirection, direction, printed_width, text_direction
from quizgen.domain.quiz import Quiz, SourceStamp
from quizgen.rendering.themes.labels import PaperLabels, has_labels, paper_labels
from quizgen.rendering.themes.theme import Theme
from quizgen.rendering.views.answer_sheet import AnswerSheet, view_sheets


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
    mark: str = ""
    """What the ids of its parts begin with; empty where nobody asks where they are."""
    shown: str = ""
    """The only part that is to be seen of a marked question: stem, text, letter, number or nothing."""


@dataclass(frozen=True, slots=True)
class LearnerPaper:
    """All that stands on the paper of one form."""

    title: str
    source: str
    """The line that names the source."""
    form: str
    """The line that names the form."""
    sign: str
    """Of the edition; empty where there is none."""
    form_parts: tuple[str, str]
    """That line before and after the code."""
    code: str
    learner: str
    """The learner's name; empty where the paper is anybody's."""
    learner_details: str
    """Group, id and the like on one line; may be empty."""
    seat: str
    """What the seat is called for which the paper was made; empty where there is none, or none is known."""
    seated: bool
    """Whether there is a place for the seat, as papers of a room have it."""
    language: str
    direction: TextDirection
    labels: PaperLabels
    questions: tuple[LearnerQuestion, ...]
    question_count: int
    marked: bool = False
    """Whether the parts have ids, for somebody who asks where they are."""
    sheet: AnswerSheet | None = None


def view_paper(quiz: Quiz, form: Form, *, theme: Theme) -> LearnerPaper:
    """The paper of a form of the quiz; raises ThemeError where the theme's labels cannot be read."""
    language = quiz.source.language
    labels = paper_labels(theme, words_language(form.learner.language if form.learner else "", language, theme=theme))
    items = {item.id: item for item in quiz.items}
    questions = tuple(
        _view_question(number, items[question.item], question, labels, theme, language)
        for number, question in enumerate(form.questions, start=1)
    )
    named, count = form.learner is not None, len(questions)
    sheet = view_sheets(quiz.sheet, form.code, count=count, named=named, theme=theme)
    paper = view_sheet(quiz, labels, form.code, form.learner, seat=form.seat_name, questions=questions, count=count)
    return replace(paper, sheet=sheet)


def view_sheet(
    quiz: Quiz,
    labels: PaperLabels,
    code: str,
    learner: Learner | None,
    *,
    seat: str = "",
    questions: tuple[LearnerQuestion, ...],
    count: int,
    marked: bool = False,
) -> LearnerPaper:
    """A paper with these questions, which is said to have `count` of them."""
    before, _, after = labels.form.partition("{form}")
    return LearnerPaper(
        title=quiz.title,
        source=labels.source.replace("{title}", source_name(quiz.title, quiz.source)),
        form=labels.form.replace("{form}", code),
        sign=quiz.edition.sign if quiz.edition else "",
        form_parts=(before, after),
        code=code,
        learner=learner.name if learner else "",
        learner_details=name_details(learner, seated=bool(seat)) if learner else "",
        seat=seat,
        seated=quiz.room is not None,
        language=quiz.source.language,
        direction=direction(quiz.source.language),
        labels=labels,
        questions=questions,
        question_count=count,
        marked=marked,
    )


def words_language(needed: str, own: str, *, theme: Theme) -> str:
    """The language of the words round the questions: the needed one if the theme has words in it, else the own."""
    return needed if has_labels(theme, needed) else own


def name_details(learner: Learner, *, seated: bool = False) -> str:
    """Group, seat and id on one line; may be empty. A learner seated in a room has the seat in a place of its own."""
    return " · ".join(filter(None, (learner.group, "" if seated else learner.seat, learner.id)))


def source_name(title: str, source: SourceStamp) -> str:
    """What learners and trainers know the source by: its title, the quiz's where nobody recorded one."""
    return source.title or title


def _view_question(
    number: int, item: SoundItem, question: FormQuestion, labels: PaperLabels, theme: Theme, language: str
) -> LearnerQuestion:
    otherwise = direction(language)
    texts = [item.options[index].text for index in question.options]
    stem = item.stems[question.stem].plain
    return LearnerQuestion(
        number=number,
        heading=labels.question.replace("{number}", str(number)),
        stem=stem,
        direction=text_direction(stem, otherwise),
        options=tuple(
            LearnerOption(letter, text, text_direction(text, otherwise))
            for letter, text in zip(LETTERS, texts, strict=False)
        ),
        two_columns=all(is_short(text, theme) for text in texts),
    )


def is_short(text: str, theme: Theme) -> bool:
    """Whether an option fits half the width of a page."""
    return printed_width(text) <= theme.short_option
