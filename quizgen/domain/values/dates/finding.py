"""The dates that a text speaks of, wherever they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.domain.values.dates.figures import YEARS_STANDING_ALONE
from quizgen.domain.values.dates.grammar import grammar_for, plain
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.dates.wording import MomentReader
from quizgen.domain.values.value import Context

_NOT_BEFORE = r"(?<![\w.,/-])"
_NOT_AFTER = r"(?![\w/-]|[.,][0-9])"


@lru_cache(maxsize=64)
def find_moments(text: str, context: Context) -> tuple[Moment, ...]:
    """The moments named in the text, each once, in its order; of those that overlap only the longest."""
    reader = MomentReader(grammar_for(context.language), context)
    found = sorted(_matches(plain(text), reader), key=lambda match: (match[0], -match[1]))
    moments: dict[Moment, None] = {}
    covered = 0
    for start, end, moment in found:
        if start >= covered:
            covered = end
            moments[moment] = None
    return tuple(moments)


def _matches(text: str, reader: MomentReader) -> Iterator[tuple[int, int, Moment]]:
    for pattern in _patterns(reader.context.language):
        for match in pattern.finditer(text):
            moment = reader.of_words(match.groupdict(""))
            if moment is not None and _is_surely_one(moment):
                yield match.start(), match.end(), moment


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    moments = grammar_for(language).moments
    return tuple(re.compile(f"{_NOT_BEFORE}(?:{pattern.pattern}){_NOT_AFTER}") for pattern in moments)


def _is_surely_one(moment: Moment) -> bool:
    """Whether the words are no verb (may, march) and the figures likely no count."""
    if moment.grain is Grain.MONTH:
        return moment.year is not None
    if moment.grain is not Grain.YEAR or moment.year is None:
        return True
    return moment.year < 1 or moment.year in YEARS_STANDING_ALONE
