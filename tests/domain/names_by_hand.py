"""A slow oracle for names: closes groups and chains by going over them until nothing changes; shares no code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

COUNTRIES = {"Kenya": "KE", "Chad": "TD", "France": "FR", "Réunion": "RE", "Japan": "JP"}
"""What the oracle knows of the gazetteer; of countries that an author calls the same, the first code stands for all."""
MAYBE_PART = {frozenset({"FR", "RE"})}


class SlowNames:
    """Answers what `Names` answers, from sets of plain names."""

    def __init__(
        self,
        universe: Sequence[str],
        same: Sequence[tuple[str, ...]],
        inside: Sequence[tuple[str, ...]],
        kinds: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.kinds = kinds
        self.group = {name: {name} for name in universe}
        while any(self._join(members) for members in same):
            pass
        self.around: dict[str, set[str]] = {name: set() for name in universe}
        steps = [(part, whole) for chain in inside for part, whole in pairwise(chain)]
        while any(self._put_inside(part, whole) for part, whole in steps):
            pass

    def _join(self, members: tuple[str, ...]) -> bool:
        """Make one group of the members' groups; whether that changed anything."""
        union = set().union(*(self.group[name] for name in members))
        changed = any(self.group[name] != union for name in union)
        self.group.update((name, union) for name in union)
        return changed

    def _put_inside(self, part: str, whole: str) -> bool:
        """Put all that holds the whole around the part; whether that changed anything."""
        reached = self.group[whole].union(*(self.around[held] for held in self.group[whole])) - self.group[part]
        changed = any(not reached <= self.around[name] for name in self.group[part])
        for name in self.group[part]:
            self.around[name] |= reached
        return changed

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
        return any(
            self.group[one] & set(members) and self.group[other] & set(members) for members in self.kinds.values()
        )

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
        if self.same(one, other) or self.within(one, other) or self.within(other, one):
            return True
        firsts, seconds = self.group[one] | self.around[one], self.group[other] | self.around[other]
        # A territory may be a part of the state that holds it, and so may whatever lies in it.
        pairs = [(left, other) for left in firsts] + [(one, right) for right in seconds]
        return any(frozenset({self._country(left), self._country(right)}) in MAYBE_PART for left, right in pairs)

    def _country(self, name: str) -> str:
        return min((code for country, code in COUNTRIES.items() if country in self.group[name]), default="")
