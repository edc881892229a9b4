"""Numerals in running text: digits, number words and phrases for parts, found at a given place.

Text2num reads the words; whatever it guesses counts only if the number, spelt out again, gives
the same words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from quizgen.domain.values.figure import Figure, decimal_figure, whole_figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.wording import Wording

_SAME_WIDTH = str.maketrans(
    dict.fromkeys("\t\n\r\u00a0\u2007\u2009\u200a\u202f\u2002\u2003", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u2019\u02bc", "'")
)
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w'-])")
# “½”, “2½”, “2 ½”; not “½/3”.
_VULGAR = re.compile(r"(?:(-?(?:0|[1-9][0-9]{0,5})) ?)?([¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])(?![\w/])")
_SLASH = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})(?![\w/.,])")
_AMBIGUOUS_DECIMALS = 3
_MOST_DIGITS = 18
_JOINTS = ("and", "a", "et")
_MOST_JOINTS = 8
"""A run of number words with more joints spells no number."""
_MILLION = 10**6
_SMALL_ENOUGH = 100
"""Below this many, halves are added: "two and a half million"."""


class Style(Enum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    PHRASE = "phrase"
    VULGAR = "vulgar fraction"
    SLASH = "slash"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure and where it stands; the offsets hold in the original text too."""

    figure: Figure
    start: int
    end: int
    style: Style
    digits_end: int
    """Where the digits end; a word such as "million" may follow up to `end`."""
    factor: int = 1
    """What that word multiplies by."""
    hedge: Hedge = Hedge.PLAIN
    """ABOUT for a loose phrase such as "une centaine"."""
    share: bool = False
    """Whether it stands for a part of something."""


def settle(text: str) -> str:
    """The text with every kind of blank, dash and apostrophe made one, character by character."""
    return text.translate(_SAME_WIDTH)


def scan(text: str, start: int, wording: Wording) -> Numeral | None:
    """The longest numeral that begins at `start` of a settled text; None for none, or one not surely understood."""
    for read in (_scan_phrase, _scan_ratio, _scan_digits, _scan_words):
        numeral = read(text, start, wording)
        if numeral is not None:
            return numeral
    return None


def read_words(words: str, wording: Wording) -> int | None:
    """The whole number that the words spell out; None unless they are exactly a spelling of it."""
    from text_to_num import text2num

    simple = wording.simplify(words)
    try:
        guess = int(text2num(simple, wording.language))
    except ValueError:
        return None
    return guess if simple in wording.spellings(guess) else None


def phrase_pattern(phrases: tuple[str, ...]) -> str:
    """A pattern for any of the phrases, the longest first, blanks also standing for hyphens."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"[ -]+") for phrase in ordered)


def _scan_phrase(text: str, start: int, wording: Wording) -> Numeral | None:
    pattern = _phrases(wording)
    match = pattern.match(text, start) if pattern else None
    if match is None:
        return None
    phrase = re.sub(r"[ -]+", " ", match[0].casefold())
    if phrase in wording.shares:
        figure = Figure(wording.shares[phrase], None)
        return Numeral(figure, start, match.end(), Style.PHRASE, match.end(), share=True)
    number, hedge = wording.collectives[phrase]
    return Numeral(whole_figure(number), start, match.end(), Style.PHRASE, match.end(), hedge=hedge)


def _scan_ratio(text: str, start: int, wording: Wording) -> Numeral | None:
    vulgar = _VULGAR.match(text, start)
    if vulgar:
        part = Fraction(unicodedata.numeric(vulgar[2])).limit_denominator(10)
        whole = int(vulgar[1] or 0)
        value = whole - part if (vulgar[1] or "").startswith("-") else whole + part
        return Numeral(Figure(value, None), start, vulgar.end(), Style.VULGAR, vulgar.end(), share=vulgar[1] is None)
    slash = _SLASH.match(text, start)
    if slash is None or int(slash[1]) >= int(slash[2]):
        return None
    figure = Figure(Fraction(int(slash[1]), int(slash[2])), None)
    return Numeral(figure, start, slash.end(), Style.SLASH, slash.end(), share=True)


def _scan_digits(text: str, start: int, wording: Wording) -> Numeral | None:
    match = _digits(wording).match(text, start)
    if match is None:
        return None
    whole, decimals = re.sub(r"[^0-9]", "", match["whole"]), match["decimals"] or ""
    if len(whole + decimals) > _MOST_DIGITS or _could_group(match["whole"], decimals):
        return None
    figure = decimal_figure(f"{match['sign']}{whole}" + (f".{decimals}" if decimals else ""))
    word = _multiplier(text, match.end(), wording)
    if word is None:
        return Numeral(figure, start, match.end(), Style.DIGITS, match.end())
    factor = wording.multipliers[word[1].casefold()]
    if not figure.value:
        return None
    return Numeral(figure.scaled(Fraction(factor)), start, word.end(), Style.DIGITS, match.end(), factor)


def _could_group(whole: str, decimals: str) -> bool:
    """Whether the decimal mark might be another country's thousands mark, as in 45.000."""
    return len(decimals) == _AMBIGUOUS_DECIMALS and decimals[-1] == "0" and whole != "0" and len(whole) <= len("999")


def _scan_words(text: str, start: int, wording: Wording) -> Numeral | None:
    for end in _ends_of_words(text, start, wording):
        number = read_words(text[start:end], wording)
        if number is not None:
            half = _halves(wording).match(text, end)
            if half:
                return _halved(text, start, number, half.end(), wording)
            return Numeral(whole_figure(number), start, end, Style.WORDS, end)
    return None


def _ends_of_words(text: str, start: int, wording: Wording) -> tuple[int, ...]:
    """Where the run of number words may end, the last place first: at its end, or before a joint such as "and"."""
    ends: list[int] = []
    end = position = start
    while (match := _TOKEN.match(text, position)) and len(ends) < _MOST_JOINTS:
        parts = match[0].casefold().split("-")
        if not wording.number_words.issuperset(parts):
            break
        if parts[-1] not in _JOINTS:
            end = match.end()
        elif end > start:
            ends.append(end)
        position = match.end()
        if text[position : position + 1] != " ":
            break
        position += 1
    return tuple(dict.fromkeys(reversed((*ends, end)))) if end > start else ()


def _halved(text: str, start: int, number: int, end: int, wording: Wording) -> Numeral | None:
    """The numeral of "two and a half", "two and a half million" or "un million et demi"."""
    power = next((power for power in (10**9, _MILLION) if number and number % power == 0), 1)
    word = _multiplier(text, end, wording)
    if (power > 1 and word) or number // power >= _SMALL_ENOUGH:
        return None
    stop, factor = (word.end(), wording.multipliers[word[1].casefold()]) if word else (end, power)
    value = (Fraction(number, power) + Fraction(1, 2)) * factor
    figure = Figure(value, Fraction(factor, 10)) if factor > 1 else Figure(value, None)
    return Numeral(figure, start, stop, Style.PHRASE, stop)


def _multiplier(text: str, start: int, wording: Wording) -> re.Match[str] | None:
    if not wording.multipliers:
        return None
    return _multipliers(wording).match(text, start)


@lru_cache(maxsize=32)
def _multipliers(wording: Wording) -> re.Pattern[str]:
    return re.compile(rf" ({phrase_pattern(tuple(wording.multipliers))})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=32)
def _halves(wording: Wording) -> re.Pattern[str]:
    return re.compile(rf" (?:{phrase_pattern(wording.halves)})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=32)
def _phrases(wording: Wording) -> re.Pattern[str] | None:
    phrases = (*wording.shares, *wording.collectives)
    return re.compile(rf"(?:{phrase_pattern(phrases)})(?![\w-])", re.IGNORECASE) if phrases else None


@lru_cache(maxsize=32)
def _digits(wording: Wording) -> re.Pattern[str]:
    marks = [re.escape(mark) for mark in dict.fromkeys((settle(wording.group), " ", "'")) if mark]
    grouped = "|".join(rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})+" for mark in marks)
    decimals = rf"(?:{re.escape(wording.decimal)}(?P<decimals>[0-9]+))?" if wording.decimal else "(?P<decimals>(?!))?"
    # “45,000”, “-3.5”, “0”; not the figures of a date or a ratio, “4/7/2021” or “16:9”.
    return re.compile(
        rf"(?P<sign>-?)(?P<whole>(?:{grouped})(?![0-9])|[1-9][0-9]*|0){decimals}(?![0-9])(?![.,'/: ][0-9])"
    )
