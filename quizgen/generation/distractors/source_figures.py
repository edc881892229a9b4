"""Figures that stand in the source itself: the best distractors for one another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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


def figures_like(numeral: Numeral, settled: str, source: str, wording: Wording) -> tuple[Figure, ...]:
    """The source's figures of like magnitude and measure, no more precise than the numeral, the nearest first."""
    figure = numeral.figure
    if figure.value <= 0:
        return ()
    tag = _tag(settled, numeral, wording)
    found = {
        other.figure.value: other.figure
        for other in source_figures(source, wording)
        if other.tag == tag and _is_like(other.figure, figure)
    }
    return tuple(sorted(found.values(), key=lambda other: (_distance(other, figure), other.value)))


@lru_cache(maxsize=8)
def source_figures(text: str, wording: Wording) -> tuple[SourceFigure, ...]:
    """The figures of a text in their order; no labels, parts, dates or years."""
    settled = settle(text)
    figures: list[SourceFigure] = []
    end = 0
    for start in _START.finditer(settled):
        numeral = scan(settled, start.start(), wording) if start.start() >= end else None
        if numeral is not None:
            end = numeral.end
            if _counts(settled, numeral, wording):
                figures.append(SourceFigure(numeral.figure, _tag(settled, numeral, wording)))
    return tuple(figures)


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


def _is_like(other: Figure, figure: Figure) -> bool:
    if other.place is None or figure.place is None or other.integral != figure.integral or other.value <= 0:
        return False
    small = other.value < _FEW and figure.value < _FEW
    precise = other.digits <= figure.digits or other.place >= figure.place or small
    return (
        precise
        and other.value != figure.value
        and _distance(other, figure) <= (_LIKE_SMALL if figure.value < _FEW else _LIKE)
    )


def _distance(other: Figure, figure: Figure) -> float:
    return float(max(other.value / figure.value, figure.value / other.value))
