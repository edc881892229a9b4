"""The same words with another date: "July 22nd" becomes "July 21st", "juil. 2021" becomes "juin 2021"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizgen.domain.values.dates import phrases
from quizgen.domain.values.dates.dating import Dating
from quizgen.domain.values.dates.grammar import month_ways, plain
from quizgen.domain.values.dates.languages import words_for
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.dates.words import DateWords
from quizgen.domain.values.value import Context

# Of “Sept. 4th 2021”: the word “Sept” with its stop, the figure “4” with its ending “th”, the figure “2021”.
_TOKEN = re.compile(r"(?P<figure>[0-9]+)(?P<suffix>[^\W\d_]*)|(?P<word>[^\W\d_]+)(?P<stop>\.?)")
_FIGURES = re.compile(r"([0-9]+)(?:([-/.])([0-9]+)(?:\2([0-9]+))?)?")
_ORDERS = (("day", "month", "year"), ("month", "day", "year"), ("year", "month", "day"), ("year", "month"), ("year",))
Changes = Mapping[tuple[str, int], int]
"""What becomes of each figure or name: by its field ("day", "month" …) and number, the new number."""
Ways = Sequence[Mapping[int, str]]


def reword(text: str, new: Dating, context: Context) -> str | None:
    """The text with the new date in place of its own; None where that would not read as the new date."""
    old = phrases.read(text, context)
    changes = None if old is None else _changes(old, new)
    if changes is None:
        return None
    words = words_for(context.language)
    in_words = [] if words is None else [_in_words(text, changes, words)]
    for written in (*_in_figures(text, changes), *in_words):
        if phrases.read(written, context) == new:
            return written
    return None


def _changes(old: Dating, new: Dating) -> Changes | None:
    """The changes from one dating to another; None where they have other fields, or one would become two."""
    changes: dict[tuple[str, int], int] = {}
    if len(old.anchors) != len(new.anchors):
        return None
    for mine, others in zip(old.anchors, new.anchors, strict=True):
        before, after = _written(mine), _written(others)
        if before.keys() != after.keys():
            return None
        for name, number in before.items():
            if changes.setdefault((name, number), after[name]) != after[name]:
                return None
    return changes


def _written(moment: Moment) -> dict[str, int]:
    """The moment's fields as people write them: years without a sign, centuries counted from 1."""
    fields = {"day": moment.day, "month": moment.month, "season": moment.season}
    written = {name: number for name, number in fields.items() if number is not None}
    if moment.grain is Grain.CENTURY:
        written["century"] = abs(moment.year or 0) // 100 + 1
    elif moment.year is not None:
        written["year"] = moment.year if moment.year > 0 else 1 - moment.year
    return written


def _in_figures(text: str, changes: Changes) -> list[str]:
    """The text in figures, by each order of its parts that fits."""
    match = _FIGURES.fullmatch(text.strip())
    parts = [] if match is None else [part for part in (match[1], match[3], match[4]) if part is not None]
    mark = "" if match is None else match[2] or ""
    orders = [[(name, int(part)) for name, part in zip(order, parts, strict=False)] for order in _ORDERS]
    return [
        mark.join(f"{changes[old]:0{len(part)}d}" for old, part in zip(fields, parts, strict=True))
        for order, fields in zip(_ORDERS, orders, strict=True)
        if len(order) == len(parts) and all(old in changes for old in fields)
    ]


def _in_words(text: str, changes: Changes, words: DateWords) -> str:
    """The text with each token replaced that names a field of the date."""

    def replace(token: re.Match[str]) -> str:
        if token["word"] is not None:
            return _new_name(token["word"], token["stop"], changes, words)
        return _new_figure(token["figure"], token["suffix"], changes, words)

    return _TOKEN.sub(replace, text)


def _new_figure(figure: str, suffix: str, changes: Changes, words: DateWords) -> str:
    """A day with its suffix (21st), a century (19th), or a year with whatever follows it (1990s)."""
    for name, ways in (("day", words.days), ("century", words.centuries)):
        restyled = _restyled(figure + suffix, "", name, ways, changes)
        if restyled is not None:
            return restyled
    return f"{changes.get(('year', int(figure)), figure)}{suffix}"


def _new_name(word: str, stop: str, changes: Changes, words: DateWords) -> str:
    for name, ways in (("month", month_ways(words)), ("season", words.seasons), ("century", words.centuries)):
        restyled = _restyled(word, stop, name, ways, changes)
        if restyled is not None:
            return restyled
    return word + stop


def _restyled(word: str, stop: str, name: str, ways: Ways, changes: Changes) -> str | None:
    """The new name in the way in which the old one is written: abbreviated, in capitals, with or without a stop."""
    for way in ways:
        for (field, old), new in changes.items():
            if field == name and plain(way.get(old, "")).rstrip(".") == plain(word):
                found = way.get(new, ways[0].get(new))
                return None if found is None else _spelt_like(found, word, _stop_of(found, stop, way, ways[0]))
    return None


def _stop_of(found: str, stop: str, way: Mapping[int, str], usual: Mapping[int, str]) -> str:
    """The stop after an abbreviation falls away where the new name needs no abbreviation (May, août)."""
    is_whole = way is not usual and found in usual.values()
    return "" if is_whole else stop


def _spelt_like(found: str, word: str, stop: str) -> str:
    """The name without its own stop, in capitals or small letters where the old word is."""
    name = found.rstrip(".")
    if word.isupper():
        name = name.upper()
    elif word.islower():
        name = name.lower()
    elif word[0].isupper():
        name = name[0].upper() + name[1:]
    return name + stop
