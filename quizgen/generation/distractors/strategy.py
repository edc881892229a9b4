"""What a distractor strategy is: a function from a question to texts that might tempt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Question


class Strategy(Protocol):
    """Proposes texts, best first; whatever cannot be refuted is dropped later."""

    def __call__(self, question: Question, key: Answer, bank: Bank, stream: Stream) -> Iterable[str]:
        """Texts in the key's wording; a finite, repeatable sequence that depends on nothing but the arguments."""


def each_once(texts: Iterable[str]) -> Iterator[str]:
    """The texts in their order, each where it comes first."""
    seen: set[str] = set()
    for text in texts:
        if text not in seen:
            seen.add(text)
            yield text
