"""Figures that stand in the source itself: the best distractors for one another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from heapq import merge
from itertools import count

from quizgen.domain.values.figure import Figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.money import find_currency
from quizgen.domain.values.numerals import Numeral, Style, scan, settle
from quizgen.domain.values.units import find_unit
from quizgen.domain.values.wording import Wording

_START = re.compile(r"(?<![\w.,'/-])(?=\w)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\W?$")
_MONEY = re.compile(r"([$€£¥]) ?$")
_NEXT_WORD = re.compile(r"\W?([^\W\d_]+)")
_YEARS = range(1000, 2200)
_LIKE = 10
"""Figures of like magnitude are at most this many times as large or small."""
_LIKE_SMALL = 3
"""The same for small ones."""
_FEW = 100
"""Below this, figures are small, and one digit more or less is as precise."""


@dataclass(frozen=True, slots=True)
class SourceFigure:
    """A figure of the source; `tag` tells a unit, a currency or a share from a number of things (empty)."""

    figure: Figure
    tag: str
    place: int
    """The how-manieth figure of the source it is, from 0."""


Precision = tuple[bool, int, Fraction]
"""Whether figures are whole numbers, how many digits they have, and the worth of the last one."""


class _Row:
    """The figures of one measure and one precision, in the order of their values."""

    def __init__(self, figures: Iterable[SourceFigure]) -> None:
        self._last = {one.figure.value: one for one in figures}
        self._values = sorted(self._last)

    def outward(self, value: Fraction) -> Iterator[tuple[Fraction, Fraction, int, Figure]]:
        """The figures that are not the value, with their distance from it, their value and place; the nearest first."""
        first, last = bisect_left(self._values, value), bisect_right(self._values, value)
        below = ((value / self._values[at], self._values[at]) for at in range(first - 1, -1, -1))
        above = ((self._values[at] / value, self._values[at]) for at in range(last, len(self._values)))
        for distance, other in merge(below, above):
            found = self._last[other]
            yield distance, other, -found.place, found.figure


def figures_like(numeral: Numeral, settled: str, source: str, wording: Wording) -> Iterator[Figure]:
    """The source's figures of like magnitude and measure, no more precise than the numeral, the nearest first."""
    figure = numeral.figure
    if figure.value <= 0 or figure.place is None:
        return
    rows = _rows(source, wording).get(_tag(settled, numeral, wording), {})
    farthest = _LIKE_SMALL if figure.value < _FEW else _LIKE
    met = figure.value
    for distance, value, _, other in merge(*(_fitting(row, precision, figure) for precision, row in rows.items())):
        if distance > farthest:
            return
        if value != met:
            met = value
            yield other


def _fitting(row: _Row, precision: Precision, figure: Figure) -> Iterator[tuple[Fraction, Fraction, int, Figure]]:
    """The row's figures that do not look more precise than this one."""
    integral, digits, place = precision
    if integral is not figure.integral:
        return iter(())
    if digits <= figure.digits or (figure.place is not None and place >= figure.place):
        return row.outward(figure.value)
    small = figure.value < _FEW
    return (found for found in row.outward(figure.value) if found[1] < _FEW) if small else iter(())


@lru_cache(maxsize=8)
def _rows(text: str, wording: Wording) -> dict[str, dict[Precision, _Row]]:
    """The positive figures of a text by what they measure and how precise they are; parts are left out."""
    sorts: dict[str, dict[Precision, list[SourceFigure]]] = {}
    for one in _source_figures(text, wording):
        figure = one.figure
        if figure.place is not None and figure.value > 0:
            precision = (figure.integral, figure.digits, figure.place)
            sorts.setdefault(one.tag, {}).setdefault(precision, []).append(one)
    return {tag: {precision: _Row(found) for precision, found in rows.items()} for tag, rows in sorts.items()}


def _source_figures(text: str, wording: Wording) -> Iterator[SourceFigure]:
    """The figures of a text in their order; no labels, parts, dates or years."""
    settled = settle(text)
    places = count()
    end = 0
    for start in _START.finditer(settled):
        numeral = scan(settled, start.start(), wording) if start.start() >= end else None
        if numeral is not None:
            end = numeral.end
            if _counts(settled, numeral, wording):
                yield SourceFigure(numeral.figure, _tag(settled, numeral, wording), next(places))


def _tag(settled: str, numeral: Numeral, wording: Wording) -> str:
    behind = settled[numeral.end : numeral.end + 40].lstrip(" -")
    if any(behind.startswith(sign) for sign in ("%", "‰", *wording.percent)):
        return "%"
    unit = find_unit(behind)
    currency = find_currency(behind)
    before = _MONEY.search(settled, max(0, numeral.start - 5), numeral.start)
    return unit[0].symbol if unit else currency[0] if currency else before[1] if before else ""


def _counts(settled: str, numeral: Numeral, wording: Wording) -> bool:
    """Whether the numeral is an amount of something."""
    before = _LAST_WORD.search(settled, max(0, numeral.start - 30), numeral.start)
    behind = _NEXT_WORD.match(settled, numeral.end)
    article = wording.one_is_article and numeral.style is Style.WORDS and numeral.figure.value == 1
    if article or settled[numeral.end : numeral.end + 1].isalpha() or numeral.share or numeral.hedge is not Hedge.PLAIN:
        return False
    if before and (before[1].casefold() in wording.labels or before[1].casefold() in wording.months):
        return False
    if behind and behind[1].casefold() in wording.months:
        return False
    bare = settled[numeral.start : numeral.end].isdigit() and numeral.style is Style.DIGITS
    return not (bare and numeral.figure.value in _YEARS)
