"""Arrangement: the forms of a quiz, each a permutation of the same items' options.

The options of an item go through a random Latin square, whose row is a form, whose column is a letter: no two rows
have an option at the same letter. The square is drawn over the options in the order of their texts, so that
nothing printed depends on which of them is right. Options in order cannot be permuted; there the square draws the
key's rank in each form, and the form takes the options round the key that give it this rank.

Up to as many forms as options have a row each and never agree. Of more forms each item draws for itself which ones
share a row, all rows being shared by as many forms, or one more. So each letter is right on as many forms at each
question, and no arrangement has fewer pairs of forms that agree there; over the questions the agreements are spread
over all pairs alike, as far as chance does it (see `domain.agreement` for the least that there can be).

A learner's form is drawn by the learner's id alone, so that another learner on the roster, or the
same ones in another order, changes nothing in it; the order of its questions is drawn as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quizgen.assembly.codes import form_codes, learner_codes
from quizgen.domain.chance import Chance, Stream
from quizgen.domain.folding import text_order
from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import SoundItem

Square = tuple[tuple[int, ...], ...]
ask = lru_cache(maxsize=1 << 16)(FormQuestion)
"""A question as a form prints it; one that other forms have, too, is the same object, to save memory."""


def arrange(
    items: Sequence[SoundItem],
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
    rows = [_share_rows(item, chance, forms) for item in items]
    for index, code in enumerate(form_codes(forms, chance)):
        questions = (_arrange_item(item, chance, row[index], code) for item, row in zip(items, rows, strict=True))
        yield Form(code, tuple(questions))


def _arrange_learners(items: Sequence[SoundItem], chance: Chance, roster: Sequence[Learner]) -> Iterator[Form]:
    codes = learner_codes([identify(learner) for learner in roster], chance)
    for learner in roster:
        yield Form(codes[identify(learner)], questions_of_learner(items, chance, learner), learner)


def identify(learner: Learner) -> str:
    """What tells a learner apart from all others: the id, or the name where there is none."""
    return learner.id or learner.name


def questions_of_learner(items: Sequence[SoundItem], chance: Chance, learner: Learner) -> tuple[FormQuestion, ...]:
    """The questions of a learner's form, which depend on the learner alone."""
    identity = identify(learner)
    order = chance.stream("learner-order", identity).shuffle(items)
    return tuple(_arrange_for_learner(item, chance.stream("learner", identity, item.id)) for item in order)


def _arrange_for_learner(item: SoundItem, stream: Stream) -> FormQuestion:
    """One item with its options in a drawn order; the key of an ordered one gets a drawn rank."""
    count = printed_count(item)
    if item.ordered:
        start = item.key - stream.below(count)
        options = tuple(range(start, start + count))
    else:
        options = stream.shuffle(canonical_order(item))
    wording = stream.below(len(item.stems)) if len(item.stems) > 1 else 0
    return ask(item.id, wording, options, options.index(item.key))


def printed_count(item: SoundItem) -> int:
    """How many options a form prints of an item: an ordered one holds as many again round its key."""
    return (len(item.options) + 1) // 2 if item.ordered else len(item.options)


def _share_rows(item: SoundItem, chance: Chance, forms: int) -> Sequence[int]:
    """The row of each form; of more forms than rows, each row goes to as many, or to one more, in drawn order."""
    count = printed_count(item)
    if forms <= count:
        return range(forms)
    return bytes(chance.stream("rows", item.id, str(forms)).shuffle([form % count for form in range(forms)]))


def _arrange_item(item: SoundItem, chance: Chance, row: int, code: str) -> FormQuestion:
    count = printed_count(item)
    square = _square(chance, item.id, count)
    key = item.key
    if item.ordered:
        start = key - square[row][0]
        options = tuple(range(start, start + count))
    else:
        canonical = canonical_order(item)
        options = tuple(canonical[symbol] for symbol in square[row])
    wording = chance.stream("wording", code, item.id).below(len(item.stems)) if len(item.stems) > 1 else 0
    return ask(item.id, wording, options, options.index(key))


@lru_cache(maxsize=4096)
def _square(chance: Chance, identifier: str, size: int) -> Square:
    """A Latin square with rows, columns and symbols in random order: row a form, column a letter."""
    stream = chance.stream("letters", identifier, "0")
    rows, columns, symbols = (stream.shuffle(range(size)) for _ in range(3))
    return tuple(tuple(symbols[(row + column) % size] for column in columns) for row in rows)


@lru_cache(maxsize=4096)
def canonical_order(item: SoundItem) -> tuple[int, ...]:
    """The options' indices in the order of their texts, which says nothing of the key."""
    keys = [text_order(option.text) for option in item.options]
    return tuple(sorted(range(len(keys)), key=keys.__getitem__))
