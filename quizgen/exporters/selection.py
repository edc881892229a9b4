"""What exporters take: the items of a quiz, chosen, put in order and freed of characters that files cannot hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import LETTERS, Form, FormQuestion
from quizgen.domain.item import Ground, Option, ProvenItem, Verdict
from quizgen.domain.quiz import Quiz, SourceStamp
from quizgen.exporters.characters import fit, unfit
from quizgen.exporters.faults import NothingToExportError, UnknownFormError, UnknownItemError, UnsoundItemError

PRINTED = 4
"""How many options stand round the key of an ordered item that no form prints."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as exported, with why it is right or wrong."""

    text: str
    correct: bool
    ground: Ground
    because: str
    """One clause, without a full stop."""
    fact: str | None = None
    quote: str | None = None
    sentence: int | None = None
    """The number of the sentence in which the quote begins."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as exported: one stem, and the options in the order in which they are written."""

    id: str
    fact: str
    number: int
    """Its place in the export, from 1."""
    stem: str
    choices: tuple[Choice, ...]
    ordered: bool
    """Whether the options keep their order, so that no program may shuffle them."""
    quote: str
    sentence: int
    topic: str | None = None
    difficulty: str | None = None
    unfit: tuple[str, ...] = ()
    """The characters left out of its texts because no file can hold them, such as `U+0007`."""

    @property
    def correct(self) -> int:
        """The position of the key, from 0."""
        return next(position for position, choice in enumerate(self.choices) if choice.correct)

    @property
    def key(self) -> Choice:
        """The one option that is right."""
        return self.choices[self.correct]

    @property
    def letter(self) -> str:
        """The letter of the key."""
        return LETTERS[self.correct]

    @property
    def lettered(self) -> tuple[tuple[str, Choice], ...]:
        """The options with their letters."""
        return tuple(zip(LETTERS, self.choices, strict=False))

    @property
    def tags(self) -> tuple[str, ...]:
        """Topic and difficulty, as far as there are any."""
        return tuple(tag for tag in (self.topic, self.difficulty) if tag)


@dataclass(frozen=True, slots=True)
class Selection:
    """What one file holds: all the items of a quiz, or the questions of one form."""

    title: str
    source: SourceStamp
    form: str | None
    """The form's code, or None for items that are no form."""
    entries: tuple[Entry, ...]

    @property
    def language(self) -> str:
        """The BCP 47 tag of the source's language."""
        return self.source.language


def select(quiz: Quiz, *, form: str | None = None, items: tuple[str, ...] = ()) -> Selection:
    """The questions of a form as printed, or every item once, as the first form that has it prints it.

    `items` keeps those whose item or fact has one of these ids. Raises UnknownFormError,
    UnknownItemError, NothingToExportError, and UnsoundItemError where an item has not exactly one
    right option.
    """
    stock = {item.id: item for item in quiz.items}
    questions = _find_form(quiz, form).questions if form is not None else tuple(_first_prints(quiz))
    chosen = [question for question in questions if _is_wanted(stock[question.item], items)]
    _check_wanted(quiz, items)
    entries = tuple(_entry(stock[question.item], question, number) for number, question in enumerate(chosen, start=1))
    if not entries:
        raise NothingToExportError(quiz.title)
    return Selection(fit(quiz.title), quiz.source, form, entries)


def _find_form(quiz: Quiz, code: str) -> Form:
    for form in quiz.forms:
        if form.code == code:
            return form
    raise UnknownFormError(code, tuple(form.code for form in quiz.forms))


def _first_prints(quiz: Quiz) -> Iterable[FormQuestion]:
    prints: dict[str, FormQuestion] = {}
    for form in quiz.forms:
        for question in form.questions:
            prints.setdefault(question.item, question)
        if len(prints) == len(quiz.items):
            break
    for item in quiz.items:
        yield prints.get(item.id) or _unprinted(item)


def _unprinted(item: ProvenItem) -> FormQuestion:
    """An arrangement that tells nothing of the key, for an item that stands on no form."""
    stream = Chance(secret_of_seed("export")).stream(item.id)
    count = len(item.options)
    if item.ordered:
        width = min(PRINTED, count)
        start = min(max(0, item.key - stream.below(width)), count - width)
        options = tuple(range(start, start + width))
    else:
        options = stream.shuffle(sorted(range(count), key=lambda index: item.options[index].text))
    return FormQuestion(item.id, 0, options, options.index(item.key))


def _is_wanted(item: ProvenItem, wanted: tuple[str, ...]) -> bool:
    return not wanted or item.id in wanted or item.fact in wanted


def _check_wanted(quiz: Quiz, wanted: tuple[str, ...]) -> None:
    known = tuple(dict.fromkeys(name for item in quiz.items for name in (item.id, item.fact)))
    for name in wanted:
        if name not in known:
            raise UnknownItemError(name, known)


def _entry(item: ProvenItem, question: FormQuestion, number: int) -> Entry:
    printed = [item.options[index] for index in question.options]
    verdicts = [option.judgement.verdict for option in printed]
    if verdicts.count(Verdict.TRUE) != 1 or verdicts.count(Verdict.FALSE) != len(printed) - 1:
        raise UnsoundItemError(item.id)
    stem = item.stems[question.stem]
    return Entry(
        id=item.id,
        fact=item.fact,
        number=number,
        stem=fit(stem),
        choices=tuple(_choice(option) for option in printed),
        ordered=item.ordered,
        quote=fit(item.quote.text),
        sentence=item.quote.sentence,
        topic=item.topic and fit(item.topic),
        difficulty=item.difficulty and fit(item.difficulty),
        unfit=unfit("\n".join((stem, item.quote.text, *(option.text for option in printed)))),
    )


def _choice(option: Option) -> Choice:
    judgement = option.judgement
    return Choice(
        text=fit(option.text),
        correct=judgement.verdict is Verdict.TRUE,
        ground=judgement.ground,
        because=fit(judgement.because),
        fact=judgement.fact,
        quote=fit(judgement.quote.text) if judgement.quote else None,
        sentence=judgement.quote.sentence if judgement.quote else None,
    )
