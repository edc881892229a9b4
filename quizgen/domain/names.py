"""Names of things: which are the same thing, which lies inside which, which are surely different.

Two names are of different things only on positive grounds (one list of things all different, a
gazetteer), and never when `same` or `inside` ties them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from quizgen.domain import gazetteer
from quizgen.domain.articles import without_article
from quizgen.domain.folding import fold
from quizgen.domain.ground import Ground
from quizgen.domain.namesakes import may_name_one
from quizgen.domain.values.value import Finding, excludes

_DOTTED_ACRONYM = re.compile(r"(?:\w\.)+\w")


class Names:
    """The names of a bank, closed over `same`, `inside` and `kinds`."""

    __slots__ = (
        "_aliases",
        "_joined",
        "_kinds_of",
        "_labels",
        "_printed",
        "_wholes",
        "inside",
        "kinds",
        "language",
        "same",
    )

    def __init__(
        self,
        *,
        same: Iterable[tuple[str, ...]] = (),
        inside: Iterable[tuple[str, ...]] = (),
        kinds: Mapping[str, tuple[str, ...]] | None = None,
        language: str = "en",
    ) -> None:
        self.same = tuple(same)
        self.inside = tuple(inside)
        self.kinds = dict(kinds or {})
        self.language = language
        self._joined: dict[str, str] = {}
        self._join_same()
        self._labels: dict[str, str] = {}
        self._aliases = self._index_aliases()
        self._wholes = self._index_wholes()
        self._kinds_of = self._index_kinds()
        self._printed = self._index_printed()

    def identity(self, name: str) -> str:
        """The one label shared by all the names of a thing."""
        label = self._labels.get(name)
        if label is None:
            label = self._labels[name] = self._root(self._own_label(name))
        return label

    def aliases(self, name: str) -> tuple[str, ...]:
        """The names that the author gave for the same thing, in the file's order; the name alone if there are none."""
        return self._aliases.get(self.identity(name), (name,))

    def within(self, part: str, whole: str) -> str | None:
        """Why `part` lies inside `whole` (strictly), or None where nothing says so."""
        start, goal = self.identity(part), self.identity(whole)
        return f"{part} lies in {whole}" if goal in self._containers(start) else None

    def containers(self, name: str) -> tuple[str, ...]:
        """The labels of all that holds the thing, nearest first, without the thing itself."""
        return self._containers(self.identity(name))

    def kinds_of(self, name: str) -> tuple[str, ...]:
        """The kinds whose lists hold the name, under any of its names, in the file's order."""
        return self._kinds_of.get(self.identity(name), ())

    def members(self, kind: str) -> tuple[str, ...]:
        """The names listed under a kind, as the author wrote them."""
        return self.kinds.get(kind, ())

    def alike(self, one: str, other: str) -> Ground | None:
        """On whose word two names are of one thing, the author's only where `same` is needed; or None."""
        if self.identity(one) != self.identity(other):
            return None
        label = self._own_label(one)
        if label != self._own_label(other):
            return Ground.AUTHOR
        return Ground.LISTED if gazetteer.is_known(label) and fold(one) != fold(other) else Ground.COMPUTED

    def apart(self, one: str, other: str) -> Finding | None:
        """The positive ground on which two names are of different things, neither inside the other; or None.

        What everyone knows goes before what the author lists.
        """
        known = self._known_apart(one, other)
        if known is not None and known.ground is not Ground.AUTHOR:
            return known
        return self.listed_apart(one, other) or known

    def listed_apart(self, one: str, other: str) -> Finding | None:
        """The author's list that has both names for different things, neither inside the other; or None."""
        first, second = self.identity(one), self.identity(other)
        others = self._kinds_of.get(second, ())
        shared = [kind for kind in self._kinds_of.get(first, ()) if kind in others]
        if not shared or self.tied(one, other) or may_name_one(one, other):
            return None
        because = f"{self._shown(first)} and {self._shown(second)} are different things of the kind “{shared[0]}”"
        return excludes(because, Ground.AUTHOR, shared[0])

    def _known_apart(self, one: str, other: str) -> Finding | None:
        """Different things of the gazetteer, or lying in such.

        What holds both, or one of them as a part, is no ground: nothing says that it is elsewhere.
        """
        first, second = self.identity(one), self.identity(other)
        firsts, seconds = (first, *self._containers(first)), (second, *self._containers(second))
        for left in firsts:
            for right in seconds:
                if left not in seconds and right not in firsts and gazetteer.are_apart(left, right):
                    because = f"{self._path(one, left)}{self._path(other, right)}{self._different(left, right)}"
                    own = left == self._own_label(one) and right == self._own_label(other)
                    return excludes(because, Ground.LISTED if own else Ground.AUTHOR, gazetteer.sort_of(left))
        return None

    def tied(self, one: str, other: str) -> bool:
        """Whether two names are of one thing, or one thing lies in the other, or may: Greenland and Denmark."""
        first, second = self.identity(one), self.identity(other)
        firsts, seconds = (first, *self._containers(first)), (second, *self._containers(second))
        if first in seconds or second in firsts:
            return True
        return any(gazetteer.may_overlap(left, second) for left in firsts) or any(
            gazetteer.may_overlap(first, right) for right in seconds
        )

    def _own_label(self, name: str) -> str:
        """The label of a name before `same` is looked at: a country with its article is the same country."""
        folded = fold(name)
        if _DOTTED_ACRONYM.fullmatch(folded):
            folded = folded.replace(".", "")
        return gazetteer.label(folded, self.language) or without_article(folded, self.language)

    def _root(self, label: str) -> str:
        while (joined := self._joined.get(label, label)) != label:
            label = joined
        return label

    def _join_same(self) -> None:
        """Give the names of every group one label, the gazetteer's if any, groups that share a name included."""
        for group in self.same:
            labels = dict.fromkeys(self._root(self._own_label(name)) for name in group)
            known = [label for label in labels if label.startswith(gazetteer.MARK)]
            chosen = min(known) if known else next(iter(labels))
            for label in labels:
                self._joined[label] = chosen

    def _index_aliases(self) -> dict[str, tuple[str, ...]]:
        aliases: dict[str, dict[str, None]] = {}
        for group in self.same:
            for name in group:
                aliases.setdefault(self.identity(name), {})[name] = None
        return {label: tuple(names) for label, names in aliases.items()}

    def _index_wholes(self) -> dict[str, tuple[str, ...]]:
        wholes: dict[str, dict[str, None]] = {}
        for chain in self.inside:
            for part, whole in pairwise(chain):
                wholes.setdefault(self.identity(part), {})[self.identity(whole)] = None
        return {label: tuple(containers) for label, containers in wholes.items()}

    def _index_kinds(self) -> dict[str, tuple[str, ...]]:
        kinds: dict[str, dict[str, None]] = {}
        for kind, members in self.kinds.items():
            for name in members:
                kinds.setdefault(self.identity(name), {})[kind] = None
        return {label: tuple(holders) for label, holders in kinds.items()}

    def _index_printed(self) -> dict[str, str]:
        """For each label the author's first name for it: in a list, else in `same`, else in `inside`."""
        groups = (*self.kinds.values(), *self.same, *self.inside)
        printed: dict[str, str] = {}
        for group in groups:
            for name in group:
                printed.setdefault(self.identity(name), name)
        return printed

    def _containers(self, label: str) -> tuple[str, ...]:
        """All that holds the thing, nearest first, without the thing itself."""
        found: dict[str, None] = {}
        waiting = list(self._wholes.get(label, ()))
        for whole in waiting:
            if whole not in found and whole != label:
                found[whole] = None
                waiting.extend(self._wholes.get(whole, ()))
        return tuple(found)

    def _different(self, left: str, right: str) -> str:
        return f"{self._shown(left)} and {self._shown(right)} are different {gazetteer.sort_of(left)}"

    def _path(self, name: str, label: str) -> str:
        return "" if self.identity(name) == label else f"{name} lies in {self._shown(label)}; "

    def _shown(self, label: str) -> str:
        return self._printed.get(label) or gazetteer.shown(label, self.language)
