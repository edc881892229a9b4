"""Dates as people write them: read in one way only, or not at all.

A text is matched as a whole. Where two patterns of a language read it differently, where the order
of day and month is open, or where a weekday does not fit, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from quizgen.domain.values.dates import figures, publication
from quizgen.domain.values.dates.dating import Dating, Shape, including, sound
from quizgen.domain.values.dates.grammar import Patterns, grammar_for, plain
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.dates.wording import MomentReader, only
from quizgen.domain.values.value import Context

_CLOSING_STOPS = ".,;:!…"


@lru_cache(maxsize=8192)
def read(text: str, context: Context) -> Dating | None:
    """The dating that the text is, in the context's language; None where it is not surely one."""
    reader = MomentReader(grammar_for(context.language), context)
    folded = plain(text)
    readings = (only(_datings(words, reader)) for words in dict.fromkeys((folded, folded.rstrip(_CLOSING_STOPS))))
    return next((dating for dating in readings if dating is not None), None)


def _datings(text: str, reader: MomentReader) -> Iterator[Dating | None]:
    """Every way to read a text."""
    grammar = reader.grammar
    yield figures.read_years(text)
    yield sound(Shape.IN, reader.read(text))
    led = grammar.lead.fullmatch(text)
    if led is not None:
        yield sound(Shape.IN, reader.read(led["rest"]))
    if text in grammar.today:
        yield _today(reader.context)
    for shape, fields in _matches(grammar.shapes, text):
        yield _shaped(shape, fields, reader)
    for shape, fields in _matches(grammar.bounds, text):
        yield including(shape, reader.read(fields["a"]))
    for shape, fields in _matches(grammar.days_of_one_month, text):
        yield _days_of_one_month(shape, fields, reader)


def _matches(patterns: Patterns, text: str) -> Iterator[tuple[Shape, dict[str, str]]]:
    for pattern, shape in patterns:
        match = pattern.fullmatch(text)
        if match is not None:
            yield shape, match.groupdict("")


def _today(context: Context) -> Dating | None:
    day = publication.day_of(context)
    return None if day is None else Dating(Shape.IN, Moment(Grain.DAY, *day))


def _shaped(shape: Shape, fields: Mapping[str, str], reader: MomentReader) -> Dating | None:
    if "b" in fields:
        return _pair(shape, fields["a"], fields["b"], reader)
    return sound(shape, reader.read(fields["a"]))


def _pair(shape: Shape, first_words: str, last_words: str, reader: MomentReader) -> Dating | None:
    """Two moments, of which the first may leave out what the second says: 21–22 July 2021."""
    last = reader.read(last_words)
    if last is None:
        return None
    first = reader.read(first_words) or _day_of_same_month(last, reader.grammar.days.get(first_words))
    if first is not None and first.year is None:
        first = replace(first, year=last.year)
    return sound(shape, first, last)


def _day_of_same_month(last: Moment, day: int | None) -> Moment | None:
    return replace(last, day=day) if day is not None and last.grain is Grain.DAY else None


def _days_of_one_month(shape: Shape, fields: Mapping[str, str], reader: MomentReader) -> Dating | None:
    last = reader.of_words({**fields, "day": fields["last"]})
    first = None if last is None else replace(last, day=reader.grammar.days[fields["day"]])
    return sound(shape, first, last)
