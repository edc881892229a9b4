"""A case: a bank, its questions and, for each option, in which worlds it is true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizgen.domain.fact import Bank, Fact, TableRelation
from tests.banks import make_bank

Truth = Callable[[str], set[bool]]
"""From an option's words to its truth values over all worlds: {True}, {False} or both."""


@dataclass(eq=False)
class Part:
    """Some facts with their names and, by question id, the truth of any option in their worlds."""

    facts: list[Fact] = field(default_factory=list)
    relations: list[TableRelation] = field(default_factory=list)
    same: list[tuple[str, ...]] = field(default_factory=list)
    inside: list[tuple[str, ...]] = field(default_factory=list)
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    truths: dict[str, Truth] = field(default_factory=dict)
    bare: dict[str, Truth] = field(default_factory=dict)
    """The truth in the bare worlds, where it differs: those that the source and everybody's knowledge leave open."""
    options: dict[str, list[str]] = field(default_factory=dict)
    """Texts to try as options, by question id."""


@dataclass(frozen=True, eq=False)
class Case:
    """A bank made of parts."""

    bank: Bank
    truths: Mapping[str, Truth]
    bare: Mapping[str, Truth]
    options: Mapping[str, list[str]]


def join(parts: list[Part]) -> Case:
    """One bank of all parts, whose ids and names differ already."""
    kinds = {kind: names for part in parts for kind, names in part.kinds.items()}
    bank = make_bank(
        *(fact for part in parts for fact in part.facts),
        relations=[relation for part in parts for relation in part.relations],
        same=[group for part in parts for group in part.same],
        inside=[chain for part in parts for chain in part.inside],
        kinds=kinds,
    )
    truths = {id: truth for part in parts for id, truth in part.truths.items()}
    bare = truths | {id: truth for part in parts for id, truth in part.bare.items()}
    return Case(bank, truths, bare, {id: texts for part in parts for id, texts in part.options.items()})


def only(*texts: str) -> Truth:
    """What is known where nobody says what names have to do with each other: these texts hold, of others who knows."""
    return lambda text: {True} if text in texts else {True, False}


def anything(text: str) -> set[bool]:
    """What is known of a question that the source does not answer: nothing."""
    return {True, False}
