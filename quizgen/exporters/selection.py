"""What exporters take: published items, each with one stem and the options that are printed, in their order."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.form import LETTERS, FormQuestion
from quizgen.records.quiz_record import BankRecord, ItemRecord, OptionRecord, SourceRecord

NO_LANGUAGE = "und"
"""The tag of texts whose language nobody has recorded."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as exported: one of its stems, and the options in the order in which they are written."""

    item: ItemRecord
    question: FormQuestion
    """Which stem and which options of the item."""
    number: int
    """Its place in the export, from 1."""

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def stem(self) -> str:
        """What is asked, as plain text."""
        return self.item.wordings[self.question.stem]

    @property
    def choices(self) -> tuple[OptionRecord, ...]:
        """The options with their certificates."""
        return tuple(self.item.options[index] for index in self.question.options)

    @property
    def ordered(self) -> bool:
        """Whether the options keep their order, so that no program may shuffle them."""
        return self.item.ordered

    @property
    def quote(self) -> str:
        """The passage that the item rests on."""
        return self.item.quote.text

    @property
    def sentence(self) -> int:
        """The number of the sentence in which that passage begins."""
        return self.item.quote.sentence

    @property
    def correct(self) -> int:
        """The position of the key, from 0."""
        return self.question.correct

    @property
    def key(self) -> OptionRecord:
        """The one option that is right."""
        return self.choices[self.correct]

    @property
    def letter(self) -> str:
        """The letter of the key."""
        return LETTERS[self.correct]

    @property
    def lettered(self) -> tuple[tuple[str, OptionRecord], ...]:
        """The options with their letters."""
        return tuple(zip(LETTERS, self.choices, strict=False))

    @property
    def tags(self) -> tuple[str, ...]:
        """Topic and difficulty, as far as there are any."""
        return tuple(tag for tag in (self.item.topic, self.item.difficulty) if tag)


@dataclass(frozen=True, slots=True)
class Selection:
    """What one file holds: all the items of a quiz, or the questions of one form."""

    title: str
    bank: BankRecord
    """The fact file that the items were made from."""
    source: SourceRecord
    """The document that they are about."""
    form: str | None
    """The form's code, or None for items that are no form."""
    entries: tuple[Entry, ...]
    changed: int = 0
    """When what it was made from last changed, in seconds since 1970; 0 where that does not matter."""

    @property
    def language(self) -> str:
        """The BCP 47 tag of the source's language."""
        return self.source.language or NO_LANGUAGE

    @property
    def source_title(self) -> str:
        """What the document is called: the quiz's title where nobody recorded its own."""
        return self.source.title or self.title
