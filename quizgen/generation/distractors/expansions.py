"""Distractors for expanded acronyms: the same initials, in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, product

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Question
from quizgen.domain.values.word_forms import initials
from quizgen.generation.distractors.word_ladder import rungs_beside

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]+\b")
_WORD = re.compile(r"[^\W\d_]+")
MOST_PROPOSALS = 60


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The key with one word changed, then with two, where the source has an acronym of its initials."""
    if initials(key.text).upper() not in _ACRONYM.findall(bank.source.text):
        return ()
    words = [match for match in _WORD.finditer(key.text) if rungs_beside(match.group())]
    ones = stream.shuffle(tuple(_changed(key.text, words, 1)))
    twos = stream.shuffle(tuple(_changed(key.text, words, 2)))
    return (*ones, *twos)[:MOST_PROPOSALS]


def _changed(text: str, words: list[re.Match[str]], count: int) -> Iterator[str]:
    for chosen in combinations(words, count):
        for others in product(*(rungs_beside(word.group()) for word in chosen)):
            yield _with(text, chosen, others)


def _with(text: str, words: tuple[re.Match[str], ...], others: tuple[str, ...]) -> str:
    for word, other in reversed(list(zip(words, others, strict=True))):
        text = f"{text[: word.start()]}{_cased(other, word.group())}{text[word.end() :]}"
    return text


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word
