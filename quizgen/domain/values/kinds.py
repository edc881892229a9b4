"""The registry of kinds: which module reads the values of a type that a fact file names."""

from __future__ import annotations

from typing import Protocol

from quizgen.domain.values import (
    acronym,
    date,
    duration,
    guessing,
    listing,
    organisation,
    person,
    place,
    quantity,
    role,
    statement,
    term,
)
from quizgen.domain.values.value import Context, Value


class Kind(Protocol):
    """What the module of a kind offers."""

    def read(self, text: str, context: Context) -> Value | None:
        """The value of a text as people write it; None where it is not surely understood."""

    def read_typed(self, text: str, context: Context) -> Value:
        """The value of a `value:` in the kind's own notation; raises UnreadableValueError."""


KINDS: dict[str, Kind] = {
    "quantity": quantity,
    "date": date,
    "duration": duration,
    "person": person,
    "organisation": organisation,
    "place": place,
    "acronym": acronym,
    "list": listing,
    "role": role,
    "term": term,
    "statement": statement,
}
"""Every type of the fact file, with the module that reads it."""


def read(text: str, *, type: str | None, context: Context) -> tuple[str, Value]:
    """The type taken (guessed where none is given) and the value: a statement where the type's reader says None."""
    if type is None:
        return guessing.guess(text, context)
    value = KINDS[type].read(text, context)
    return type, statement.read(text, context) if value is None else value


def read_typed(text: str, *, type: str, context: Context) -> Value:
    """The value in the notation of `value:`; raises UnreadableValueError with what was expected."""
    return KINDS[type].read_typed(text, context)
