"""Worlds of countries, of which everybody knows which are different, and of places that only the author knows."""

from __future__ import annotations

from itertools import product

from hypothesis import assume
from hypothesis import strategies as st

from quizgen.domain.fact import Claim
from tests.banks import make_fact
from tests.worlds.case import Part
from tests.worlds.regions import Atlas, Lore, climbs, lores

KNOWN = ("Kenya", "Chad", "Gambia", "France", "Réunion", "Denmark", "Greenland")
"""Everybody knows these; whether the last of a pair lies in its state, some say so and some do not."""
OTHER_NAMES = {"the Gambia": "Gambia", "FRANCE": "France", "la France": "France"}
"""What else everybody calls some of them; of the name in another language quizgen knows nothing."""
SAID_SO = ("the Gambia", "FRANCE")
"""The other names that an author keeps out."""


def known_atlases() -> list[Atlas]:
    """Every way in which the known countries may lie, by law or by claim."""
    single = {name: frozenset({cell}) for cell, name in enumerate(("Kenya", "Chad", "Gambia", "Réunion", "Greenland"))}
    found = []
    for french, danish in product((True, False), repeat=2):
        france = frozenset({5}) | (single["Réunion"] if french else frozenset())
        denmark = frozenset({6}) | (single["Greenland"] if danish else frozenset())
        found.append({**single, "France": france, "Denmark": denmark})
    return found


REGIONS = (*(frozenset({cell}) for cell in range(7)), frozenset({0, 1}), frozenset({3, 5}))
"""Where an unknown place may be: in any one country, or in two of them."""


@st.composite
def country_parts(draw: st.DrawFn, label: str) -> Part:
    """Where one thing is, asked of countries and of two places that only the author can tell from them.

    The author may join, nest and list all of them, keep one out by any of its names and call one wrong.
    """
    lore = draw(lores((f"A{label}", f"B{label}", *draw(st.permutations(KNOWN))[:3]), nested=True))
    every = [
        {**known, lore.names[0]: one, lore.names[1]: other}
        for known in known_atlases()
        for one, other in product(REGIONS, repeat=2)
    ]
    maps = [atlas for atlas in every if agrees_with(atlas, lore)]
    assume(maps)
    answer = draw(st.sampled_from(lore.names))
    never = draw(st.lists(st.sampled_from([*KNOWN, *SAID_SO]), max_size=1))
    wrong = draw(st.lists(st.sampled_from(KNOWN), max_size=1))
    assume(answer not in (*never, *wrong) and not {OTHER_NAMES.get(text, text) for text in never} & {answer, *wrong})
    id = f"{label}-country"
    fact = make_fact(id, f"Where is {label}?", answer, type="place", claim=Claim.SINGLE, never=never, wrong=wrong)
    options = [*lore.names, *KNOWN, *OTHER_NAMES]
    outside = [atlas for atlas in maps if any(not any(c in atlas[name] for name in wrong) for c in atlas[answer])]

    def truth(text: str) -> set[bool]:
        name = OTHER_NAMES.get(text, text)
        if any(may_hold_with(name, OTHER_NAMES.get(kept, kept), lore) for kept in never) and name != answer:
            return {True, False}
        cells = [(cell, atlas) for atlas in outside or maps for cell in atlas[answer]]
        return {
            cell in atlas[name] for cell, atlas in cells if not (outside and any(cell in atlas[one] for one in wrong))
        }

    def bare(text: str) -> set[bool]:
        return {cell in atlas[OTHER_NAMES.get(text, text)] for atlas in every for cell in atlas[answer]}

    return Part(
        facts=[fact],
        same=list(lore.same),
        inside=list(lore.inside),
        kinds={f"{label}-countries": lore.different} if lore.different else {},
        truths={id: truth},
        bare={id: bare},
        options={id: list(dict.fromkeys(options))},
    )


def agrees_with(atlas: Atlas, lore: Lore) -> bool:
    """As for other places, but what everybody knows may overlap is not told apart by the author's list."""
    if any(atlas[one] != atlas[other] for one, other in lore.same):
        return False
    if any(not atlas[part] < atlas[whole] for part, whole in lore.inside):
        return False
    return all(
        may_hold_with(one, other, lore) or not atlas[one] & atlas[other]
        for one in lore.different
        for other in lore.different
        if one != other
    )


def may_hold_with(one: str, other: str, lore: Lore) -> bool:
    """Whether two names are of one thing, or one of the two things may hold the other."""
    around = [{name, *(whole for whole in lore.names if climbs(name, whole, lore))} for name in (one, other)]
    claimed = ({"France", "Réunion"}, {"Denmark", "Greenland"})
    return (
        other in around[0]
        or one in around[1]
        or any({mine, other} == pair for mine in around[0] for pair in claimed)
        or any({one, others} == pair for others in around[1] for pair in claimed)
    )
