"""What exporters take: one stem and the printed options of each item, with why each is right or wrong."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.form import LETTERS
from quizgen.domain.item import Reason, Verdict
from quizgen.domain.quiz import SourceStamp


@dataclass(frozen=True, slots=True)
class Choice:
    """An option, with its certificate in words."""

    text: str
    verdict: Verdict
    ground: Reason
    because: str
    """One clause, without a full stop."""
    fact: str | None = None
    quote: str | None = None
    sentence: int | None = None
    """The number of the sentence in which the quote begins."""

    @property
    def correct(self) -> bool:
        """Whether it is the key."""
        return self.verdict is Verdict.TRUE


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as exported: one stem, and the options in the order in which they are written."""

    id: str
    fact: str
    number: int
    """Its place in the export, from 1."""
    stem: str
    choices: tuple[Choice, ...]
    ordered: bool
    """Whether the options keep their order, so that no program may shuffle them."""
    quote: str
    sentence: int
    topic: str | None = None
    difficulty: str | None = None

    @property
    def correct(self) -> int:
        """The position of the key, from 0."""
        return next(position for position, choice in enumerate(self.choices) if choice.correct)

    @property
    def key(self) -> Choice:
        """The one option that is right."""
        return self.choices[self.correct]

    @property
    def letter(self) -> str:
        """The letter of the key."""
        return LETTERS[self.correct]

    @property
    def lettered(self) -> tuple[tuple[str, Choice], ...]:
        """The options with their letters."""
        return tuple(zip(LETTERS, self.choices, strict=False))

    @property
    def tags(self) -> tuple[str, ...]:
        """Topic and difficulty, as far as there are any."""
        return tuple(tag for tag in (self.topic, self.difficulty) if tag)


@dataclass(frozen=True, slots=True)
class Selection:
    """What one file holds: all the items of a quiz, or the questions of one form."""

    title: str
    source: SourceStamp
    form: str | None
    """The form's code, or None for items that are no form."""
    entries: tuple[Entry, ...]
    changed: int = 0
    """When what it was made from last changed, in seconds since 1970; 0 where that does not matter."""

    @property
    def language(self) -> str:
        """The BCP 47 tag of the source's language."""
        return self.source.language
