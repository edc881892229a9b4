"""Reading what a figure measures or counts from the words behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.domain.values.measure import Measure, Sort
from quizgen.domain.values.money import find_currency
from quizgen.domain.values.numerals import phrase_pattern
from quizgen.domain.values.units import find_unit
from quizgen.domain.values.wording import Wording

_WORD = re.compile(r"(?:[^\W\d_]|[dl]')[\w'’./-]*|&")
_NUMBER = re.compile(r"[0-9]{1,4}")
_MOST_WORDS = 14
_LINK_OF_NOTATION = "of"
_AMBIGUOUS_WHEN_GLUED = ("m", "t", "l")
"""Behind a blank, these are units; in "5m" it may be millions, metres or minutes."""


def read_measure(text: str, wording: Wording, *, share: bool, linked: bool) -> Measure | None:
    """What the words right behind a figure say it is of; None where they are not surely understood.

    `share` tells that the figure is a part of something; `linked` that it is a noun, which a link such
    as "de" may tie to what is counted.
    """
    body = text.strip()
    if not body:
        return Measure(Sort.SHARE if share else Sort.NUMBER)
    if text in _AMBIGUOUS_WHEN_GLUED:
        return None
    if linked and text.startswith(" "):
        body = _without_link(body, wording.count_links)
    if not share:
        measured, known = _read_scale(body, wording)
        if known:
            return measured
    if not text.startswith(" "):
        return None
    return _read_whole(body, wording) if share else _read_count(body, wording)


def read_noun(text: str, wording: Wording) -> str | None:
    """The text as the name of what is counted; None where it might be more than a name."""
    words = re.sub(r"(?<=[\w.]),", "", text).split()
    if not words or len(words) > _MOST_WORDS or text.endswith((",", "-")) or find_unit(text) or find_currency(text):
        return None
    if words[0].casefold() in {*wording.never_first, _LINK_OF_NOTATION} or len(text) == 1:
        return None
    return " ".join(text.split()) if all(_names(words, place, wording) for place in range(len(words))) else None


def _names(words: list[str], place: int, wording: Wording) -> bool:
    """Whether the word at a place can be part of a name: a number only behind a label, as in "Level 2"."""
    word = words[place].casefold()
    parts = re.split(r"[-']", word)
    counted = _NUMBER.fullmatch(word) or any(part in wording.number_words - _JOINTS for part in parts)
    if counted:
        return place > 0 and words[place - 1].casefold() in wording.labels
    lettered = _WORD.fullmatch(words[place]) and not any(_is_odd_number(character) for character in word)
    return bool(lettered) and wording.never_inside.isdisjoint((word.rstrip("."), *parts))


def _is_odd_number(character: str) -> bool:
    """Whether it is a number of another script or shape, such as ½ or ²."""
    return character.isnumeric() and not character.isascii()


_JOINTS = frozenset(("and", "a", "et", "d", "l"))


def _read_scale(body: str, wording: Wording) -> tuple[Measure | None, bool]:
    """A percentage, a sum of money or an amount in a unit; the second part says whether it is one of these."""
    sign = _percent(wording).match(body)
    if sign:
        return _with_noun(Measure(Sort.SHARE, "‰" if sign[0] == "‰" else "%"), body[sign.end() :], wording), True
    currency = find_currency(body)
    if currency:
        return (Measure(Sort.MONEY, currency[0]) if currency[1] == len(body) else None), True
    unit = find_unit(body)
    if unit is None:
        return None, False
    rest = body[unit[1] :]
    return _with_noun(Measure(Sort.UNIT, unit[0].symbol), rest, wording), True


def _with_noun(measure: Measure, rest: str, wording: Wording) -> Measure | None:
    if not rest:
        return measure
    whole = _read_whole(rest.strip(), wording) if rest.startswith(" ") else None
    return Measure(measure.sort, measure.name, whole.noun) if whole else None


def _read_whole(body: str, wording: Wording) -> Measure | None:
    """The whole of which something is a share: "of the troops"."""
    unlinked = _without_link(body, wording.share_links)
    noun = read_noun(unlinked, wording) if unlinked != body else None
    return Measure(Sort.SHARE, "", noun) if noun else None


def _read_count(body: str, wording: Wording) -> Measure | None:
    noun = read_noun(body, wording)
    return Measure(Sort.COUNT, "", noun) if noun else None


def _without_link(body: str, links: tuple[str, ...]) -> str:
    match = _link(links).match(body) if links else None
    return body[match.end() :] if match else body


@lru_cache(maxsize=32)
def _link(links: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrase_pattern(links)})(?:(?<=') ?| )", re.IGNORECASE)


@lru_cache(maxsize=32)
def _percent(wording: Wording) -> re.Pattern[str]:
    words = "".join(f"|{re.escape(phrase)}" for phrase in wording.percent)
    return re.compile(rf"(?:%|‰{words})(?!\w)", re.IGNORECASE)
