"""Distractors of the key's own sort: the other names of the author's `kinds` lists."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.names import Names
from quizgen.domain.question import Question
from quizgen.domain.values.listing import Listing, Member
from quizgen.domain.values.named import Named
from quizgen.domain.values.value import Value

MOST_PROPOSALS = 100


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The names listed with the key; for a list, the list with one member replaced by such a name."""
    if isinstance(key.value, Listing):
        texts = tuple(_swapped_lists(question, key.text, key.value, bank.names))
    else:
        texts = _fellows(question, _name(key.value, key.text), bank.names)
    return stream.sample(texts, MOST_PROPOSALS)


def _fellows(question: Question, name: str, names: Names) -> tuple[str, ...]:
    """One printed name of each other thing in the question's kind, or else in the kinds that hold the name.

    A relation's kind is that of its subjects, a fact's that of its answer; other keys have kinds of their own.
    """
    given, known = question.annotation.kind, names.kinds_of(name)
    kinds = (given,) if given is not None and given in known else known
    fellows = {names.identity(member): member for kind in reversed(kinds) for member in reversed(names.members(kind))}
    fellows.pop(names.identity(name), None)
    return tuple(reversed(fellows.values()))


def _swapped_lists(question: Question, text: str, listing: Listing, names: Names) -> Iterator[str]:
    here = {names.identity(_name(member.value, member.text)) for member in listing.members}
    for member in listing.members:
        if text.count(member.text) == 1:
            for fellow in _fellows_of_member(question, member, names):
                if names.identity(fellow) not in here:
                    yield text.replace(member.text, fellow)


def _fellows_of_member(question: Question, member: Member, names: Names) -> tuple[str, ...]:
    return _fellows(question, _name(member.value, member.text), names)


def _name(value: Value, text: str) -> str:
    return value.reference() if isinstance(value, Named) else text
