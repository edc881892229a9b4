"""Terms: short names of things of no other kind, languages and currencies among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Term(Named):
    """A short name of a thing."""

    kind: ClassVar[str] = "term"
    knows_gazetteer: ClassVar[bool] = True


def read(text: str, context: Context) -> Term | None:
    """The name that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Term(name)


def read_typed(text: str, context: Context) -> Term:
    """The name that stands there; raises UnreadableValueError where no letter does."""
    return Term(typed_name(text, Term.kind))
