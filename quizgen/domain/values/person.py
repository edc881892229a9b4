"""People, known by their names; titles and ranks tell nobody apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Person(Named):
    """Somebody, by name."""

    kind: ClassVar[str] = "person"


def read(text: str, context: Context) -> Person | None:
    """The name that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Person(name)


def read_typed(text: str, context: Context) -> Person:
    """The name that stands there; raises UnreadableValueError where no letter does."""
    return Person(typed_name(text, Person.kind))
