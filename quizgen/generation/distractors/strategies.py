"""The registry of strategies: which ones serve which kind of key, in the order of preference."""

from __future__ import annotations

from quizgen.generation.distractors import dates, expansions, kindred, places, quantities, roles, rows
from quizgen.generation.distractors.strategy import Strategy

STRATEGIES: dict[str, tuple[Strategy, ...]] = {
    "quantity": (rows.propose, quantities.propose),
    "duration": (rows.propose, quantities.propose),
    "date": (rows.propose, dates.propose),
    "person": (rows.propose, kindred.propose),
    "organisation": (rows.propose, kindred.propose, expansions.propose),
    "place": (rows.propose, kindred.propose, places.propose),
    "acronym": (rows.propose, kindred.propose, expansions.propose),
    "role": (rows.propose, kindred.propose, roles.propose),
    "term": (rows.propose, kindred.propose, expansions.propose),
    "list": (rows.propose, kindred.propose),
    "statement": (rows.propose,),
}
"""By the kind of the key's value; the author's own distractors come before all of these."""


def strategies_for(kind: str) -> tuple[Strategy, ...]:
    """The strategies for a key of that kind; none for a kind without any."""
    return STRATEGIES.get(kind, ())
