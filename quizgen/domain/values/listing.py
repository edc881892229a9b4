"""Lists: several members that answer one question together ("MINUSCA, UNMISS and UNISFA")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain import gazetteer
from quizgen.domain.ground import Ground, weakest
from quizgen.domain.values import guessing
from quizgen.domain.values.value import (
    UNLIKE_KINDS,
    Context,
    Finding,
    NameBook,
    Relation,
    UnreadableValueError,
    Value,
    entails,
    excludes,
    undecided,
)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list: its words and their reading."""

    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Listing(Value):
    """A set of members; order and repetition do not matter."""

    kind: ClassVar[str] = "list"
    members: tuple[Member, ...]

    def compare(self, other: Value, names: NameBook) -> Finding:
        """As a set: it entails every part of itself and the same set; another member is not decided."""
        if not isinstance(other, Listing):
            return undecided(UNLIKE_KINDS)
        return self.contrast(other, names)

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """Two lists say the same where each has a fellow in the other, and differ where one surely has none."""
        if not isinstance(other, Listing):
            return undecided(UNLIKE_KINDS)
        kept = [_find(other, member, names) for member in self.members]
        found = [_find(self, member, names) for member in other.members]
        if all(kept) and all(found):
            grounds = (finding.ground for finding in (*kept, *found) if finding)
            return entails("both lists name the same members", weakest(*grounds))
        for listing, fellows, findings, lack in (
            (self, other.members, found, "is not in the list"),
            (other, self.members, kept, "is missing from the list"),
        ):
            for member, finding in zip(fellows, findings, strict=True):
                ground = _ground_of_lack(listing, member, names) if finding is None else None
                if ground is not None:
                    return excludes(f"{member.text} {lack}", ground)
        return undecided("the lists may name the same members in other words")

    def canonical(self) -> str:
        """The members' canonical spellings between semicolons."""
        return "; ".join(member.value.canonical() for member in self.members)


def _find(listing: Listing, member: Member, names: NameBook) -> Finding | None:
    """Why a list has the member; None where nothing says that it does."""
    findings = (fellow.value.contrast(member.value, names) for fellow in listing.members)
    return next((finding for finding in findings if finding.relation is Relation.ENTAILS), None)


def _ground_of_lack(listing: Listing, member: Member, names: NameBook) -> Ground | None:
    """On whose word none of a list is the member; None where one may be."""
    findings = [fellow.value.contrast(member.value, names) for fellow in listing.members]
    if any(finding.relation is not Relation.EXCLUDES for finding in findings):
        return None
    return weakest(*(finding.ground for finding in findings))


def read(text: str, context: Context) -> Listing | None:
    """The list that semicolons divide, or commas and one last "and"; None where a name might hold any of these."""
    parts = text.split(";") if ";" in text else _parts_in_words(text, context)
    members = _members(parts, context)
    return Listing(members) if len(members) > 1 else None


def read_typed(text: str, context: Context) -> Listing:
    """The members between semicolons; raises UnreadableValueError where there is none."""
    members = _members(text.split(";"), context)
    if not members:
        raise UnreadableValueError(f"a list is written with semicolons between its members; “{text}” has no member")
    return Listing(members)


def _members(parts: Iterable[str], context: Context) -> tuple[Member, ...]:
    texts = (" ".join(part.split()) for part in parts)
    return tuple(Member(text, guessing.guess(text, context)[1]) for text in texts if text)


def _parts_in_words(text: str, context: Context) -> list[str]:
    """The parts of "A, B and C", if every "and" is the last one and joins two members rather than one name."""
    *firsts, tail = _COMMA.split(text.strip())
    lasts = _AND.split(tail.removeprefix("and ").removeprefix("et "))
    parts = [*firsts, *lasts]
    is_safe = len(lasts) <= _MOST_LASTS and not any(_AND.search(part) or _OPEN.search(part) for part in parts)
    whole = gazetteer.label(tail, context.language) or gazetteer.label(" & ".join(lasts), context.language)
    return parts if is_safe and all(part.strip() for part in parts) and whole is None else []


_COMMA = re.compile(r",\s+")
_AND = re.compile(r"\s+(?:and|et|&)\s+")
# Lists that name some of their members: “missions such as UNMISS”, “gold or silver”.
_OPEN = re.compile(r"\b(?:or|ou|including|notamment|such as|tels? que|among|etc)\b", re.IGNORECASE)
_MOST_LASTS = 2
