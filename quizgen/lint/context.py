"""What a rule looks at (the bank, its evidence and the items made of it), and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.domain.fact import Bank
from quizgen.domain.item import SoundItem
from quizgen.domain.languages import primary
from quizgen.domain.question import Question
from quizgen.proof.evidence import Evidence


@dataclass(frozen=True, slots=True)
class LintContext:
    """A bank with what was made of it."""

    evidence: Evidence
    items: tuple[SoundItem, ...]

    @property
    def bank(self) -> Bank:
        """The bank itself."""
        return self.evidence.bank

    @property
    def language(self) -> str:
        """The primary language of the source, such as `en`."""
        return primary(self.bank.source.language)

    @property
    def authored(self) -> tuple[Question, ...]:
        """The questions whose stems the author wrote, first wording of a relation's first row only."""
        first: dict[tuple[str, str], Question] = {}
        for question in self.evidence.questions.values():
            if question.direction.value not in ("speaker", "cloze"):
                first.setdefault((question.fact, question.direction.value), question)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say of a question; its code is the registry's."""

    question: Question
    found: str
    """One sentence: what stands there."""
    remedy: str
    """One sentence: what to write or do."""
    row_alone: bool = False
    """Whether it is about the question's row alone, and not about its whole fact or relation."""


Rule = Callable[[LintContext], Iterator[Finding]]
