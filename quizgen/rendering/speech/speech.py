"""Speech: a printed text as it is said aloud, for those who hear it; numbers become words where a voice is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache

from quizgen.rendering.speech.voices import UNITS, VOICES, Voice

_LONGEST = 15
"""Digits of a figure that is still a number to be said."""
_THOUSAND_DIGITS = 3
_YEAR_DIGITS = 4
_EIGHTY_ONE = 81
"""CLDR's rules spell the French ordinal of it wrong."""
_YEARS = range(1100, 2100)
"""Figures of four digits without a sign of thousands that are said as years."""
_GAP = "[ \u00a0\u202f]?"
_BEFORE = r"(?<![\w.,:/+−–^°$€£#-])(?<!\d[ \u00a0\u202f])"
_AFTER = r"(?![\w:/^]|[.,–-]\d|\s?[%$€£°]|[ \u00a0\u202f]\d{3}(?!\d))"
"""Around a number nothing that makes it part of something else: a date, a code, a version, a sum."""
_Say = Callable[[re.Match[str]], str]


def has_voice(language: str) -> bool:
    """Whether numbers are said in words in that language."""
    return _primary(language) in VOICES


@lru_cache(maxsize=16_384)
def speak(text: str, language: str) -> str:
    """The text as it is said in that language; what is not surely known stays as it is written."""
    voice = VOICES.get(_primary(language))
    if voice is None:
        return text
    for pattern, words in voice.abbreviations:
        text = re.sub(pattern, words, text)
    for expression, say in _speaker(_primary(language)):
        text = re.sub(expression, say, text)
    return text


def spell(code: str, language: str) -> str:
    """A code letter by letter and digit by digit."""
    return ", ".join(speak(one, language) for one in code)


@lru_cache
def _speaker(language: str) -> tuple[tuple[str, _Say], ...]:
    return _Speaker(language, VOICES[language]).patterns()


class _Speaker:
    """One language's way with figures and what stands beside them; most methods say one match of a pattern."""

    def __init__(self, language: str, voice: Voice) -> None:
        self._language = language
        self._voice = voice
        self._spell = _engine(language)

    def patterns(self) -> tuple[tuple[str, _Say], ...]:
        """Patterns, the longer before those that are parts of them, and who says what they find."""
        figure = f"(?P<figure>{self._voice.figure})"
        signs = f"(?P<sign>{_any(self._voice.currencies)})"
        amount = r"(?P<amount>(?: (?:thousand|million|billion|trillion)\b)?)"
        suffixes = "|".join(pattern for pattern, _ in self._voice.ordinals)
        return (
            (f"{_BEFORE}{figure}{_GAP}–{_GAP}(?P<last>{self._voice.figure}){_AFTER}", self._range),
            (rf"{_BEFORE}{figure}{_GAP}%(?!\w)", self._percentage),
            (f"{_BEFORE}{signs}{figure}{amount}{_AFTER}", self._price),
            (rf"{_BEFORE}{figure}[ \u00a0\u202f]{signs}(?P<amount>)(?!\w)", self._price),
            (rf"{_BEFORE}{figure}{_GAP}(?P<unit>{_any(UNITS)})(?![\w²³/])", self._measure),
            (rf"{_BEFORE}(?P<figure>[1-9]\d*)(?P<suffix>{suffixes})(?!\w)", self._ordinal),
            (f"{_BEFORE}{figure}{_AFTER}", self._number),
        )

    def _range(self, match: re.Match[str]) -> str:
        first, last = self._say(match["figure"]), self._say(match["last"])
        return f"{first}{self._voice.span}{last}" if first and last else match[0]

    def _percentage(self, match: re.Match[str]) -> str:
        said = self._count(match["figure"])
        return f"{said}{self._voice.percent}" if said else match[0]

    def _price(self, match: re.Match[str]) -> str:
        said = self._count(match["figure"])
        one, several = self._voice.currencies[match["sign"]]
        currency = one if match["figure"] == "1" and not match["amount"] else several
        return f"{said}{match['amount']} {currency}" if said else match[0]

    def _measure(self, match: re.Match[str]) -> str:
        from babel.units import format_unit

        number = self._value(match["figure"])
        if number is None:
            return match[0]
        named = format_unit(min(number, Decimal(100)), UNITS[match["unit"]], "long", locale=self._language)
        return f"{self._spell(number, self._voice.cardinal)} {named.split(None, 1)[1]}"

    def _ordinal(self, match: re.Match[str]) -> str:
        rule = next(rule for pattern, rule in self._voice.ordinals if re.fullmatch(pattern, match["suffix"]))
        number = int(match["figure"])
        if self._voice.bends and number % 100 == _EIGHTY_ONE:
            return match[0]
        return self._spell(number, rule)

    def _number(self, match: re.Match[str]) -> str:
        bends = self._voice.bends and re.search(r"(?<![179])1$", match["figure"])
        if bends and re.match(r"\s\w", match.string[match.end() :]):
            return match[0]
        return self._say(match["figure"]) or match[0]

    def _say(self, figure: str) -> str:
        """A number that stands alone, which may be a year; empty for what cannot be said."""
        if len(figure) == _YEAR_DIGITS and figure.isdecimal() and int(figure) in _YEARS:
            return self._spell(int(figure), self._voice.year)
        return self._count(figure)

    def _count(self, figure: str) -> str:
        """A number as an amount; empty for what cannot be said."""
        number = self._value(figure)
        return "" if number is None else self._spell(number, self._voice.cardinal)

    def _value(self, figure: str) -> Decimal | None:
        """The number; None for what may be read in two ways, such as “1.234”, a code such as “007”, and “5.00”."""
        plain = "".join(one for one in figure if one not in self._voice.grouping)
        whole, _, decimals = plain.partition(self._voice.decimal)
        padded = len(whole) > 1 and whole.startswith("0")
        exact = decimals != "" and not decimals.strip("0")
        if padded or exact or len(decimals) == _THOUSAND_DIGITS or len(plain) > _LONGEST:
            return None
        return Decimal(f"{whole}.{decimals}" if decimals else whole)


def _any(signs: Iterable[str]) -> str:
    """A pattern of one of the signs, the longer first."""
    return "|".join(map(re.escape, sorted(signs, key=len, reverse=True)))


def _primary(language: str) -> str:
    return re.split("[-_]", language)[0].lower()


@lru_cache
def _engine(language: str) -> Callable[[Decimal | int, str], str]:
    """What spells a number by one of CLDR's rules."""
    from unicode_rbnf import RbnfEngine

    engine = RbnfEngine.for_language(language)

    def spelt(number: Decimal | int, rule: str) -> str:
        whole = number if number != int(number) else int(number)
        plain = str(number) if isinstance(number, Decimal) and "." in str(number) else whole
        return engine.format_number(plain, ruleset_names=[rule]).text

    return spelt
