"""Grounds: on whose word a verdict stands, what an item takes for granted, and the standing that follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ground(Enum):
    """On whose word a verdict stands, the strongest first."""

    COMPUTED = "computed"
    """Values were compared: 1990 is not 1993, whoever says so."""
    LISTED = "listed"
    """A list that comes with quizgen has the two for different things, or for one."""
    SOURCE = "source"
    """The document itself says it."""
    AUTHOR = "author"
    """Nothing but the fact file says it."""


class Standing(Enum):
    """What an item may be called."""

    PROVEN = "proven"
    """No verdict and no premise rests on the author's word."""
    VOUCHED = "vouched"
    """At least one does."""


class Premised(Enum):
    """What an author may say that quizgen did not work out for itself."""

    ALSO = "also"
    BASIS = "basis"
    CLAIM = "claim"
    DOUBT = "doubt"
    SAME = "same"
    SAYS = "says"
    SHOW = "show"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Premise:
    """Something that an item takes for granted because the author says it."""

    key: Premised
    """The key of the fact file where it is said."""
    because: str
    """One sentence for the trainer, without a full stop."""
    fact: str
    """The id of the fact or relation that says it."""


_STRENGTHS = {ground: place for place, ground in enumerate(Ground)}


def weakest(*grounds: Ground) -> Ground:
    """The ground that a verdict built from all of these has; `COMPUTED` where there is none."""
    return max(grounds, key=_STRENGTHS.__getitem__, default=Ground.COMPUTED)
