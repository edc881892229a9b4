"""People, known by their names: titles and ranks tell nobody apart, and an initial may be anybody's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.namesakes import may_be_short, name_words
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
        if may_be_short(name_words(self.reference()), name_words(other.reference())):
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
