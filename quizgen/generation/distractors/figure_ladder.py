"""Figures that tempt: as precise as a given one, plausible, on both sides of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain, zip_longest

from quizgen.domain.chance import Stream
from quizgen.domain.values.figure import Figure, whole_figure

_SHRINKING = tuple(Fraction(share, 100) for share in (80, 90, 60, 75, 50, 70, 40, 30, 25, 20))
_GROWING = tuple(Fraction(share, 100) for share in (120, 110, 150, 125, 180, 140, 200, 160, 250, 300))
_DRAWN = 5
"""How many of the first ratios stand in an order of chance."""
_NEIGHBOURS = 8
_SMALL = 20
"""Up to this many, whole things are told from their neighbours rather than by ratios."""


def climb(figure: Figure, stream: Stream, *, ceiling: Fraction | None = None) -> Iterator[Figure]:
    """Other figures, alternately above and below, the most tempting first; below `ceiling` where there is one.

    Figures above zero have only such for company.
    """
    down, up = (_side(figure, stream, sign) for sign in (-1, 1))
    first, second = (down, up) if stream.below(2) else (up, down)
    for candidate in chain.from_iterable(zip_longest(first, second)):
        if candidate is not None and (ceiling is None or candidate.value < ceiling):
            yield candidate


def _side(figure: Figure, stream: Stream, sign: int) -> Iterator[Figure]:
    """The figures on one side, each once."""
    near = tuple(_neighbours(figure, sign))
    if figure.integral and 0 <= figure.value <= _SMALL and figure.place == 1:
        candidates: Iterable[Figure] = near
    else:
        candidates = (*_by_ratio(figure, stream, sign), *near)
    seen = {figure.value}
    for candidate in candidates:
        if candidate.value not in seen and (candidate.value > 0 or figure.value <= 0):
            seen.add(candidate.value)
            yield candidate


def _neighbours(figure: Figure, sign: int) -> Iterator[Figure]:
    """One to eight steps of the last printed digit away; of the one behind it where a round figure has no room."""
    place = figure.place or Fraction(1)
    steps = (place, place / 10) if figure.digits == 1 and place > 1 else (place,)
    for step in steps:
        for count in range(1, _NEIGHBOURS + 1):
            yield _on_grid(figure.value + sign * count * step, step)


def _by_ratio(figure: Figure, stream: Stream, sign: int) -> Iterator[Figure]:
    """Figures at tempting ratios: first those just as round, then between them, then those of like precision."""
    drawn = _GROWING if sign > 0 else _SHRINKING
    values = [figure.value * ratio for ratio in (*stream.shuffle(drawn[:_DRAWN]), *drawn[_DRAWN:])]
    exact = [_rounded(value, figure, figure.digits) for value in values]
    yield from (candidate for candidate in exact if _as_round(candidate, figure))
    if figure.digits == 1 and figure.integral and figure.place:
        yield from (_on_grid(value, figure.place / 2) for value in values)
        yield from (_rounded(value, figure, 2) for value in values)
    yield from exact


def _as_round(candidate: Figure, figure: Figure) -> bool:
    """Whether the two end at the same place, with a zero or without."""
    zeros = [one.place is not None and (one.value / one.place) % 10 == 0 for one in (candidate, figure)]
    return candidate.place == figure.place and zeros[0] == zeros[1]


def _rounded(value: Fraction, like: Figure, digits: int) -> Figure:
    """The value with the decimals of `like`, or with so many digits where it has none."""
    if like.place is not None and not like.integral:
        return _on_grid(value, like.place)
    place = Fraction(1)
    while abs(value) >= place * 10**digits:
        place *= 10
    return _on_grid(value, place)


def _on_grid(value: Fraction, place: Fraction) -> Figure:
    """The nearest multiple of the place, as a figure."""
    rounded = Fraction(round(value / place)) * place
    return whole_figure(rounded) if place >= 1 else Figure(rounded, place)
