"""A slow, obvious oracle for quantities: a statement is a test that a number passes or not.

It shares no code with the package. A statement has a hedge, its figures and whether it speaks of
whole things; numbers are tried one after another on a grid that holds every bound, the middle
between any two bounds, and far points on both sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

SIGNS = ("", "=", ">", ">=", "<", "<=", "~", "~<", "~>", "..")
FAR_AWAY = Fraction(10**9)
CRUMB = Fraction(1, 10**6)


@dataclass(frozen=True)
class Statement:
    """A hedged figure (two for a range) about whole things or about anything that can be measured."""

    sign: str
    figures: tuple[int, ...]
    whole: bool

    @property
    def typed(self) -> str:
        """As the `value:` field has it."""
        noun = " battalions" if self.whole else " km"
        if self.sign == "..":
            return f"{self.figures[0]}..{self.figures[1]}{noun}"
        return f"{self.sign}{self.figures[0]}{noun}"

    def rounding(self) -> Fraction:
        """How far the unhedged figure may be off."""
        figure, zeros = self.figures[0], 0
        while figure and figure % 10 ** (zeros + 1) == 0:
            zeros += 1
        half_a_place = Fraction(10**zeros, 2)
        if zeros == 0:
            return Fraction(0) if self.whole else min(half_a_place, Fraction(figure, 4)) if figure else half_a_place
        return min(half_a_place, Fraction(figure, 4 if figure >= 1000 else 10))

    def margin(self, *, sure: bool) -> Fraction:
        """How far "about" reaches: surely, or at most."""
        figure, place = self.figures[0], 1
        while figure and figure % (place * 10) == 0:
            place *= 10
        if sure:
            return min(Fraction(place, 2), Fraction(figure, 20))
        return max(Fraction(place, 2), Fraction(figure, 4), Fraction(2 if self.whole else 0))

    def holds(self, number: Fraction, *, sure: bool, rounded: bool) -> bool:
        """Whether the statement is true of the number: surely, or perhaps (as a rounding, too)."""
        if self.whole and number.denominator != 1:
            return False
        first, last = self.figures[0], self.figures[-1]
        about = self.margin(sure=sure)
        off = self.rounding() if rounded and not sure else Fraction(0)
        tests = {
            "": number == first or abs(number - first) < off,
            "=": number == first,
            ">": number > first,
            ">=": number >= first,
            "<": number < first,
            "<=": number <= first,
            "~": abs(number - first) <= about,
            "~<": first - about <= number < first,
            "~>": first < number <= first + about,
            "..": first <= number <= last,
        }
        return tests[self.sign]

    def bounds(self) -> set[Fraction]:
        """Every number at which the answer of `holds` may change."""
        margins = (Fraction(0), self.margin(sure=True), self.margin(sure=False), self.rounding())
        return {figure + side * margin for figure in self.figures for margin in margins for side in (-1, 1)}


def grid(*statements: Statement) -> list[Fraction]:
    """Numbers that tell the statements apart: all bounds, what lies beside and between them, and far away."""
    bounds = sorted({bound for statement in statements for bound in statement.bounds()})
    points = {-FAR_AWAY, FAR_AWAY, *bounds}
    points |= {(one + other) / 2 for one, other in pairwise(bounds)}
    points |= {bound + step for bound in bounds for step in (-CRUMB, CRUMB, -1, 1)}
    points |= {Fraction(point.__floor__() + step) for point in bounds for step in (-1, 0, 1, 2)}
    return sorted(points)


def relation(one: Statement, other: Statement) -> str:
    """What `one`, as the truth, says of `other`, by trying every number of the grid."""
    points = grid(one, other)
    if one == other:
        return "entails"
    crisp = not {one.sign, other.sign} & {"~", "~<", "~>"} and not (
        {one.sign, other.sign} == {"", "="} and (one.rounding() or other.rounding())
    )
    true = [point for point in points if one.holds(point, sure=False, rounded=False)]
    sure = [point for point in points if other.holds(point, sure=True, rounded=False)]
    if crisp and true == [point for point in points if other.holds(point, sure=False, rounded=False)]:
        return "entails"
    if sure and set(true) <= set(sure):
        return "entails"
    maybe = [point for point in points if one.holds(point, sure=False, rounded=True)]
    return "undecided" if any(other.holds(point, sure=False, rounded=True) for point in maybe) else "excludes"
