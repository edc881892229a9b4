"""What stands in forms.jsonl and learners.jsonl: which form prints what, and who gets which form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from quizgen.records.quiz_record import STRICT, Count, Index, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRecord:
    """One question as a form prints it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    item: Text
    """The id of the item in quiz.json."""
    stem: Index
    """Which of the item's stems is printed, from 0."""
    options: Annotated[tuple[Index, ...], Field(min_length=2)]
    """Which of the item's options are printed, from 0, in printed order."""
    correct: Index
    """The position of the right option in `options`, from 0 (A)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRecord:
    """A seat of the room, counted from 1: rows from the front, seats of a row from the left of who looks there."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    row: Count
    column: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRecord:
    """One printed arrangement of the quiz; one line of forms.jsonl. It names nobody."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    form: Text
    """The form's code, as printed on every page."""
    seat: SeatRecord | None = None
    """The seat that the form was arranged for: no neighbour's form has the same letter right at any number."""
    questions: tuple[QuestionRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerRecord:
    """The learner who gets a form; one line of learners.jsonl, the only record with names."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    code: Text
    """The form's code."""
    name: Text
    id: Text | None = None
    group: Text | None = None
    seat: Text | None = None
    """What the roster calls the learner's seat."""
    theme: Text | None = None
    """The theme that the learner needs."""
    language: Text | None = None
    """The language that the learner needs, a BCP 47 tag."""
    others: dict[str, str] | None = None
    """Whatever else the roster says, by the heads of its columns."""
