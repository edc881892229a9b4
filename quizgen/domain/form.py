"""Forms: printed arrangements of a quiz's items."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.seating import Room, Seat

LETTERS = "ABCDEFGH"
"""What options are called on paper."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One line of the roster: who gets a form."""

    name: str
    id: str = ""
    group: str = ""
    seat: str = ""
    language: str = ""
    """The language that the learner needs, a BCP 47 tag; empty for the quiz's own."""
    theme: str = ""
    """The theme that the learner needs, such as `large-print`; empty for the quiz's own."""
    others: tuple[tuple[str, str], ...] = ()
    """Whatever else the roster says: heads of columns with the learner's cells, the empty ones left out."""


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
    seat: Seat | None = None
    """The seat for which it was arranged, whoever takes it."""

    @property
    def seat_name(self) -> str:
        """What its seat is called: as the roster has it, else row and seat; empty where it has none."""
        if self.seat is None:
            return ""
        return (self.learner.seat if self.learner else "") or self.seat.text


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where in a room."""

    room: Room
    places: tuple[tuple[Seat | None, Learner | None], ...]
    """In the order of the papers: a seat with the learner on it, where it is known who; a learner without a seat."""
