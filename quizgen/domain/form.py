"""Forms: printed arrangements of a quiz's items."""

from __future__ import annotations

from dataclasses import dataclass

LETTERS = "ABCDEFGH"
"""What options are called on paper."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One line of the roster: who gets a form."""

    name: str
    id: str = ""
    group: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question as printed: indices into the quiz's item with this id."""

    item: str
    stem: int
    """Index of the wording."""
    options: tuple[int, ...]
    """Indices of the item's options, in printed order."""
    correct: int
    """The position of the key in `options`, from 0."""

    @property
    def letter(self) -> str:
        """The letter of the key as printed."""
        return LETTERS[self.correct]


@dataclass(frozen=True, slots=True)
class Form:
    """One printed arrangement: A, B, … or one a learner."""

    code: str
    questions: tuple[FormQuestion, ...]
    learner: Learner | None = None
