"""A language's table of date words, made ready to match: patterns compiled, names looked up in CLDR."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.domain.values.dates.dating import Shape
from quizgen.domain.values.dates.days import MONTHS
from quizgen.domain.values.dates.languages import words_for
from quizgen.domain.values.dates.moment import Part
from quizgen.domain.values.dates.words import DateWords

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = re.compile("[‘’‛ʼ′´`＇]")
Patterns = tuple[tuple[re.Pattern[str], Shape], ...]
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
    shapes: Patterns = ()
    bounds: Patterns = ()
    days_of_one_month: Patterns = ()
    days: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    centuries: Mapping[str, int] = field(default_factory=dict)
    years: Mapping[str, int] = field(default_factory=dict)
    today: frozenset[str] = frozenset()


@lru_cache(maxsize=32)
def month_ways(words: DateWords) -> tuple[Mapping[int, str], ...]:
    """The ways to write the twelve months: CLDR's, the longest first, then the table's own."""
    from babel import Locale

    months = Locale.parse(words.locale).months
    return (
        *(
            {number: months[use][width][number] for number in range(1, MONTHS + 1)}
            for width in ("wide", "abbreviated")
            for use in ("format", "stand-alone")
        ),
        *words.months,
    )


@lru_cache(maxsize=32)
def grammar_for(language: str) -> Grammar:
    """The grammar of a language by its tag; one without any words where there is no table."""
    words = words_for(language)
    return Grammar() if words is None else _compile(words)


def _compile(words: DateWords) -> Grammar:
    names = {
        "day": dict(_spellings(*words.days)),
        "month": dict(_spellings(*month_ways(words))),
        "weekday": dict(_spellings(*_weekday_ways(words.locale))),
        "season": dict(_spellings(*words.seasons)),
        "century": dict(_spellings(*words.centuries)),
    }
    fields = _fields(words, names)
    return Grammar(
        lead=re.compile(f"(?:{words.lead}) (?P<rest>.*)"),
        moments=tuple(_compiled(pattern, fields) for pattern in words.moments),
        parts=tuple((_compiled(pattern, fields), part) for pattern, part in words.parts),
        about=tuple(_compiled(pattern, fields) for pattern in words.about),
        shapes=_shaped(words.shapes, fields),
        bounds=_shaped(words.bounds, fields),
        days_of_one_month=_shaped(words.days_of_one_month, fields),
        days=names["day"],
        months=names["month"],
        weekdays=names["weekday"],
        seasons=names["season"],
        centuries=names["century"],
        years=words.years,
        today=words.today,
    )


def _shaped(patterns: tuple[tuple[str, Shape], ...], fields: Mapping[str, str]) -> Patterns:
    return tuple((_compiled(pattern, fields), shape) for pattern, shape in patterns)


def _compiled(pattern: str, fields: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda match: fields[match.group(1)], pattern))


def _fields(words: DateWords, names: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    """The pattern that each field of a table's patterns stands for."""
    year = (
        rf"(?:(?P<year>[1-9][0-9]{{2,3}})|(?P<before>[0-9]{{1,4}}) ?(?:{words.before_christ})"
        rf"|(?P<after>[0-9]{{1,4}}) ?(?:{words.after_christ})|(?:{words.after_christ}) ?(?P<era>[0-9]{{1,4}})"
        rf"|(?P<relative>{_any_of(words.years)}))"
    )
    return {
        **{field: f"(?P<{field}>{_any_of(spellings)})" for field, spellings in names.items()},
        "month": rf"(?P<month>{_any_of(names['month'])})\.?",
        "last": f"(?P<last>{_any_of(names['day'])})",
        "decade": "(?P<decade>[0-9]{3}0)",
        "bc": f"(?P<bc>{words.before_christ})",
        "year": year,
        "a": "(?P<a>.+)",
        "b": "(?P<b>.+)",
        "start": "(?P<a>[^-]*[^- ])",
        "end": "(?P<b>[^- ][^-]*)",
    }


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in names)


def _spellings(*ways: Mapping[int, str]) -> Iterator[tuple[str, int]]:
    """Every spelling, plain and without its closing stop, with its number; what means two things is left out."""
    numbers: dict[str, set[int]] = {}
    for way in ways:
        for number, name in way.items():
            numbers.setdefault(plain(name).rstrip("."), set()).add(number)
    return ((name, min(meant)) for name, meant in numbers.items() if len(meant) == 1)


def _weekday_ways(locale: str) -> Iterator[Mapping[int, str]]:
    from babel import Locale

    days = Locale.parse(locale).days["format"]
    return ({number: days[width][number] for number in range(7)} for width in ("wide", "abbreviated"))
