"""Free statements: whole clauses of which only the author can say what refutes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.folding import fold
from quizgen.domain.values.value import Context, Finding, NameBook, Value, entails, undecided


@dataclass(frozen=True, slots=True)
class Statement(Value):
    """Words without a reading: equal words say the same, others decide nothing."""

    kind: ClassVar[str] = "statement"
    text: str

    def compare(self, other: Value, names: NameBook) -> Finding:
        """Only the same words are entailed."""
        if isinstance(other, Statement) and fold(self.text) == fold(other.text):
            return entails("it says the same")
        return undecided("no rule decides whether a free statement is false")

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """Only the same words say the same."""
        return self.compare(other, names)

    def canonical(self) -> str:
        """The words as written."""
        return self.text


def read(text: str, context: Context) -> Statement:
    """Every text is a statement."""
    return Statement(text)


def read_typed(text: str, context: Context) -> Statement:
    """Every text is a statement."""
    return Statement(text)
