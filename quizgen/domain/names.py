"""Names of things: which are the same thing, which lies inside which, which are surely different.

Two names are of different things only on positive grounds (one list of things all different, a
gazetteer), and never when `same` or `inside` ties them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quizgen.domain import gazetteer
from quizgen.domain.folding import fold


class Names:
    """The names of a bank, closed over `same`, `inside` and `kinds`."""

    __slots__ = ("same", "inside", "kinds", "language", "_labels", "_wholes", "_kinds_of", "_printed")

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
        self._labels: dict[str, str] = {}
        self._printed: dict[str, str] = {}
        self._join_same()
        self._wholes = self._direct_wholes()
        self._kinds_of: dict[str, tuple[str, ...]] = {}
        self._index_kinds()

    def identity(self, name: str) -> str:
        """The one label shared by all the names of a thing."""
        folded = fold(name)
        label = self._labels.get(folded)
        if label is None:
            label = self._labels[folded] = gazetteer.label(name, self.language) or folded
        return label

    def aliases(self, name: str) -> tuple[str, ...]:
        """The names that the author gave for the same thing, this one included."""
        label = self.identity(name)
        groups = [group for group in self.same if any(self.identity(member) == label for member in group)]
        return tuple(member for group in groups for member in group) or (name,)

    def within(self, part: str, whole: str) -> str | None:
        """Why `part` lies inside `whole` (strictly), or None where nothing says so."""
        start, goal = self.identity(part), self.identity(whole)
        if start != goal and goal in self._containers(start):
            return f"{part} lies in {whole}"
        return None

    def containers(self, name: str) -> tuple[str, ...]:
        """The labels of all that holds the thing, nearest first, without the thing itself."""
        return self._containers(self.identity(name))

    def kinds_of(self, name: str) -> tuple[str, ...]:
        """The kinds whose lists hold the name, under any of its names, in the file's order."""
        return self._kinds_of.get(self.identity(name), ())

    def members(self, kind: str) -> tuple[str, ...]:
        """The names listed under a kind, as the author wrote them."""
        return self.kinds.get(kind, ())

    def apart(self, one: str, other: str) -> str | None:
        """The positive ground on which two names are of different things, neither inside the other; or None."""
        first, second = self.identity(one), self.identity(other)
        firsts, seconds = (first, *self._containers(first)), (second, *self._containers(second))
        if first in seconds or second in firsts:
            return None
        for left in firsts:
            for right in seconds:
                ground = self._listed_apart(left, right)
                if ground is not None:
                    return ground if (left, right) == (first, second) else f"{self._path(one, left)}{self._path(other, right)}{ground}"
        return None

    def _join_same(self) -> None:
        """Give the names of every group one label, groups that share a name included."""
        for group in self.same:
            known = {self.identity(name) for name in group}
            label = min((name for name in known if name.startswith(gazetteer.MARK)), default=fold(group[0]))
            for folded, old in self._labels.items():
                if old in known:
                    self._labels[folded] = label
            for name in group:
                self._labels[fold(name)] = label
        for name in (*(name for group in self.same for name in reversed(group)),):
            self._printed[self.identity(name)] = name

    def _direct_wholes(self) -> dict[str, tuple[str, ...]]:
        wholes: dict[str, tuple[str, ...]] = {}
        for chain in self.inside:
            for part, whole in zip(chain, chain[1:], strict=False):
                label, container = self.identity(part), self.identity(whole)
                self._printed.setdefault(container, whole)
                if container not in wholes.get(label, ()):
                    wholes[label] = (*wholes.get(label, ()), container)
        return wholes

    def _containers(self, label: str) -> tuple[str, ...]:
        """All that holds the thing, nearest first, without the thing itself."""
        found: dict[str, None] = {}
        waiting = list(self._wholes.get(label, ()))
        while waiting:
            whole = waiting.pop(0)
            if whole not in found and whole != label:
                found[whole] = None
                waiting.extend(self._wholes.get(whole, ()))
        return tuple(found)

    def _index_kinds(self) -> None:
        for kind, members in self.kinds.items():
            for name in members:
                label = self.identity(name)
                self._printed.setdefault(label, name)
                if kind not in self._kinds_of.get(label, ()):
                    self._kinds_of[label] = (*self._kinds_of.get(label, ()), kind)

    def _listed_apart(self, left: str, right: str) -> str | None:
        if left == right:
            return None
        for kind in self._kinds_of.get(left, ()):
            if kind in self._kinds_of.get(right, ()):
                return f"{self._shown(left)} and {self._shown(right)} are different things of the kind “{kind}”"
        if gazetteer.same_sort(left, right):
            return f"{self._shown(left)} and {self._shown(right)} are different {gazetteer.sort_of(left)}"
        return None

    def _path(self, name: str, label: str) -> str:
        return "" if self.identity(name) == label else f"{name} lies in {self._shown(label)}; "

    def _shown(self, label: str) -> str:
        return self._printed.get(label) or gazetteer.shown(label, self.language)
