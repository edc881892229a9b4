"""Arrangement: the forms of a quiz, each a permutation of the same items' options.

Forms come in blocks of as many as an item prints options. In a block no two forms have the same
letter at the same question: the options of an item go through a random Latin square, whose
row is a form, whose column is a letter. The square is drawn over the options in the order of
their texts, so that nothing printed depends on which of them is right. Options in order cannot be
permuted; there the square draws the key's rank in each form, and the form takes the options
round the key that give it this rank.

A learner's form is drawn by the learner's id alone, so that another learner on the roster, or the
same ones in another order, changes nothing in it; the order of its questions is drawn as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quizgen.assembly.codes import form_codes, learner_codes
from quizgen.domain.chance import Chance, Stream
from quizgen.domain.folding import fold
from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import ProvenItem

Square = tuple[tuple[int, ...], ...]
_question = lru_cache(maxsize=1 << 16)(FormQuestion)
"""The same question as other forms have is the same object, so that 100,000 forms need little memory."""


def arrange(
    items: Sequence[ProvenItem],
    chance: Chance,
    *,
    forms: int,
    learners: Iterable[Learner] = (),
) -> Iterator[Form]:
    """`forms` forms in the order of their codes, made one at a time; with learners, one each in their order.

    Learners are told apart by their ids, and those without one by their names.
    """
    roster = list(learners)
    if roster:
        yield from _arrange_learners(items, chance, roster)
        return
    for index, code in enumerate(form_codes(forms, chance)):
        yield Form(code, tuple(_arrange_item(item, chance, index, code) for item in items))


def _arrange_learners(items: Sequence[ProvenItem], chance: Chance, roster: Sequence[Learner]) -> Iterator[Form]:
    codes = learner_codes([_identity(learner) for learner in roster], chance)
    for learner in roster:
        identity = _identity(learner)
        order = chance.stream("learner-order", identity).shuffle(items)
        questions = (_arrange_for_learner(item, chance.stream("learner", identity, item.id)) for item in order)
        yield Form(codes[identity], tuple(questions), learner)


def _identity(learner: Learner) -> str:
    return learner.id or learner.name


def _arrange_for_learner(item: ProvenItem, stream: Stream) -> FormQuestion:
    """One item with its options in a drawn order; the key of an ordered one gets a drawn rank."""
    count = printed_count(item)
    if item.ordered:
        start = item.key - stream.below(count)
        options = tuple(range(start, start + count))
    else:
        options = stream.shuffle(_canonical_order(item))
    wording = stream.below(len(item.stems)) if len(item.stems) > 1 else 0
    return _question(item.id, wording, options, options.index(item.key))


def printed_count(item: ProvenItem) -> int:
    """How many options a form prints of an item: an ordered one holds as many again round its key."""
    return (len(item.options) + 1) // 2 if item.ordered else len(item.options)


def _arrange_item(item: ProvenItem, chance: Chance, index: int, code: str) -> FormQuestion:
    count = printed_count(item)
    block, row = divmod(index, count)
    square = _square(chance, item.id, block, count)
    key = item.key
    if item.ordered:
        start = key - square[row][0]
        options = tuple(range(start, start + count))
    else:
        canonical = _canonical_order(item)
        options = tuple(canonical[symbol] for symbol in square[row])
    wording = chance.stream("wording", code, item.id).below(len(item.stems))
    return _question(item.id, wording, options, options.index(key))


@lru_cache(maxsize=4096)
def _square(chance: Chance, identifier: str, block: int, size: int) -> Square:
    """A Latin square with rows, columns and symbols in random order: row a form, column a letter."""
    stream = chance.stream("letters", identifier, str(block))
    rows, columns, symbols = (stream.shuffle(range(size)) for _ in range(3))
    return tuple(tuple(symbols[(row + column) % size] for column in columns) for row in rows)


@lru_cache(maxsize=4096)
def _canonical_order(item: ProvenItem) -> tuple[int, ...]:
    """The options' indices in the order of their texts, which says nothing of the key."""
    texts = [(fold(option.text), option.text) for option in item.options]
    return tuple(sorted(range(len(texts)), key=texts.__getitem__))
