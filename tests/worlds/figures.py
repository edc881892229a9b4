"""Worlds of figures: a number of things, or so much of something, known exactly only in each world."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st

from quizgen.domain.fact import Basis, Claim
from tests.banks import make_fact
from tests.worlds.case import Part, Truth, anything

FRAMES = {
    "plain": "{n}",
    "more": "more than {n}",
    "at least": "at least {n}",
    "fewer": "fewer than {n}",
    "at most": "at most {n}",
    "about": "about {n}",
    "range": "{n} to {m}",
}
NUMERALS = st.one_of(st.integers(2, 60), st.integers(1, 12).map(lambda n: n * 10), st.sampled_from([5000, 5400, 45000]))
STRICT_ABOUT, GENEROUS_ABOUT = 0.02, 0.1
"""Whoever says "about 100" means 98 to 102 at least; some mean 90 to 110."""
UNITS = (("", ""), (" trucks", " trucks"), (" km", " kilometres"), (" %", " percent"), (" kg", " kilograms"))
"""What is counted or measured, in two ways to write it."""


@dataclass(frozen=True)
class Spec:
    """A phrase about a number, in a form that the oracle understands without reading."""

    frame: str
    n: int
    m: int

    @property
    def text(self) -> str:
        """As an author writes it."""
        return FRAMES[self.frame].format(n=f"{self.n:,}", m=f"{self.m:,}")

    def holds(self, number: float, *, generous: bool) -> bool:
        """Whether the phrase is true of a number; generously, a round figure is a rounding, and "about" goes far."""
        if self.frame == "plain":
            return abs(number - self.n) < half_unit(self.n) if generous and half_unit(self.n) else number == self.n
        if self.frame == "about":
            return abs(number - self.n) <= (GENEROUS_ABOUT if generous else STRICT_ABOUT) * self.n
        return {
            "more": number > self.n,
            "at least": number >= self.n,
            "fewer": number < self.n,
            "at most": number <= self.n,
            "range": self.n <= number <= self.m,
        }[self.frame]


def half_unit(figure: int) -> float:
    """How far off a round figure may be as a rounding: half of what its last digit but zeros counts, within reason.

    45,000 may stand for 45,400. Nobody says 10 for 6, so that up to a thousand 4 % is the most, above it 10 %.
    """
    zeros = len(str(figure)) - len(str(figure).rstrip("0"))
    return min(10**zeros / 2, figure * (0.04 if figure < 1000 else 0.1)) if zeros else 0


SPECS = st.builds(
    lambda frame, n, step: Spec(frame, n, n + step), st.sampled_from(sorted(FRAMES)), NUMERALS, st.integers(1, 9)
)


@st.composite
def figure_parts(draw: st.DrawFn, label: str) -> Part:
    """A fact with a figure and `claim: single`, and other figures as options."""
    spec, others = draw(SPECS), draw(st.lists(SPECS, min_size=1, max_size=6))
    specs = {one.text: one for one in (spec, *others)}
    ends = [(one.n, end) for one in specs.values() for end in (one.n, one.m)]
    points: list[float] = sorted({end + step for figure, end in ends for step in sample_steps(figure)})
    unit, words = draw(st.sampled_from(UNITS))
    if unit not in ("", " trucks"):
        points += [point + 0.5 for point in points]
    specs = {f"{text}{draw(st.sampled_from([unit, words]))}": one for text, one in specs.items()}
    answer = next(text for text, one in specs.items() if one.text == spec.text)
    others = [one for one in specs.values() if one.text != spec.text]
    kept_out = draw(st.lists(st.sampled_from(others), max_size=1)) if others else []
    basis = draw(st.sampled_from([Basis.STATED, Basis.STATED, Basis.INFERRED]))
    fact = make_fact(
        f"{label}-figure",
        f"How many {label}?",
        answer,
        type="quantity",
        claim=Claim.SINGLE,
        never=[f"{one.text}{draw(st.sampled_from([unit, words]))}" for one in kept_out],
        basis=basis,
    )

    def truth(text: str) -> set[bool]:
        option = specs.get(text)
        if option is None or (option.text != spec.text and option in kept_out):
            return {True, False}
        return {
            option.holds(number, generous=reading)
            for generous, reading in product((False, True), repeat=2)
            for number in points
            if number >= 0 and spec.holds(number, generous=generous)
        }

    bare: dict[str, Truth] = {} if basis is Basis.STATED else {fact.id: anything}
    return Part(facts=[fact], truths={fact.id: truth}, bare=bare, options={fact.id: list(specs)})


def sample_steps(figure: int) -> tuple[int, ...]:
    """Steps to the numbers round a figure at which any phrase about it may change its truth."""
    half = int(half_unit(figure))
    tenth = int(figure * GENEROUS_ABOUT)
    return (0, -1, 1, -2, 2, half, -half, half - 1, 1 - half, tenth, -tenth, 100_000)
