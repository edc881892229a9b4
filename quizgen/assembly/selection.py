"""Selection: which of the sound items stand on the papers, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from quizgen.domain.chance import Chance
from quizgen.domain.item import SoundItem

_RANKS = 1 << 62


def select(
    items: Iterable[SoundItem],
    chance: Chance,
    *,
    count: int | None = None,
    topics: Collection[str] = (),
    difficulties: Collection[str] = (),
) -> tuple[SoundItem, ...]:
    """The items of the given topics and difficulties, at most `count`, in the order of the papers.

    Every item has its own draw, so that another item comes between the others without moving them.
    """
    fitting = [item for item in items if _fits(item.topic, topics) and _fits(item.difficulty, difficulties)]
    chosen = sorted(fitting, key=lambda item: (chance.stream("select", item.id).below(_RANKS), item.id))[:count]
    return tuple(sorted(chosen, key=lambda item: (chance.stream("order", item.id).below(_RANKS), item.id)))


def _fits(label: str | None, wanted: Collection[str]) -> bool:
    return not wanted or (label is not None and label.casefold() in {one.casefold() for one in wanted})
