"""Worlds of names: places as sets of cells, things as identities, and where each thing is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from hypothesis import assume
from hypothesis import strategies as st

from quizgen.domain.fact import Claim
from tests.banks import make_fact, make_relation
from tests.worlds.case import Part, Truth, only

CELLS = (0, 1, 2)
REGIONS = [frozenset(chosen) for size in (1, 2, 3) for chosen in combinations(CELLS, size)]
Atlas = dict[str, frozenset[int]]


@dataclass(frozen=True)
class Lore:
    """What is said of some names: pairs of one thing, pairs of part and whole, and a list of different things."""

    names: tuple[str, ...]
    same: tuple[tuple[str, str], ...]
    inside: tuple[tuple[str, str], ...]
    different: tuple[str, ...]


@st.composite
def lores(draw: st.DrawFn, names: tuple[str, ...], *, nested: bool) -> Lore:
    """Something said of the names; parts come before wholes, so that nothing lies in itself."""
    pairs = list(combinations(names, 2))
    same = draw(st.lists(st.sampled_from(pairs), max_size=1))
    inside = draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True)) if nested else []
    different = draw(st.lists(st.sampled_from(names), max_size=len(names), unique=True))
    return Lore(names, tuple(same), tuple(inside), tuple(different))


def atlases(lore: Lore) -> list[Atlas]:
    """Every way to lay the names out on the cells that agrees with what is said of them."""
    maps = (dict(zip(lore.names, regions, strict=True)) for regions in product(REGIONS, repeat=len(lore.names)))
    return [atlas for atlas in maps if agrees(atlas, lore)]


def agrees(atlas: Atlas, lore: Lore) -> bool:
    """Same names cover the same cells, parts are smaller than wholes, different things overlap only if tied."""
    if any(atlas[one] != atlas[other] for one, other in lore.same):
        return False
    if any(not atlas[part] < atlas[whole] for part, whole in lore.inside):
        return False
    return all(
        tied(one, other, lore) or not atlas[one] & atlas[other] for one, other in combinations(lore.different, 2)
    )


def tied(one: str, other: str, lore: Lore) -> bool:
    """Whether `same` and `inside` lead from one name to the other, upwards or downwards."""
    return climbs(one, other, lore) or climbs(other, one, lore)


def climbs(start: str, goal: str, lore: Lore) -> bool:
    """Whether steps to an equal name or to a whole lead from one name to another."""
    reached = {start}
    for _ in lore.names:
        reached |= {other for one, other in lore.same if one in reached} | {
            one for one, other in lore.same if other in reached
        }
        reached |= {whole for part, whole in lore.inside if part in reached}
    return goal in reached


def partitions(lore: Lore) -> Iterator[dict[str, int]]:
    """Every way to say which names are of one thing that agrees with what is said of them."""
    for numbers in product(range(len(lore.names)), repeat=len(lore.names)):
        identity = dict(zip(lore.names, numbers, strict=True))
        one_thing = all(identity[one] == identity[other] for one, other in lore.same)
        apart = all(tied(a, b, lore) or identity[a] != identity[b] for a, b in combinations(lore.different, 2))
        if one_thing and apart:
            yield identity


def named(label: str, letters: str) -> tuple[str, ...]:
    """Names that no other part of the case has."""
    return tuple(f"{letter}{label}" for letter in letters)


@st.composite
def place_parts(draw: st.DrawFn, label: str) -> Part:
    """Where one thing is: a place among places that may hold each other."""
    lore = draw(lores(named(label, "ABCD"), nested=True))
    maps = atlases(lore)
    assume(maps)
    answer = draw(st.sampled_from(lore.names))
    fact = make_fact(f"{label}-place", f"Where is {label}?", answer, type="place", claim=Claim.SINGLE)

    def truth(text: str) -> set[bool]:
        return (
            {cell in atlas[text] for atlas in maps for cell in atlas[answer]} if text in lore.names else {True, False}
        )

    options = {fact.id: list(lore.names)}
    bare = {fact.id: only(answer)}
    return _part(lore, f"{label}-places", facts=[fact], truths={fact.id: truth}, bare=bare, options=options)


@st.composite
def member_parts(draw: st.DrawFn, label: str) -> Part:
    """Members of a closed list, the thing that the source names, or who said it: a matter of identity alone.

    The author may give another right wording, a wrong one, and one that must not be offered; worlds in which
    the wrong one is right are none of the author's.
    """
    lore = draw(lores(named(label, "ABCD"), nested=False))
    claim = draw(st.sampled_from([Claim.LISTED, Claim.STATED, Claim.SAID_BY]))
    most = 2 if claim is Claim.LISTED else 1
    members = draw(st.lists(st.sampled_from(lore.names), min_size=1, max_size=most, unique=True))
    rest = [name for name in lore.names if name not in members]
    also = draw(st.lists(st.sampled_from([*rest, f"E{label}"]), max_size=1))
    never = draw(st.lists(st.sampled_from(rest), max_size=1))
    wrong = draw(st.lists(st.sampled_from([*rest, f"F{label}"]), max_size=1))
    answer, type = ("; ".join(members), "list") if claim is Claim.LISTED else (members[0], "term")
    id, ask = f"{label}-member", f"Which is {label}?"
    fact = make_fact(id, ask, answer, type=type, claim=claim, also=also, never=never, wrong=wrong)

    every = list(partitions(lore))
    also_right = {text for text in lore.names for one in also if all(one in w and w[text] == w[one] for w in every)}

    def right(world: dict[str, int], text: str) -> bool:
        return text in (*also, *also_right) or any(world.get(text) == world[member] for member in members)

    worlds = [world for world in every if not any(right(world, text) for text in wrong)] or every
    kept_out = {text for text in lore.names for one in never if all(world[text] == world[one] for world in every)}

    def truth(text: str) -> set[bool]:
        known = text in (*lore.names, *also, *wrong) and (text in members or text in also_right or text not in kept_out)
        return {right(world, text) for world in worlds} if known else {True, False}

    options = [*lore.names, *(text for text in (*also, *wrong) if text not in lore.names)]
    bare = {id: only(*members)}
    return _part(lore, f"{label}-members", facts=[fact], truths={id: truth}, bare=bare, options={id: options})


@st.composite
def moving_parts(draw: st.DrawFn, label: str) -> Part:
    """Where things were at different times: rows of one time say nothing of another."""
    places = draw(lores(named(label, "AB"), nested=True))
    things = draw(lores(named(label, "XY"), nested=False))
    moments = st.sampled_from(["2019", "2021"])
    cells = st.tuples(st.sampled_from(things.names), st.sampled_from(places.names), moments)
    rows = draw(st.lists(cells, min_size=1, max_size=3, unique_by=lambda row: row[:2]))
    times = sorted({time for _, _, time in rows})
    worlds = [
        (atlas, where)
        for atlas, identity in product(atlases(places), partitions(things))
        for spots in product(CELLS, repeat=len(things.names) * len(times))
        if all(
            (where := _spots(spots, identity, things, times))[thing, time] in atlas[place]
            for thing, place, time in rows
        )
    ]
    assume(worlds)
    relation = make_relation(
        f"{label}-moves",
        rows,
        ask=f"Where is {label} {{subject}}?",
        ask_back=f"Which {label} is in {{object}}?",
        types=("term", "place"),
    )

    def where_is(thing: str, time: str) -> Truth:
        return lambda text: {where[thing, time] in atlas[text] for atlas, where in worlds if text in atlas}

    def which_is(place: str, time: str) -> Truth:
        return lambda text: {where[text, time] in atlas[place] for atlas, where in worlds if text in things.names}

    forward = {f"{relation.id}.{n}.forward": where_is(row[0], row[2]) for n, row in enumerate(rows, start=1)}
    back = {f"{relation.id}.{n}.back": which_is(row[1], row[2]) for n, row in enumerate(rows, start=1)}
    options = {id: list(places.names) for id in forward} | {id: list(things.names) for id in back}
    part = _part(places, f"{label}-places", truths={**forward, **back}, bare=_given(relation.id, rows), options=options)
    other = _part(things, f"{label}-things")
    same, kinds = [*part.same, *other.same], {**part.kinds, **other.kinds}
    return Part([], [relation], same, part.inside, kinds, part.truths, part.bare, part.options)


def _spots(
    spots: tuple[int, ...], identity: dict[str, int], things: Lore, times: list[str]
) -> dict[tuple[str, str], int]:
    """The cell of each thing at each time."""
    count = len(things.names)
    return {
        (name, time): spots[turn * count + identity[name]] for turn, time in enumerate(times) for name in things.names
    }


@st.composite
def table_parts(draw: st.DrawFn, label: str) -> Part:
    """Where several things are, each in one place: asked forward for the place, back for the thing."""
    places = draw(lores(named(label, "ABC"), nested=True))
    things = draw(lores(named(label, "XYZ"), nested=False))
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from(things.names), st.sampled_from(places.names)), min_size=1, max_size=3, unique=True
        )
    )
    worlds = list(_located(places, things, rows))
    assume(worlds)
    relation = make_relation(
        f"{label}-table",
        rows,
        ask=f"Where is {label} {{subject}}?",
        ask_back=f"Which {label} is in {{object}}?",
        types=("term", "place"),
    )
    forward = {f"{relation.id}.{n}.forward": _where(worlds, thing) for n, (thing, _) in enumerate(rows, start=1)}
    back = {f"{relation.id}.{n}.back": _which(worlds, place) for n, (_, place) in enumerate(rows, start=1)}
    options = {id: list(places.names) for id in forward} | {id: list(things.names) for id in back}
    part = _part(places, f"{label}-places", truths={**forward, **back}, bare=_given(relation.id, rows), options=options)
    other = _part(things, f"{label}-things")
    same, kinds = [*part.same, *other.same], {**part.kinds, **other.kinds}
    return Part([], [relation], same, part.inside, kinds, part.truths, part.bare, part.options)


def _given(relation: str, rows: Sequence[tuple[str, ...]]) -> dict[str, Truth]:
    """What the rows of one time alone say: each thing is at its places."""
    found: dict[str, Truth] = {}
    for number, (thing, place, *time) in enumerate(rows, start=1):
        timely = [row for row in rows if list(row[2:]) == time]
        found[f"{relation}.{number}.forward"] = only(*(row[1] for row in timely if row[0] == thing))
        found[f"{relation}.{number}.back"] = only(*(row[0] for row in timely if row[1] == place))
    return found


World = tuple[Atlas, dict[str, int]]
"""The places' cells and each thing's cell."""


def _located(places: Lore, things: Lore, rows: list[tuple[str, str]]) -> Iterator[World]:
    """Every atlas with every way to put the things on cells in agreement with the rows; one thing, one cell."""
    identities = list(partitions(things))
    for atlas in atlases(places):
        for identity, cells in product(identities, product(CELLS, repeat=len(things.names))):
            cell_of = {name: cells[identity[name]] for name in things.names}
            if all(cell_of[thing] in atlas[place] for thing, place in rows):
                yield atlas, cell_of


def _where(worlds: list[World], thing: str) -> Truth:
    return lambda text: {cells[thing] in atlas[text] for atlas, cells in worlds if text in atlas} or {True, False}


def _which(worlds: list[World], place: str) -> Truth:
    return lambda text: {cells[text] in atlas[place] for atlas, cells in worlds if text in cells} or {True, False}


def _part(lore: Lore, kind: str, **rest: object) -> Part:
    part = Part(same=list(lore.same), inside=list(lore.inside), kinds={kind: lore.different} if lore.different else {})
    for name, value in rest.items():
        setattr(part, name, value)
    return part
