"""Roles, offices and ranks: what somebody is rather than who."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from quizgen.domain.ground import Ground
from quizgen.domain.values.named import Named, name_of, typed_name
from quizgen.domain.values.offices import are_two_ranks, rank_of, standing_of
from quizgen.domain.values.value import Context, Finding, NameBook, Relation, Value, excludes

_SENDER = r"(?: of (?:the )?\w+| de (?:la )?\w+| d['’]\w+| du \w+| des \w+)?"
# “French ambassador to Rwanda”, “ambassadeur de France au Rwanda”.
_AMBASSADOR = re.compile(rf"(?P<head>(?:.* )?ambassad\w+{_SENDER}) (?:in|to|au|aux|en) (?P<country>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role(Named):
    """An office, a rank or a part, by name."""

    kind: ClassVar[str] = "role"

    def contrast(self, other: Value, names: NameBook) -> Finding:
        """By name, and by the ladders: the same office over another portfolio, another rank, another country."""
        finding = Named.contrast(self, other, names)
        if finding.relation is not Relation.UNDECIDED or not isinstance(other, Role):
            return finding
        grounds = (
            _other_portfolio(self.name, other.name),
            _other_rank(self.name, other.name),
            _other_country(self.name, other.name, names),
        )
        return next((ground for ground in grounds if ground is not None), finding)


def read(text: str, context: Context) -> Role | None:
    """The role that stands there, or None where no letter does."""
    name = name_of(text)
    return None if name is None else Role(name)


def read_typed(text: str, context: Context) -> Role:
    """The role that stands there; raises UnreadableValueError where no letter does."""
    return Role(typed_name(text, Role.kind))


def host_country_of(name: str) -> str | None:
    """Where an ambassador is posted, in the words of the name, which ends with it; None for any other role."""
    match = _AMBASSADOR.fullmatch(name)
    return None if match is None else match["country"]


def _other_portfolio(name: str, other: str) -> Finding | None:
    one, two = standing_of(name), standing_of(other)
    if one is None or two is None or one.rung == two.rung:
        return None
    same_office = (one.ladder, one.before, one.after) == (two.ladder, two.before, two.after)
    because = f"{name} and {other} are different offices"
    return excludes(because, Ground.LISTED, "offices") if same_office else None


def _other_rank(name: str, other: str) -> Finding | None:
    one, two = rank_of(name), rank_of(other)
    if one is None or two is None or one[0] != two[0] or not are_two_ranks(one[1], two[1]):
        return None
    return excludes(f"{name} and {other} are different ranks", Ground.LISTED, "ranks")


def _other_country(name: str, other: str, names: NameBook) -> Finding | None:
    one, two = _AMBASSADOR.fullmatch(name), _AMBASSADOR.fullmatch(other)
    if one is None or two is None or one["head"].casefold() != two["head"].casefold():
        return None
    return names.apart(one["country"], two["country"])
