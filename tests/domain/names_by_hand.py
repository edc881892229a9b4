"""A slow oracle for names: closes groups and chains by going over them until nothing changes; shares no code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

COUNTRIES = {"Kenya", "Chad", "France", "Réunion", "Japan"}
"""What the oracle knows of the gazetteer."""
MAYBE_PART = {frozenset({"France", "Réunion"})}


class SlowNames:
    """Answers what `Names` answers, from sets of plain names."""

    def __init__(
        self, universe: Sequence[str], same: Sequence[tuple[str, ...]], inside: Sequence[tuple[str, ...]],
        kinds: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.kinds = kinds
        self.group = {name: {name} for name in universe}
        changed = True
        while changed:
            changed = False
            for members in same:
                union = set().union(*(self.group[name] for name in members))
                for name in union:
                    if self.group[name] != union:
                        self.group[name] = union
                        changed = True
        self.around: dict[str, set[str]] = {name: set() for name in universe}
        changed = True
        while changed:
            changed = False
            for chain in inside:
                for part, whole in zip(chain, chain[1:], strict=False):
                    for name in self.group[part]:
                        reached = self.group[whole] | set().union(*(self.around[held] for held in self.group[whole]))
                        reached -= self.group[name]
                        if not reached <= self.around[name]:
                            self.around[name] |= reached
                            changed = True

    def same(self, one: str, other: str) -> bool:
        """Whether two names are of one thing."""
        return other in self.group[one]

    def within(self, part: str, whole: str) -> bool:
        """Whether one thing lies in the other."""
        return whole in self.around[part]

    def listed_apart(self, one: str, other: str) -> bool:
        """Whether one list has both as different things."""
        if self._tied(one, other):
            return False
        return any(self.group[one] & set(members) and self.group[other] & set(members) for members in self.kinds.values())

    def apart(self, one: str, other: str) -> bool:
        """Whether a list or the countries of the world tell them apart."""
        if self._tied(one, other):
            return False
        firsts, seconds = self.group[one] | self.around[one], self.group[other] | self.around[other]
        return self.listed_apart(one, other) or any(
            self._country(left) != self._country(right)
            and frozenset({self._country(left), self._country(right)}) not in MAYBE_PART
            for left in firsts - seconds
            for right in seconds - firsts
            if self._country(left) and self._country(right)
        )

    def _tied(self, one: str, other: str) -> bool:
        return self.same(one, other) or self.within(one, other) or self.within(other, one)

    def _country(self, name: str) -> str:
        return min(self.group[name] & COUNTRIES, default="")
