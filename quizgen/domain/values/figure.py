"""Figures as printed: a number and how precisely it was given.

What a figure may stand for beyond itself is decided here, on the careful side: an unhedged figure
may be a rounding, and "about" reaches further still.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_RATIO_ROUNDING = Fraction(1, 20)
"""How far a ratio such as "one in five" may be off without a word such as "about"."""
_SMALL_ROUNDING = Fraction(1, 10)
"""How far a round figure below a thousand may be off without one."""
_MOST_ROUNDING = Fraction(1, 4)
"""How far any other figure may be off without one."""
_NEAR = Fraction(1, 20)
"""Within this share of a figure, whatever rounds to it is surely "about" it."""
_FAR = Fraction(1, 4)
"""Beyond this share of a figure, nothing is "about" it."""
_FEW_THINGS = 2
_TENS = 10
_THOUSAND = 1000
_RATIO = re.compile(r"(-?[0-9]{1,12})/([0-9]{1,12})")
_DECIMAL = re.compile(r"(-?[0-9]{1,40}(?:\.[0-9]{1,40})?)(?:e([0-9]{1,2}))?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed; `place` is the worth of its last significant digit, None for a ratio such as 1/5."""

    value: Fraction
    place: Fraction | None

    @property
    def integral(self) -> bool:
        """Whether it was given as a whole number."""
        return self.place is not None and self.place >= 1

    @property
    def digits(self) -> int:
        """How many significant digits were printed; 1 for a ratio and for zero."""
        return 1 if self.place is None else max(1, len(str(abs(self.value) // self.place)))

    def slack(self, *, continuous: bool) -> Fraction:
        """How far the true number may lie from the figure if the figure is a rounding.

        `continuous` tells measures from counts: 7 km may be 7.3 km, 7 battalions are 7. Trailing zeros
        open half of their place, to a limit: 45,000 may be 45,123, and 100 may be 104, but not 140.
        """
        size = abs(self.value)
        if self.place is None:
            return size * _RATIO_ROUNDING
        if self.place >= _TENS:
            limit = _MOST_ROUNDING if size >= _THOUSAND else _SMALL_ROUNDING
            return min(self.place / 2, size * limit)
        if not continuous and self.integral:
            return Fraction(0)
        return min(self.place / 2, size * _MOST_ROUNDING) if size else self.place / 2

    def near(self) -> Fraction:
        """How far a number may lie from the figure and surely still be "about" it."""
        size = abs(self.value)
        return size * _NEAR if self.place is None else min(self.place / 2, size * _NEAR)

    def far(self, *, whole: bool) -> Fraction:
        """How far, at most, a number called "about" the figure may lie from it; at least two whole things."""
        size = abs(self.value)
        rounding = Fraction(0) if self.place is None else self.place / 2
        return max(size * _FAR, rounding, Fraction(_FEW_THINGS if whole else 0))

    def scaled(self, factor: Fraction) -> Figure:
        """The figure times a positive number, with its precision (1.5 million, 20 %)."""
        return Figure(self.value * factor, None if self.place is None else self.place * factor)

    def plain(self) -> str:
        """The figure without separators, so that `read_plain` gives it back: 45000, 3.50, 1/5, 1.50e6."""
        if self.place is None:
            return f"{self.value.numerator}/{self.value.denominator}"
        if self.place < 1:
            return _with_decimals(self.value, _decimals(self.place))
        if trailing_place(self.value) == self.place:
            return str(self.value)
        exponent = len(str(abs(self.value))) - 1
        mantissa = Fraction(self.value, 10**exponent)
        return f"{_with_decimals(mantissa, _decimals(self.place / 10**exponent))}e{exponent}"

    def shown(self) -> str:
        """The figure as trainers read it: 45,000."""
        if self.place is None:
            return self.plain()
        return f"{int(self.value):,}" if self.place >= 1 else _grouped(self.plain())


def trailing_place(value: Fraction) -> Fraction:
    """The worth of the last digit of a whole number that is not zero; 1 for zero itself."""
    place = 1
    while value and value % (place * _TENS) == 0:
        place *= _TENS
    return Fraction(place)


def whole_figure(value: int | Fraction) -> Figure:
    """The figure of a whole number, precise to its last digit that is not zero."""
    return Figure(Fraction(value), trailing_place(Fraction(value)))


def decimal_figure(text: str) -> Figure:
    """The figure of plain decimal digits such as `-12.50` or `45000`; decimals count as significant."""
    _, point, decimals = text.partition(".")
    return Figure(Fraction(text), Fraction(1, 10 ** len(decimals))) if point else whole_figure(int(text))


def read_plain(text: str) -> Figure | None:
    """The figure of `45000`, `-3.50`, `1/5` or `1.50e6`; None for anything else."""
    ratio = _RATIO.fullmatch(text)
    if ratio and int(ratio[2]):
        return Figure(Fraction(int(ratio[1]), int(ratio[2])), None)
    match = _DECIMAL.fullmatch(text)
    if match is None:
        return None
    figure = decimal_figure(match[1]).scaled(Fraction(10 ** int(match[2] or 0)))
    return whole_figure(0) if figure.integral and not figure.value else figure


def _decimals(place: Fraction) -> int:
    return len(str(place.denominator)) - 1


def _with_decimals(value: Fraction, decimals: int) -> str:
    digits = str(abs(value.numerator) * 10**decimals // value.denominator).rjust(decimals + 1, "0")
    split = len(digits) - decimals
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:split]}.{digits[split:]}" if decimals else f"{sign}{digits}"


def _grouped(plain: str) -> str:
    whole, point, decimals = plain.partition(".")
    return f"{int(whole):,}{point}{decimals}" if whole != "-0" else plain
