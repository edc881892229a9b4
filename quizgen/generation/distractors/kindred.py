"""Distractors of the key's own sort: the other names of the author's `kinds` lists."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.names import Names
from quizgen.domain.question import Question
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.named import Named
from quizgen.domain.values.value import Value

MOST_PROPOSALS = 100


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The names listed with the key; for a list, the list with one member replaced by such a name."""
    kind = question.annotation.kind
    if isinstance(key.value, Listing):
        texts = tuple(_swapped_lists(kind, key.text, key.value, bank.names))
    else:
        texts = _fellows(kind, key.value, key.text, bank.names)
    return stream.sample(texts, MOST_PROPOSALS)


def _fellows(kind: str | None, value: Value, text: str, names: Names) -> tuple[str, ...]:
    """One printed name of each other thing in that kind, or else in the kinds that hold the value's name.

    A relation's kind is that of its subjects, a fact's that of its answer: an object or a speaker has kinds of its own.
    """
    own = {names.identity(name) for name in _names_of(value, text)}
    holders = dict.fromkeys(name_kind for name in _names_of(value, text) for name_kind in names.kinds_of(name))
    kinds = (kind,) if kind is not None and kind in holders else tuple(holders)
    fellows: dict[str, str] = {}
    for member in (member for listed in kinds for member in names.members(listed)):
        fellows.setdefault(names.identity(member), member)
    return tuple(member for label, member in fellows.items() if label not in own)


def _swapped_lists(kind: str | None, text: str, listing: Listing, names: Names) -> Iterator[str]:
    """The list's own words with one member replaced by a fellow that is not in the list."""
    here = {names.identity(name) for member in listing.members for name in _names_of(member.value, member.text)}
    for member in listing.members:
        if text.count(member.text) == 1:
            for fellow in _fellows(kind, member.value, member.text, names):
                if names.identity(fellow) not in here:
                    yield text.replace(member.text, fellow)


def _names_of(value: Value, text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, value.reference()))) if isinstance(value, Named) else (text,)
