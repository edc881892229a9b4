"""Reading lengths of time from words: "two days", "1 h 30", "une demi-heure"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from quizgen.domain.values.figure import Figure, whole_figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.length_of_time import Length, TimeUnit
from quizgen.domain.values.numerals import Numeral, Style, phrase_pattern, scan
from quizgen.domain.values.phrase import find_hedge, join_hedges, split_afterthought
from quizgen.domain.values.wording import Wording, words_of

UNIT_WORDS: dict[str, tuple[TimeUnit, int]] = {
    word: (unit, count)
    for words, unit, count in (
        ("second seconds sec secs s seconde secondes", TimeUnit.SECOND, 1),
        ("minute minutes min mins mn", TimeUnit.MINUTE, 1),
        ("hour hours hr hrs h heure heures", TimeUnit.HOUR, 1),
        ("day days jour jours journée journées", TimeUnit.DAY, 1),
        ("week weeks semaine semaines", TimeUnit.WEEK, 1),
        ("fortnight fortnights", TimeUnit.WEEK, 2),
        ("month months mois", TimeUnit.MONTH, 1),
        ("year years yr yrs an ans année années", TimeUnit.YEAR, 1),
        ("decade decades décennie décennies", TimeUnit.YEAR, 10),
        ("century centuries siècle siècles", TimeUnit.YEAR, 100),
    )
    for word in words_of(words)
}
"""The words for units of time in every language, with the unit they count in."""
_CLOCK = re.compile(r"([0-4]) ?h ?([0-5][0-9])(?: ?min)?$")
"""1 h 30; later hours are more often read as a time of day."""
_BETWEEN = re.compile(r",? (?:and |et )?")
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class DurationPhrase:
    """A duration taken apart; offsets hold in the text as given."""

    hedge: Hedge
    lengths: tuple[Length, ...]
    """One, or two for a range."""
    numerals: tuple[Numeral, ...]
    """Those that stand in the words; none for "half an hour"."""


@dataclass(frozen=True, slots=True)
class _Part:
    figure: Figure
    unit: TimeUnit
    end: int
    numeral: Numeral | None = None
    word: str = ""
    """The unit as written."""


def dissect(settled: str, wording: Wording) -> DurationPhrase | None:
    """The parts of a settled text; None unless every word of it is understood."""
    text = _hyphens().sub(" ", settled[: len(settled.rstrip(" .;:!,"))])
    start = len(text) - len(text.lstrip())
    thought, body = split_afterthought(text, wording)
    return _dissect_range(text, start, wording) or _dissect_single(body, start, thought, wording)


def _dissect_single(text: str, start: int, thought: Hedge | None, wording: Wording) -> DurationPhrase | None:
    before, start = find_hedge(text, start, wording)
    hedge = join_hedges(before, thought)
    parts = _read_clock(text, start) or _read_parts(text, start, wording)
    if hedge is None or not parts or (hedge.vague and not parts[0].figure.value):
        return None
    length = Length(tuple((part.figure, part.unit) for part in parts))
    return DurationPhrase(hedge, (length,), tuple(part.numeral for part in parts if part.numeral is not None))


def _dissect_range(text: str, start: int, wording: Wording) -> DurationPhrase | None:
    for opener, joint in (*wording.ranges, ("", "-")):
        begun = re.compile(rf"{re.escape(opener)} " if opener else "", re.IGNORECASE).match(text, start)
        first = scan(text, begun.end(), wording) if begun else None
        between = re.compile(" ?- ?" if joint == "-" else f" {joint} ", re.IGNORECASE)
        joined = between.match(text, first.end) if first else None
        last = _read_part(text, joined.end(), wording) if joined else None
        if first is None or last is None or last.numeral is None or last.end != len(text):
            continue
        if last.numeral.factor == 1 and first.figure.integral and 0 < first.figure.value < last.numeral.figure.value:
            low = _in_unit(first.figure, last.word)
            lengths = (Length(((low, last.unit),)), Length(((last.figure, last.unit),)))
            return DurationPhrase(Hedge.RANGE, lengths, (first, last.numeral))
    return None


def _read_clock(text: str, start: int) -> tuple[_Part, ...]:
    match = _CLOCK.match(text, start)
    if match is None:
        return ()
    units = (TimeUnit.HOUR, TimeUnit.MINUTE)
    figures = (whole_figure(int(match[1])), whole_figure(int(match[2])))
    return tuple(
        _Part(figure, unit, match.end(), Numeral(figure, *match.span(group), Style.DIGITS, match.end(group)))
        for group, (figure, unit) in enumerate(zip(figures, units, strict=True), start=1)
    )


def _read_parts(text: str, start: int, wording: Wording) -> tuple[_Part, ...]:
    """The parts of a length, longest unit first and nothing left over; none where that is not so."""
    parts: list[_Part] = []
    order = list(TimeUnit)
    while len(parts) < _MOST_PARTS:
        part = _read_part(text, start, wording)
        if part is None or (parts and order.index(part.unit) <= order.index(parts[-1].unit)):
            return ()
        parts.append(part)
        if part.end == len(text):
            return tuple(parts)
        between = _BETWEEN.match(text, part.end)
        if between is None or not part.figure.integral:
            return ()
        start = between.end()
    return ()


def _read_part(text: str, start: int, wording: Wording) -> _Part | None:
    worded = _either(tuple(wording.lengths)).match(text, start)
    if worded:
        share, name = wording.lengths[re.sub(r"[ -]+", " ", worded[0].casefold())]
        return _Part(_in_unit(Figure(share, None), name), UNIT_WORDS[name][0], worded.end())
    numeral = scan(text, start, wording)
    article = None if numeral else _either(wording.articles).match(text, start)
    if numeral and (numeral.hedge is not Hedge.PLAIN or numeral.figure.value < 0):
        return None
    unit = _unit().match(text, numeral.end if numeral else article.end() if article else len(text))
    if unit is None or (article and unit[1].casefold() == "second"):  # "a second" may be another one
        return None
    figure = numeral.figure if numeral else whole_figure(1)
    half = _either(tuple(f" {words}" for words in wording.halves)).match(text, unit.end())
    if half:
        figure = Figure(figure.value + Fraction(1, 2), None)
    name = unit[1].casefold()
    return _Part(_in_unit(figure, name), UNIT_WORDS[name][0], half.end() if half else unit.end(), numeral, name)


def _in_unit(figure: Figure, word: str) -> Figure:
    """The figure in the unit that the word counts in (a decade: ten years), as a decimal."""
    count = UNIT_WORDS[word][1]
    if figure.place is None:
        return _as_decimal(figure.value * count)
    value = figure.value * count
    return whole_figure(value) if value.denominator == 1 and figure.integral else Figure(value, figure.place)


def _as_decimal(value: Fraction) -> Figure:
    place = Fraction(1)
    while value % place:
        place /= 10
    return whole_figure(value) if place == 1 else Figure(value, place)


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    return re.compile(rf" ?({'|'.join(sorted(UNIT_WORDS, key=len, reverse=True))})(?![\w'-])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _hyphens() -> re.Pattern[str]:
    """The hyphens of "two-day" and "90-minute"."""
    return re.compile(rf"(?<=\w)-(?=(?:{'|'.join(UNIT_WORDS)})(?![\w'-]))", re.IGNORECASE)


@lru_cache(maxsize=64)
def _either(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrase_pattern(phrases)})(?![\w'-])" if phrases else "(?!)", re.IGNORECASE)
