"""Roles, offices and ranks: what somebody is rather than who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Role(Named):
    """An office, a rank or a part, by name."""

    kind: ClassVar[str] = "role"


def read(text: str, context: Context) -> Role | None:
    """The name that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Role(name)


def read_typed(text: str, context: Context) -> Role:
    """The name that stands there; raises UnreadableValueError where no letter does."""
    return Role(typed_name(text, Role.kind))
