"""Places: countries are known to all; which place lies in which, and what else differs, is for the bank to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.value import Context


@dataclass(frozen=True, slots=True)
class Place(Named):
    """A place, by name."""

    kind: ClassVar[str] = "place"
    knows_gazetteer: ClassVar[bool] = True


def read(text: str, context: Context) -> Place | None:
    """The place that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Place(name)


def read_typed(text: str, context: Context) -> Place:
    """The place that stands there; raises UnreadableValueError where no letter does."""
    return Place(typed_name(text, Place.kind))
