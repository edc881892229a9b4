"""A language's table of date words, made ready to match: patterns compiled, names looked up in CLDR."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.domain.values.dates.dating import Shape
from quizgen.domain.values.dates.languages import words_for
from quizgen.domain.values.dates.moment import Part
from quizgen.domain.values.dates.words import DateWords

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = re.compile("[‘’‛ʼ′´`＇]")
_UNSEEN = frozenset({"Mn", "Cf"})


def plain(text: str) -> str:
    """The text in lower case, without accents and unseen characters, with straight quotes, hyphens and single blanks.

    Figures stay as they are: a raised 2 is a footnote, not a digit.
    """
    bare = (mark for mark in unicodedata.normalize("NFD", text) if unicodedata.category(mark) not in _UNSEEN)
    return " ".join(_QUOTES.sub("'", _DASHES.sub("-", "".join(bare))).casefold().split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """What `phrases` matches a text with."""

    lead: re.Pattern[str] = re.compile(r"(?!)")
    moments: tuple[re.Pattern[str], ...] = ()
    parts: tuple[tuple[re.Pattern[str], Part], ...] = ()
    about: tuple[re.Pattern[str], ...] = ()
    shapes: tuple[tuple[re.Pattern[str], Shape], ...] = ()
    bounds: tuple[tuple[re.Pattern[str], Shape], ...] = ()
    days_of_one_month: tuple[tuple[re.Pattern[str], Shape], ...] = ()
    days: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    centuries: Mapping[str, int] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)
    today: frozenset[str] = frozenset()


@lru_cache(maxsize=32)
def month_names(locale: str) -> tuple[Mapping[int, str], ...]:
    """The ways in which CLDR writes the twelve months in a language, the longest first."""
    from babel import Locale

    months = Locale.parse(locale, sep="-").months
    return tuple(
        {number: months[use][width][number] for number in range(1, 13)}
        for width in ("wide", "abbreviated")
        for use in ("format", "stand-alone")
    )


@lru_cache(maxsize=32)
def grammar_for(language: str) -> Grammar:
    """The grammar of a language by its tag; one without any words where there is no table."""
    words = words_for(language)
    return Grammar() if words is None else _compile(words)


def _compile(words: DateWords) -> Grammar:
    days = {written: number for way in words.days for number, written in way.items()}
    months = dict(_spellings(*month_names(words.locale), *words.months))
    weekdays = dict(_weekdays(words.locale))
    fields = _fields(words, days=days, months=months, weekdays=weekdays)
    return Grammar(
        lead=re.compile(f"(?:{words.lead}) "),
        moments=tuple(_compiled(pattern, fields) for pattern in words.moments),
        parts=tuple((_compiled(pattern, fields), part) for pattern, part in words.parts),
        about=tuple(_compiled(pattern, fields) for pattern in words.about),
        shapes=tuple((_compiled(pattern, fields), shape) for pattern, shape in words.shapes),
        bounds=tuple((_compiled(pattern, fields), shape) for pattern, shape in words.bounds),
        days_of_one_month=tuple((_compiled(pattern, fields), shape) for pattern, shape in words.days_of_one_month),
        days=days,
        months=months,
        weekdays=weekdays,
        seasons=words.seasons,
        centuries=words.centuries,
        years=words.years,
        today=words.today,
    )


def _compiled(pattern: str, fields: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda match: fields[match.group(1)], pattern))


def _fields(
    words: DateWords, *, days: Mapping[str, int], months: Mapping[str, int], weekdays: Mapping[str, int]
) -> dict[str, str]:
    """The pattern that each field of a table's patterns stands for."""
    return {
        "day": f"(?P<day>{_any_of(days)})",
        "last": f"(?P<last>{_any_of(days)})",
        "month": rf"(?P<month>{_any_of(months)})\.?",
        "weekday": f"(?P<weekday>{_any_of(weekdays)})",
        "season": f"(?P<season>{_any_of(words.seasons)})",
        "century": f"(?P<century>{_any_of(words.centuries)})",
        "decade": "(?P<decade>[0-9]{3}0)",
        "bc": f"(?P<bc>{words.before_christ})",
        "year": (
            rf"(?:(?P<year>[0-9]{{3,4}})|(?P<before>[0-9]{{1,4}}) ?(?:{words.before_christ})"
            rf"|(?P<after>[0-9]{{1,4}}) ?(?:{words.after_christ})|(?:{words.after_christ}) ?(?P<era>[0-9]{{1,4}})"
            rf"|(?P<relative>{_any_of(words.years)}))"
        ),
        "a": "(?P<a>.+)",
        "b": "(?P<b>.+)",
        "start": "(?P<a>[^-]+)",
        "end": "(?P<b>[^-]+)",
    }


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _spellings(*ways: Mapping[int, str]) -> Iterator[tuple[str, int]]:
    """Every way to write a month, plain and without its closing stop; what means two months is left out."""
    pairs = {(plain(name).rstrip("."), number) for way in ways for number, name in way.items()}
    written = [name for name, _ in pairs]
    return ((name, number) for name, number in sorted(pairs) if written.count(name) == 1)


def _weekdays(locale: str) -> Iterator[tuple[str, int]]:
    from babel import Locale

    days = Locale.parse(locale, sep="-").days["format"]
    return _spellings(*({number: days[width][number] for number in range(7)} for width in ("wide", "abbreviated")))
