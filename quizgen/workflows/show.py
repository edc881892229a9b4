"""Spelling out a form of a built quiz: what is asked, what stands beside it, what is right and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.domain.form import LETTERS, Form, FormQuestion, Learner
from quizgen.domain.ground import Ground, Standing
from quizgen.domain.item import Standings
from quizgen.errors import UsageError
from quizgen.records.form_file import read_forms
from quizgen.records.quiz_file import read_quiz_record
from quizgen.records.quiz_record import ItemRecord, OptionRecord

NAMED = 12
"""How many forms a message names."""


class NoSuchFormError(UsageError):
    """The quiz has no form of that code."""

    def __init__(self, code: str, known: list[str], more: int) -> None:
        named = ", ".join(known) + (f" and {more:,} more" if more else "")
        super().__init__(f"The quiz has no form “{code}”. It has {named or 'none'}.")


@dataclass(frozen=True, slots=True)
class SpelledQuestion:
    """One question as printed, with its certificate."""

    number: int
    item: str
    stem: str
    options: tuple[str, ...]
    correct: int
    """The position of the right option, from 0."""
    why: tuple[str, ...]
    """Why each option is right or wrong, in the order of the options."""
    quote: str
    sentence: int
    standing: Standing
    grounds: tuple[Ground, ...]
    """On whose word each option's verdict stands."""

    @property
    def letter(self) -> str:
        """The letter of the right option."""
        return LETTERS[self.correct]


@dataclass(frozen=True, slots=True)
class SpelledForm:
    """A form in words."""

    title: str
    code: str
    learner: Learner | None
    seat: str
    """What the form's seat is called; empty where it has none."""
    questions: tuple[SpelledQuestion, ...]

    @property
    def standings(self) -> Standings:
        """How many questions are proven, and how many vouched for."""
        standings = [question.standing for question in self.questions]
        return Standings(standings.count(Standing.PROVEN), standings.count(Standing.VOUCHED))


def show(folder: Path, code: str) -> SpelledForm:
    """The form of that code, or for the seat of that name, in a build's folder.

    Raises NoQuizError, UnreadableQuizError, ChangedQuizError or NoSuchFormError.
    """
    quiz = read_quiz_record(folder)
    form = _find(read_forms(folder, quiz), code)
    items = {item.id: item for item in quiz.items}
    questions = (_spell(number, asked, items[asked.item]) for number, asked in enumerate(form.questions, start=1))
    return SpelledForm(quiz.title, form.code, form.learner, form.seat_name, tuple(questions))


def _find(forms: Iterator[Form], code: str) -> Form:
    known: list[str] = []
    more = 0
    for form in forms:
        if code and code.casefold() in (form.code.casefold(), form.seat_name.casefold()):
            return form
        if len(known) < NAMED:
            known.append(form.code)
        else:
            more += 1
    raise NoSuchFormError(code, known, more)


def _spell(number: int, asked: FormQuestion, item: ItemRecord) -> SpelledQuestion:
    options = [item.options[index] for index in asked.options]
    return SpelledQuestion(
        number=number,
        item=item.id,
        stem=item.wordings[asked.stem],
        options=tuple(option.text for option in options),
        correct=asked.correct,
        why=tuple(map(_why, options)),
        quote=item.quote.text,
        sentence=item.quote.sentence,
        standing=item.standing,
        grounds=tuple(option.ground for option in options),
    )


def _why(option: OptionRecord) -> str:
    """The ground as one line: "the source says so (sentence 3)"."""
    place = f" (sentence {option.quote.sentence})" if option.quote else ""
    return f"{option.because}{place}"
