"""People, known by their names: titles and ranks tell nobody apart, and an initial may be anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.folding import fold
from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.titles import untitled
from quizgen.domain.values.value import Context, Finding, NameBook, Relation, Value, undecided


@dataclass(frozen=True, slots=True)
class Person(Named):
    """Somebody, by name."""

    kind: ClassVar[str] = "person"
    bare: str = ""
    """The name without titles."""

    def compare(self, other: Value, names: NameBook) -> Finding:
        """The same person, or surely another one; people do not lie in one another."""
        return self.contrast(other, names)

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """The same person by any name, or surely another one: a name cut short is nobody else's for sure."""
        finding = Named.contrast(self, other, names)
        if finding.relation is not Relation.EXCLUDES or not isinstance(other, Person):
            return finding
        if _may_be_one(_words(self.reference()), _words(other.reference())):
            return undecided(f"{other.name} may be short for {self.name}, or the other way round")
        return finding

    def reference(self) -> str:
        """The name without titles and ranks."""
        return self.bare or untitled(self.name)


def read(text: str, context: Context) -> Person | None:
    """The person named there, or None where no letter stands."""
    name = name_of(text)
    return None if name is None else _person(name, context)


def read_typed(text: str, context: Context) -> Person:
    """The person named there; raises UnreadableValueError where no letter stands."""
    return _person(typed_name(text, Person.kind), context)


def _person(name: str, context: Context) -> Person:
    return Person(name, untitled(name, french=context.language.casefold().startswith("fr")))


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name).replace(".", " ").replace("-", " ").split() if word)


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the surname in common, and given names that agree as far as both tell them."""
    if not one or not other or one[-1] != other[-1]:
        return False
    given = zip(one[:-1], other[:-1], strict=False)
    return all(mine == others or (1 in (len(mine), len(others)) and mine[0] == others[0]) for mine, others in given)
