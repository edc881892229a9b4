"""What people, organisations, places, acronyms and roles share: a name, compared through the bank's names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import ClassVar

from quizgen.domain.ground import Ground
from quizgen.domain.values.value import (
    UNLIKE_KINDS,
    Finding,
    NameBook,
    UnreadableValueError,
    Value,
    entails,
    undecided,
)


@dataclass(frozen=True, slots=True)
class Named(Value):
    """A thing known by its name; subclasses say what sort of thing."""

    knows_gazetteer: ClassVar[bool] = False
    """Whether countries, languages and currencies are things of this sort."""
    name: str

    def compare(self, other: Value, names: NameBook) -> Finding:
        """The same thing or what holds it is entailed; a surely different thing is excluded."""
        if not isinstance(other, Named):
            return undecided(UNLIKE_KINDS)
        return self._enclosed(other, names) or self._told_apart(other, names)

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """The same thing by any of its names, or a surely different one."""
        if not isinstance(other, Named):
            return undecided(UNLIKE_KINDS)
        return self._told_apart(other, names)

    def reference(self) -> str:
        """The part of the name that tells the thing from others; a title, say, is left out."""
        return self.name

    def canonical(self) -> str:
        """The name as written."""
        return self.name

    def _enclosed(self, other: Named, names: NameBook) -> Finding | None:
        for mine, others in self._pairs(other):
            because = names.within(mine, others)
            if because is not None:
                return entails(because, Ground.AUTHOR)
        return None

    def _told_apart(self, other: Named, names: NameBook) -> Finding:
        """Whole names and references are both looked up: the author's lists may have either."""
        pairs = self._pairs(other)
        for mine, others in pairs:
            ground = names.alike(mine, others)
            if ground is not None:
                return entails(f"{other.name} is the same as {self.name}", ground)
        tied = any(names.within(mine, others) or names.within(others, mine) for mine, others in pairs)
        look_up = names.apart if self.knows_gazetteer and other.knows_gazetteer else names.listed_apart
        found = () if tied else [finding for pair in pairs if (finding := look_up(*pair)) is not None]
        if found:
            return min(found, key=lambda finding: finding.ground is Ground.AUTHOR)
        return undecided(f"nothing says whether {other.name} and {self.name} are different things")

    def _pairs(self, other: Named) -> list[tuple[str, str]]:
        mine = dict.fromkeys((self.reference(), self.name))
        return list(product(mine, dict.fromkeys((other.reference(), other.name))))


def name_of(text: str) -> str | None:
    """The name that a text is, its runs of white space folded; None where it holds no letter or digit."""
    name = " ".join(text.split())
    return name if any(character.isalnum() for character in name) else None


def typed_name(text: str, kind: str) -> str:
    """The name that a `value:` is; raises UnreadableValueError where it holds no letter or digit."""
    name = name_of(text)
    if name is None:
        raise UnreadableValueError(f"a {kind} is known by a name, which needs a letter or a digit; “{text}” has none")
    return name
