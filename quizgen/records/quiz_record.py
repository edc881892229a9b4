"""What stands in quiz.json and forms.jsonl: a contract for every other tool.

The records are the schema: the published JSON Schemas are made from them, docstrings included, and a
field that is None is left out of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from quizgen.domain.item import Reason, Verdict

VERSION: Literal[1] = 1
Text = Annotated[str, Field(min_length=1)]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Index = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]
_STRICT = ConfigDict(extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """Which source document and which fact file the quiz was made from."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    file: Text
    """The source document's name, without its folder."""
    sha256: Digest
    """SHA-256 of the source document's bytes, in hexadecimal digits."""
    facts: Text
    """The fact file's name, without its folder."""
    facts_sha256: Digest
    """SHA-256 of the fact file's bytes, in hexadecimal digits."""
    title: Text | None = None
    """The source document's title."""
    language: Text | None = None
    """The source document's language, a BCP 47 tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRecord:
    """An option with its certificate: why it is right or wrong."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    text: Text
    """As printed."""
    verdict: Verdict
    """What the fact file says of the option; in a quiz exactly one is true and all others are false."""
    ground: Reason
    """What the verdict rests on."""
    because: Text
    """Why, for the trainer, without a full stop."""
    fact: Text | None = None
    """The id of the fact or relation that decides."""
    quote: Text | None = None
    """The passage of the source that decides."""
    sentence: Annotated[int, Field(ge=1)] | None = None
    """The number of the sentence in which that passage begins, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """A proven item; forms point to it by its id."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: Text
    """Unique in the quiz."""
    fact: Text
    """The id of the fact or relation that asks."""
    topic: Text | None = None
    """The fact's topic."""
    difficulty: Text | None = None
    """How hard the author holds the fact to be."""
    stems: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Wordings of the same question; each form prints one of them."""
    ordered: bool
    """Whether the options stand in the order of their values; then a form prints some that follow each other."""
    quote: Text
    """The passage of the source that the item rests on."""
    sentence: Annotated[int, Field(ge=1)]
    """The number of the sentence of the source in which the passage begins, from 1."""
    options: Annotated[tuple[OptionRecord, ...], Field(min_length=2)]
    """The key and the distractors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRecord:
    """A room with as many seats in each row."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    rows: Count
    columns: Count
    """How many seats each row has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizRecord:
    """A quiz: its items with their certificates. The forms stand in forms.jsonl, one a line."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    quizgen: Literal[1] = VERSION
    """The version of this format."""
    title: Text
    """As printed on the papers."""
    source: SourceRecord
    room: RoomRecord | None = None
    """The room, where forms were arranged for its seats."""
    seal: Digest | None = None
    """SHA-256 of the record without its seal, so that a change by hand is noticed."""
    items: tuple[ItemRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerRecord:
    """The learner who gets a form."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    name: Text
    id: Text | None = None
    group: Text | None = None
    seat: Text | None = None
    language: Text | None = None
    """The language that the learner needs, a BCP 47 tag."""
    theme: Text | None = None
    """The theme that the learner needs."""
    others: dict[str, str] | None = None
    """Whatever else the roster says, by the heads of its columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRecord:
    """One question as a form prints it."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
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

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    row: Count
    column: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRecord:
    """One printed arrangement of the quiz; one line of forms.jsonl."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    form: Text
    """The form's code, as printed on every page."""
    learner: LearnerRecord | None = None
    seat: SeatRecord | None = None
    """The seat that the form was arranged for: no neighbour's form has the same letter right at any number."""
    questions: tuple[QuestionRecord, ...]
