"""Choosing what is exported: the questions of a form as printed, or every item once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import Verdict
from quizgen.domain.quiz import Quiz
from quizgen.exporters.characters import fit_record
from quizgen.exporters.faults import (
    IndistinctOptionsError,
    NothingToExportError,
    UnknownFormError,
    UnknownItemError,
    UnsoundItemError,
)
from quizgen.exporters.selection import Entry, Selection
from quizgen.records.quiz_record import ItemRecord, QuizRecord
from quizgen.records.recording import record_quiz

PRINTED = 4
"""How many options stand round the key of an item in order that no form prints."""

Wanted = tuple[str, ...]
"""Ids of items or facts, or a number: the first so many; nothing at all means all items."""


@dataclass(frozen=True, slots=True)
class Exportable:
    """A published quiz, in characters that files can hold."""

    quiz: QuizRecord
    changed: int = 0
    """When what it was made from last changed, in seconds since 1970; 0 where that does not matter."""

    @staticmethod
    def of(quiz: QuizRecord, *, changed: int = 0) -> Exportable:
        """The quiz with every text made fit for files."""
        return Exportable(fit_record(quiz), changed)


def select(quiz: Quiz, *, form: str | None = None, items: Wanted = ()) -> Selection:
    """The questions of a form as printed, or every item once, as the first form that has it prints it.

    Raises UnknownFormError, UnknownItemError, NothingToExportError, and UnsoundItemError or
    IndistinctOptionsError where an item is not fit to be passed on.
    """
    exportable = Exportable.of(record_quiz(quiz.title, quiz.source, quiz.items))
    if form is not None:
        return choose_form(exportable, quiz.forms, form, items)
    return choose_items(exportable, quiz.forms, items)


def choose_form(exportable: Exportable, forms: Iterable[Form], code: str, wanted: Wanted = ()) -> Selection:
    """The wanted questions of the form of that code, in its order; raises as `select` does."""
    seen: list[str] = []
    for form in forms:
        if form.code == code:
            return arrange_form(exportable, form, wanted)
        seen.append(form.code)
    raise UnknownFormError(code, tuple(seen))


def choose_items(exportable: Exportable, forms: Iterable[Form], wanted: Wanted = ()) -> Selection:
    """Every wanted item once, in the order of the quiz; raises as `select` does."""
    return _build(exportable, _first_prints(exportable.quiz, forms), None, wanted)


def arrange_form(exportable: Exportable, form: Form, wanted: Wanted = ()) -> Selection:
    """The wanted questions of a form; raises as `select` does."""
    return _build(exportable, form.questions, form.code, wanted)


def _build(exportable: Exportable, questions: Iterable[FormQuestion], code: str | None, wanted: Wanted) -> Selection:
    quiz = exportable.quiz
    items = {item.id: item for item in quiz.items}
    _check_sound(quiz)
    names, count = _read_wanted(quiz, wanted)
    chosen = [(items[asked.item], asked) for asked in questions if _is_wanted(items[asked.item], names)][:count]
    if not chosen:
        raise NothingToExportError(quiz.title)
    entries = tuple(_entry(item, asked, number) for number, (item, asked) in enumerate(chosen, start=1))
    bank, source = quiz.banks[0], quiz.sources[0]
    return Selection(quiz.title or bank.facts, bank, source, code, entries, exportable.changed)


def _first_prints(quiz: QuizRecord, forms: Iterable[Form]) -> Iterator[FormQuestion]:
    prints: dict[str, FormQuestion] = {}
    for form in forms:
        for question in form.questions:
            prints.setdefault(question.item, question)
        if len(prints) == len(quiz.items):
            break
    for item in quiz.items:
        yield prints.get(item.id) or _unprinted(item)


def _unprinted(item: ItemRecord) -> FormQuestion:
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


def _check_sound(quiz: QuizRecord) -> None:
    """Importers take two right options, or none, without a word: it is for the exporter to look."""
    for item in quiz.items:
        verdicts = [option.verdict for option in item.options]
        if verdicts.count(Verdict.TRUE) != 1 or verdicts.count(Verdict.FALSE) != len(verdicts) - 1:
            raise UnsoundItemError(item.id)


def _is_wanted(item: ItemRecord, names: tuple[str, ...]) -> bool:
    return not names or item.id in names or item.fact in names


def _read_wanted(quiz: QuizRecord, wanted: Wanted) -> tuple[tuple[str, ...], int | None]:
    """The ids, and how many items at most; a number that is an id is an id."""
    known = tuple(dict.fromkeys(name for item in quiz.items for name in (item.id, item.fact)))
    unknown = [name for name in wanted if name not in known]
    if len(wanted) == 1 and unknown and wanted[0].isdecimal():
        return (), int(wanted[0])
    if unknown:
        raise UnknownItemError(unknown[0], known)
    return wanted, None


def _entry(item: ItemRecord, question: FormQuestion, number: int) -> Entry:
    entry = Entry(item, question, number)
    if not entry.key.correct:
        raise UnsoundItemError(item.id)
    if len({choice.text for choice in entry.choices} - {""}) != len(entry.choices):
        raise IndistinctOptionsError(item.id)
    return entry
