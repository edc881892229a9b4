"""Acronyms and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Acronym(Named):
    """An acronym, or its expansion."""

    kind: ClassVar[str] = "acronym"


def read(text: str, context: Context) -> Acronym | None:
    """The name that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Acronym(name)


def read_typed(text: str, context: Context) -> Acronym:
    """The name that stands there; raises UnreadableValueError where no letter does."""
    return Acronym(typed_name(text, Acronym.kind))
