"""Proposals: for each question the key to print and the texts that might stand beside it, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizgen.domain.chance import Chance
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.folding import fold
from quizgen.domain.question import Question
from quizgen.generation.distractors.strategies import strategies_for
from quizgen.generation.stems import word_stems


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the generator would print for a question; nothing of it is proved yet."""

    question: Question
    stems: tuple[str, ...]
    key: Answer
    authored: tuple[str, ...]
    """The author's own distractors, in the file's order."""
    made: tuple[str, ...]
    """Texts that the strategies propose, best first, the author's left out."""


def propose(question: Question, bank: Bank, chance: Chance) -> Proposal:
    """The proposal for one question; its draws depend on the question alone."""
    key = chance.stream("key", question.id).choose(question.keys)
    stems = word_stems(question, bank.source.language)
    said = tuple(fold(stem) for stem in stems)
    authored = tuple(answer.text for answer in question.wrong)
    drawn = chance.stream("distractors", question.id)
    texts = (text for strategy in strategies_for(key.value.kind) for text in strategy(question, key, bank, drawn))
    seen = {fold(text) for text in (*authored, *(answer.text for answer in question.keys))}
    return Proposal(question, stems, key, authored, tuple(_fresh(texts, seen, said)))


def _fresh(texts: Iterable[str], seen: set[str], stems: tuple[str, ...]) -> Iterator[str]:
    """Each text once, without those that the stem itself names: nobody would take them for the answer."""
    for text in texts:
        folded = fold(text)
        if folded not in seen and not any(_names(stem, folded) for stem in stems):
            seen.add(folded)
            yield text


def _names(stem: str, folded: str) -> bool:
    return f" {folded} " in f" {''.join(mark if mark.isalnum() else ' ' for mark in stem)} "
