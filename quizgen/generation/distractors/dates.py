"""Distractors for dates: other dates of the same precision in the key's own words, the source's dates first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Question
from quizgen.domain.values.date import Date, read
from quizgen.domain.values.dates.dating import Dating
from quizgen.domain.values.dates.finding import find_moments
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.dates.publication import days_of
from quizgen.domain.values.dates.rewording import reword
from quizgen.domain.values.dates.shifting import shifted
from quizgen.generation.distractors.strategy import each_once

NEAR = (1, 2, 3, 4)
FAR = (5, 6, 7, 8, 10, 12, 15, 20)
ABOUT = (10, 20, 30, 40, 60, 80)
"""How many units away from the key; what is only about then needs a wider berth."""
_LONG = frozenset({Grain.DECADE, Grain.CENTURY, Grain.SEASON})


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> Iterator[str]:
    """The key's words with other dates; none in the source's future unless the key lies there itself.

    What the words say is changed, even where the author typed a finer `value:` (July 22nd, of 2021).
    """
    written = read(key.text, bank.context)
    if not isinstance(key.value, Date) or written is None:
        return iter(())
    others = chain(_of_source(written.dating, bank), _made(written.dating, stream))
    timely = (other for other in others if _is_timely(other, key.value.dating, bank))
    texts = (reword(key.text, other, bank.context) for other in timely)
    return each_once(text for text in texts if text is not None and text != key.text)


def _made(dating: Dating, stream: Stream) -> Iterator[Dating]:
    """The dating moved by a few units, the nearest in an order of chance."""
    for step in (*stream.shuffle([*NEAR, *(-step for step in NEAR)]), *_far(dating)):
        yield from _moved(dating, step)


def _of_source(key: Dating, bank: Bank) -> Iterator[Dating]:
    """The key's dating with each moment that the source names, told as finely as the key is."""
    for moment in find_moments(bank.source.text, bank.context):
        fitted = _fitted(moment, key.first)
        if fitted is not None and key.last is None:
            yield replace(key, first=fitted)


def _fitted(moment: Moment, like: Moment) -> Moment | None:
    """The moment as coarse as another one, which lends it the year that it lacks; None where it is coarser itself."""
    year = None if like.year is None else moment.year if moment.year is not None else like.year
    if like.grain is Grain.YEAR and moment.year is not None and moment.grain not in _LONG:
        return replace(like, year=moment.year)
    if like.grain is Grain.MONTH and moment.month is not None:
        return replace(like, year=year, month=moment.month)
    if like.grain is Grain.DAY and moment.day is not None:
        return replace(like, year=year, month=moment.month, day=moment.day)
    return moment if moment.grain is like.grain and moment.grain in _LONG else None


def _far(dating: Dating) -> Iterator[int]:
    for step in ABOUT if any(moment.about for moment in dating.anchors) else FAR:
        yield from (step, -step)


def _moved(dating: Dating, step: int) -> Iterator[Dating]:
    """The dating some units later or earlier: both its moments, and each alone."""
    first = shifted(dating.first, step)
    if dating.last is None:
        yield replace(dating, first=first)
        return
    last = shifted(dating.last, step)
    yield from (replace(dating, first=first, last=last), replace(dating, last=last), replace(dating, first=first))


def _is_timely(other: Dating, key: Dating, bank: Bank) -> bool:
    """Whether the date is not in the source's future, or the key is, or nobody knows when the source was published."""
    published = days_of(bank.context)
    if published is None or key.possible().yearly or other.possible().yearly:
        return True
    return key.possible().first > published.last or other.possible().first <= published.last
