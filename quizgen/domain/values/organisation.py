"""Organisations, programmes, missions and other bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Organisation(Named):
    """A body, by name."""

    kind: ClassVar[str] = "organisation"


def read(text: str, context: Context) -> Organisation | None:
    """The name that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Organisation(name)


def read_typed(text: str, context: Context) -> Organisation:
    """The name that stands there; raises UnreadableValueError where no letter does."""
    return Organisation(typed_name(text, Organisation.kind))
