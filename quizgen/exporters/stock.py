"""The stock that exports choose from: items with all their stems and options, as proved or as recorded by a build."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.item import Option, SoundItem
from quizgen.domain.quiz import SourceStamp
from quizgen.exporters.characters import fit
from quizgen.exporters.selection import Choice


@dataclass(frozen=True, slots=True)
class StockItem:
    """An item with its certificate."""

    id: str
    fact: str
    stems: tuple[str, ...]
    choices: tuple[Choice, ...]
    """Where `ordered`, in order; may be more than a form prints."""
    ordered: bool
    quote: str
    sentence: int
    topic: str | None = None
    difficulty: str | None = None

    @property
    def key(self) -> int:
        """The index of the key."""
        return next(index for index, choice in enumerate(self.choices) if choice.correct)


@dataclass(frozen=True, slots=True)
class Stock:
    """The items of one quiz, with what they were made from."""

    title: str
    source: SourceStamp
    items: tuple[StockItem, ...]
    changed: int = 0
    """When what it was made from last changed, in seconds since 1970; 0 where that does not matter."""


def stock_item(item: SoundItem) -> StockItem:
    """An item, in characters that files can hold."""
    return StockItem(
        id=item.id,
        fact=item.fact,
        stems=tuple(fit(stem.plain) for stem in item.stems),
        choices=tuple(map(_choice, item.options)),
        ordered=item.ordered,
        quote=fit(item.quote.text),
        sentence=item.quote.sentence,
        topic=item.topic and fit(item.topic),
        difficulty=item.difficulty and fit(item.difficulty),
    )


def _choice(option: Option) -> Choice:
    judgement = option.judgement
    return Choice(
        text=fit(option.text),
        verdict=judgement.verdict,
        ground=judgement.reason,
        because=fit(judgement.because),
        fact=judgement.fact,
        quote=fit(judgement.quote.text) if judgement.quote else None,
        sentence=judgement.quote.sentence if judgement.quote else None,
    )
