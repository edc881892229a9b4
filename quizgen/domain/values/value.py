"""What every kind of value answers: does it entail, exclude or leave undecided another one?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import ClassVar, Protocol

from quizgen.domain.ground import Ground


class Relation(Enum):
    """How a true value bears on another one."""

    ENTAILS = "entails"
    EXCLUDES = "excludes"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation and the reason for it: a short clause for the trainer, without a full stop."""

    relation: Relation
    because: str
    ground: Ground = Ground.COMPUTED
    """What it needed: a list that comes with quizgen, the author's word, or nothing but the two values."""
    list_name: str | None = None
    """The list that it needed."""


class NameBook(Protocol):
    """What values need to know of names; `domain.names.Names` is the real one."""

    def identity(self, name: str) -> str:
        """The one label shared by all the names of a thing."""

    def within(self, part: str, whole: str) -> str | None:
        """Why `part` lies inside `whole` (strictly), or None where nothing says so."""

    def alike(self, one: str, other: str) -> Ground | None:
        """On whose word two names are of one thing; None where nothing says so."""

    def apart(self, one: str, other: str) -> Finding | None:
        """The positive ground on which two names are of different things, which excludes; or None."""

    def listed_apart(self, one: str, other: str) -> Finding | None:
        """The same from the author's lists alone: a person called Jordan is no country."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader may take for granted when it reads a value from text."""

    language: str = "en"
    published: str | None = None
    """EDTF of the source's publication: what "today" and "this year" mean."""


class Value(ABC):
    """A reading of an answer. Subclasses are frozen, slotted dataclasses, one file a kind."""

    __slots__ = ()
    kind: ClassVar[str]

    @abstractmethod
    def compare(self, other: Value, names: NameBook) -> Finding:
        """What holds of `other` in every world in which this value is the true one.

        ENTAILS: `other` is true in all of them; EXCLUDES: in none; UNDECIDED: anything else,
        values of other kinds included unless they cannot both be true.
        """

    @abstractmethod
    def contrast(self, other: Value, names: NameBook) -> Finding:
        """Compare the two as statements of a source rather than as states of the world.

        ENTAILS: they say the same; EXCLUDES: they say surely different things (">45,000" and
        ">5,000"); UNDECIDED: they might be taken for one another (a rounding, another hedge).
        """

    def order(self) -> Fraction | None:
        """Where the value stands among its like (in base units, days, seconds); None where there is no order."""
        return None

    @abstractmethod
    def canonical(self) -> str:
        """The value in one unambiguous spelling, the one that the `value:` field takes."""


class UnreadableValueError(ValueError):
    """A typed `value:` that does not follow its kind's notation; the message says what was expected."""


UNLIKE_KINDS = "values of unlike kinds cannot be compared"


def undecided(because: str) -> Finding:
    """A finding that decides nothing."""
    return Finding(Relation.UNDECIDED, because)


def entails(because: str, ground: Ground = Ground.COMPUTED) -> Finding:
    """A finding that the other value holds as well."""
    return Finding(Relation.ENTAILS, because, ground)


def excludes(because: str, ground: Ground = Ground.COMPUTED, list_name: str | None = None) -> Finding:
    """A finding that the other value cannot hold."""
    return Finding(Relation.EXCLUDES, because, ground, list_name)
