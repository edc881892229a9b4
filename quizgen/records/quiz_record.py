"""What stands in quiz.json: a contract for every other tool.

The records are the schema: the published JSON Schemas are made from them, docstrings included, and a
field that is None is left out of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from quizgen.domain.content import BlockKind, RunStyle
from quizgen.domain.ground import Ground, Standing
from quizgen.domain.item import Verdict

VERSION: Literal[2] = 2
Text = Annotated[str, Field(min_length=1)]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Index = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]
STRICT = ConfigDict(extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """Characters of one style."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    style: RunStyle | None = None
    """Left out where they are plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRecord:
    """One paragraph, piece of code, formula, figure or table."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    kind: BlockKind
    runs: tuple[RunRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentRecord:
    """What is shown where that is more than a plain text."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    plain: Text
    """The same as plain text: what was proved."""
    blocks: tuple[BlockRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRecord:
    """A passage of a source."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    source: Text
    """The source's name among the quiz's sources."""
    sentence: Count
    """The number of the sentence in which the passage begins, from 1."""
    page: Count | None = None
    section: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRecord:
    """A fact file that the quiz was made from."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    bank: Text
    """Its identity: ids in exports hang on it."""
    facts: Text
    """The fact file's name, without its folder."""
    facts_sha256: Digest
    """SHA-256 of the fact file's bytes, in hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A document that the quiz was made from."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Text
    """What quotes call it."""
    bank: Text
    """The identity of the bank whose facts quote it."""
    file: Text
    """The document's file name, without its folder."""
    sha256: Digest
    """SHA-256 of the document's bytes, in hexadecimal digits."""
    text_sha256: Digest | None = None
    """SHA-256 of the text in which quotes are anchored, in UTF-8; left out where nobody recorded it."""
    title: Text | None = None
    language: Text | None = None
    """A BCP 47 tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionRecord:
    """An option with its certificate: why it is right or wrong."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    """As printed, or the same as plain text."""
    content: ContentRecord | None = None
    """What is printed where that is more than the text."""
    verdict: Verdict
    """Whether the option answers the stem as printed; in a quiz exactly one is true and all others are false."""
    ground: Ground
    """On whose word the verdict stands."""
    because: Text
    """Why, for the trainer, without a full stop."""
    fact: Text | None = None
    """The id of the fact or relation that decides."""
    list: Text | None = None
    """The list that decides."""
    doubt: Text | None = None
    """What the author was asked and answered, where that decides."""
    quote: QuoteRecord | None = None
    """The passage that decides."""

    @property
    def correct(self) -> bool:
        """Whether it is the key."""
        return self.verdict is Verdict.TRUE


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """An item with exactly one right option; forms point to it by its id."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Text
    """Unique in the quiz."""
    bank: Text
    """The identity of the bank that asks."""
    fact: Text
    """The id of the fact or relation that asks."""
    topic: Text | None = None
    difficulty: Text | None = None
    """How hard the author holds the fact to be."""
    points: Count | None = None
    section: Text | None = None
    passage: Text | None = None
    standing: Standing
    """Whether quizgen decided every option, or some rest on the author's word."""
    kind: Text
    """How it asks: answer, forward, back, speaker, cloze."""
    polarity: Literal["is", "except"]
    """Whether the right option is what the fact says, or the one that it excludes."""
    stems: Annotated[tuple[Text | ContentRecord, ...], Field(min_length=1)]
    """Wordings of the same question; each form prints one of them."""
    order: Literal["shuffled", "value", "fixed"]
    """How forms print the options: in any order, or some that follow each other as they stand here."""
    quote: QuoteRecord
    """The passage that the item rests on."""
    options: Annotated[tuple[OptionRecord, ...], Field(min_length=2)]
    """In the order of their values or of their texts: nothing but the verdicts tells the key."""

    @property
    def ordered(self) -> bool:
        """Whether the options keep their order, so that nobody may shuffle them."""
        return self.order != "shuffled"

    @property
    def key(self) -> int:
        """The index of the right option."""
        return next(index for index, option in enumerate(self.options) if option.correct)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The stems as plain texts."""
        return tuple(stem if isinstance(stem, str) else stem.plain for stem in self.stems)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRecord:
    """A room with as many seats in each row."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    rows: Count
    columns: Count
    """How many seats each row has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizRecord:
    """A quiz: its items with their certificates. The forms stand in forms.jsonl, one a line."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    quizgen: Literal[2] = VERSION
    """The version of this format."""
    title: Text
    """As printed on the papers."""
    banks: Annotated[tuple[BankRecord, ...], Field(min_length=1)]
    sources: Annotated[tuple[SourceRecord, ...], Field(min_length=1)]
    room: RoomRecord | None = None
    """The room, where forms were arranged for its seats."""
    seal: Digest | None = None
    """SHA-256 of the record without its seal, so that a change by hand is noticed."""
    items: tuple[ItemRecord, ...]
