"""Choosing what is exported: the questions of a form as printed, or every item once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import Form, FormQuestion
from quizgen.domain.item import Verdict
from quizgen.domain.quiz import Quiz
from quizgen.exporters.characters import fit
from quizgen.exporters.faults import (
    IndistinctOptionsError,
    NothingToExportError,
    UnknownFormError,
    UnknownItemError,
    UnsoundItemError,
)
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.stock import Stock, StockItem, stock_item

PRINTED = 4
"""How many options stand round the key of an item in order that no form prints."""

Wanted = tuple[str, ...]
"""Ids of items or facts, or a number: the first so many; nothing at all means all items."""


def select(quiz: Quiz, *, form: str | None = None, items: Wanted = ()) -> Selection:
    """The questions of a form as printed, or every item once, as the first form that has it prints it.

    Raises UnknownFormError, UnknownItemError, NothingToExportError, and UnsoundItemError or
    IndistinctOptionsError where an item is not fit to be passed on.
    """
    stock = Stock(quiz.title, quiz.source, tuple(map(stock_item, quiz.items)))
    return choose_form(stock, quiz.forms, form, items) if form is not None else choose_items(stock, quiz.forms, items)


def choose_form(stock: Stock, forms: Iterable[Form], code: str, wanted: Wanted = ()) -> Selection:
    """The wanted questions of the form of that code, in its order; raises as `select` does."""
    seen: list[str] = []
    for form in forms:
        if form.code == code:
            return arrange_form(stock, form, wanted)
        seen.append(form.code)
    raise UnknownFormError(code, tuple(seen))


def choose_items(stock: Stock, forms: Iterable[Form], wanted: Wanted = ()) -> Selection:
    """Every wanted item once, in the order of the stock; raises as `select` does."""
    return _build(stock, _first_prints(stock, forms), None, wanted)


def arrange_form(stock: Stock, form: Form, wanted: Wanted = ()) -> Selection:
    """The wanted questions of a form; raises as `select` does."""
    return _build(stock, form.questions, form.code, wanted)


def _build(stock: Stock, questions: Iterable[FormQuestion], code: str | None, wanted: Wanted) -> Selection:
    items = {item.id: item for item in stock.items}
    _check_sound(stock)
    names, count = _read_wanted(stock, wanted)
    chosen = [(items[asked.item], asked) for asked in questions if _is_wanted(items[asked.item], names)][:count]
    if not chosen:
        raise NothingToExportError(stock.title)
    entries = tuple(_entry(item, asked, number) for number, (item, asked) in enumerate(chosen, start=1))
    return Selection(fit(stock.title) or stock.source.facts, stock.source, code, entries, stock.changed)


def _first_prints(stock: Stock, forms: Iterable[Form]) -> Iterator[FormQuestion]:
    prints: dict[str, FormQuestion] = {}
    for form in forms:
        for question in form.questions:
            prints.setdefault(question.item, question)
        if len(prints) == len(stock.items):
            break
    for item in stock.items:
        yield prints.get(item.id) or _unprinted(item)


def _unprinted(item: StockItem) -> FormQuestion:
    """An arrangement that tells nothing of the key, for an item that stands on no form."""
    stream = Chance(secret_of_seed("export")).stream(item.id)
    count = len(item.choices)
    if item.ordered:
        width = min(PRINTED, count)
        start = min(max(0, item.key - stream.below(width)), count - width)
        options = tuple(range(start, start + width))
    else:
        options = stream.shuffle(sorted(range(count), key=lambda index: item.choices[index].text))
    return FormQuestion(item.id, 0, options, options.index(item.key))


def _check_sound(stock: Stock) -> None:
    """Importers take two right options, or none, without a word: it is for the exporter to look."""
    for item in stock.items:
        verdicts = [choice.verdict for choice in item.choices]
        if verdicts.count(Verdict.TRUE) != 1 or verdicts.count(Verdict.FALSE) != len(verdicts) - 1:
            raise UnsoundItemError(item.id)


def _is_wanted(item: StockItem, names: tuple[str, ...]) -> bool:
    return not names or item.id in names or item.fact in names


def _read_wanted(stock: Stock, wanted: Wanted) -> tuple[tuple[str, ...], int | None]:
    """The ids, and how many items at most; a number that is an id is an id."""
    known = tuple(dict.fromkeys(name for item in stock.items for name in (item.id, item.fact)))
    unknown = [name for name in wanted if name not in known]
    if len(wanted) == 1 and unknown and wanted[0].isdecimal():
        return (), int(wanted[0])
    if unknown:
        raise UnknownItemError(unknown[0], known)
    return wanted, None


def _entry(item: StockItem, question: FormQuestion, number: int) -> Entry:
    choices = tuple(item.choices[index] for index in question.options)
    if not choices[question.correct].correct:
        raise UnsoundItemError(item.id)
    if len({choice.text for choice in choices} - {""}) != len(choices):
        raise IndistinctOptionsError(item.id)
    return Entry(
        id=item.id,
        fact=item.fact,
        number=number,
        stem=item.stems[question.stem],
        choices=choices,
        ordered=item.ordered,
        quote=item.quote,
        sentence=item.sentence,
        topic=item.topic,
        difficulty=item.difficulty,
    )
