"""Names from a fact file: `same`, `inside` and `kinds`, checked for circles and doubles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from quizgen.diagnostics import Severity
from quizgen.domain.ground import Ground
from quizgen.domain.names import Names
from quizgen.reading.fields import Record
from quizgen.reading.nodes import Scalar
from quizgen.reading.report import Report, shown

_FEWEST_NAMES = 2
_MOST_COMPARED = 300
"""Of a longer list the first members are held against each other; the prover looks at every pair it needs."""


def read_names(record: Record, *, language: str, report: Report) -> Names:
    """The names of a fact file; groups that share a name become one thing."""
    same = tuple(_groups(record, "same", report))
    inside = tuple(_groups(record, "inside", report))
    kinds = {key.text: tuple(member.text for member in members) for key, members in record.lists("kinds")}
    names = Names(same=[_texts(group) for group in same], inside=map(_texts, inside), kinds=kinds, language=language)
    _check_circles(inside, names, report)
    for key, members in record.lists("kinds"):
        _check_doubles(key, members, names, report)
    return names


def _groups(record: Record, name: str, report: Report) -> Iterator[tuple[Scalar, ...]]:
    for group in record.groups(name):
        if len(group) >= _FEWEST_NAMES:
            yield group
        elif group:
            report.add("short-group", group[0].span, f"A group of `{name}` has only the name {shown(group[0].text)}.")


def _texts(group: tuple[Scalar, ...]) -> tuple[str, ...]:
    return tuple(name.text for name in group)


def _check_doubles(key: Scalar, members: tuple[Scalar, ...], names: Names, report: Report) -> None:
    seen: dict[str, Scalar] = {}
    for member in members:
        label = names.identity(member.text)
        if label in seen:
            first = shown(seen[label].text)
            found = f"{shown(member.text)} is the same thing as {first}, and {shown(key.text)} has both."
            report.add("duplicate-member", member.span, found)
        seen.setdefault(label, member)
    for one, other in combinations(members[:_MOST_COMPARED], 2):
        if names.identity(one.text) != names.identity(other.text) and _may_be_one(one.text, other.text, names):
            found = f"{shown(other.text)} may be {shown(one.text)}, or part of it, and {shown(key.text)} has both."
            report.add("kinds-overlap", other.span, found, severity=Severity.WARNING)


def _may_be_one(one: str, other: str, names: Names) -> bool:
    """Whether the two are no safe distractors for each other, though the list says that they differ."""
    known = names.apart(one, other)
    return known is None or (known.ground is Ground.AUTHOR and names.listed_apart(one, other) is None)


def _check_circles(inside: tuple[tuple[Scalar, ...], ...], names: Names, report: Report) -> None:
    """Report every pair that closes a circle with the pairs before it."""
    wholes: dict[str, list[str]] = {}
    for chain in inside:
        for part, whole in pairwise(chain):
            start, goal = names.identity(part.text), names.identity(whole.text)
            if start == goal:
                found = f"{shown(part.text)} and {shown(whole.text)} are one thing, which cannot lie inside itself."
                report.add("inside-cycle", whole.span, found)
            elif _reaches(goal, start, wholes):
                found = f"{shown(whole.text)} lies inside {shown(part.text)} already."
                report.add("inside-cycle", whole.span, found)
            else:
                wholes.setdefault(start, []).append(goal)


def _reaches(start: str, goal: str, wholes: dict[str, list[str]]) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        for whole in wholes.get(waiting.pop(), ()):
            if whole == goal:
                return True
            if whole not in seen:
                seen.add(whole)
                waiting.append(whole)
    return False
