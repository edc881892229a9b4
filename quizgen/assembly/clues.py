"""Clues: items whose stem states the answer to another item, which must not stand on the same paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.domain.folding import words
from quizgen.domain.item import SoundItem

CONTENT = 4
"""Words of at least this many letters carry meaning."""
SHARED = 2
"""With this many content words in common, besides the answer, two stems speak of the same."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One item's stem holds another one's key."""

    telling: SoundItem
    told: SoundItem
    words: str
    """The key as it is given away."""


def find_clues(items: Sequence[SoundItem]) -> Iterator[Clue]:
    """Every pair of items of which one gives away the other, and the rows asked both ways."""
    stems = {item.id: [f" {' '.join(words(stem.plain))} " for stem in item.stems] for item in items}
    content = {
        item.id: frozenset(word for stem in stems[item.id] for word in stem.split() if len(word) >= CONTENT)
        for item in items
    }
    telling = _index(items, stems)
    for told in items:
        key = " ".join(words(told.options[told.key].text))
        rarest = min(key.split(), key=lambda word: len(telling.get(word, ())), default="")
        for other in telling.get(rarest, ()):
            shared = content[told.id] & content[other.id] - frozenset(key.split())
            if other.id != told.id and len(shared) >= SHARED and any(f" {key} " in stem for stem in stems[other.id]):
                yield Clue(other, told, told.options[told.key].text)


def without_clues(items: Sequence[SoundItem]) -> tuple[tuple[SoundItem, ...], tuple[Clue, ...]]:
    """The items in their order, each left out that gives away an earlier one or is given away by it."""
    against: dict[str, list[Clue]] = {}
    for clue in find_clues(items):
        against.setdefault(clue.telling.id, []).append(clue)
        against.setdefault(clue.told.id, []).append(clue)
    kept: dict[str, SoundItem] = {}
    dropped: list[Clue] = []
    for item in items:
        clash = next(
            (clue for clue in against.get(item.id, ()) if clue.telling.id in kept or clue.told.id in kept), None
        )
        if clash is None:
            kept[item.id] = item
        else:
            dropped.append(clash)
    return tuple(kept.values()), tuple(dropped)


def _index(items: Sequence[SoundItem], stems: dict[str, list[str]]) -> dict[str, list[SoundItem]]:
    found: dict[str, list[SoundItem]] = {}
    for item in items:
        for word in dict.fromkeys(word for stem in stems[item.id] for word in stem.split()):
            found.setdefault(word, []).append(item)
    return found
