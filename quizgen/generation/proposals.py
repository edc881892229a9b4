"""Proposals: for each question the key to print and the texts that might stand beside it, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice

from quizgen.domain.chance import Chance
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.folding import fold
from quizgen.domain.question import Question
from quizgen.generation.distractors.strategies import strategies_for
from quizgen.generation.stems import word_stems


class Supply:
    """Texts that are made when somebody looks at them, and kept: most items need only the first few."""

    __slots__ = ("_made", "_waiting")

    def __init__(self, texts: Iterable[str]) -> None:
        self._waiting = iter(texts)
        self._made: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for position in count():
            if position == len(self._made):
                self._made.extend(islice(self._waiting, 1))
            if position == len(self._made):
                return
            yield self._made[position]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the generator would print for a question; nothing of it is proved yet."""

    question: Question
    stems: tuple[str, ...]
    key: Answer
    authored: tuple[str, ...]
    """The author's own distractors, in the file's order."""
    made: Supply
    """Texts that the strategies propose, best first, the author's left out."""


def propose(question: Question, bank: Bank, chance: Chance) -> Proposal:
    """The proposal for one question; its draws depend on the question alone."""
    key = chance.stream("key", question.id).choose(question.keys)
    stems = word_stems(question, bank.source.language)
    said = tuple(_spaced(stem) for stem in stems)
    authored = tuple(answer.text for answer in question.wrong)
    drawn = chance.stream("distractors", question.id)
    texts = (text for strategy in strategies_for(key.value.kind) for text in strategy(question, key, bank, drawn))
    seen = {fold(text) for text in (*authored, *(answer.text for answer in question.keys))}
    return Proposal(question, stems, key, authored, Supply(_fresh(texts, seen, said)))


def _fresh(texts: Iterable[str], seen: set[str], stems: tuple[str, ...]) -> Iterator[str]:
    """Each text once, without those that the stem itself names: nobody would take them for the answer."""
    for text in texts:
        folded = fold(text)
        if folded not in seen and not any(f" {folded} " in stem for stem in stems):
            seen.add(folded)
            yield text


def _spaced(stem: str) -> str:
    """The folded words of a stem between blanks, so that whole words are found in it."""
    return f" {''.join(mark if mark.isalnum() else ' ' for mark in fold(stem))} "
