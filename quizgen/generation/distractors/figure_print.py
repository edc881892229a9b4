"""Printing another figure just as a given numeral is printed: digits or words, marks, decimals, capitals."""

from __future__ import annotations

import re
from fractions import Fraction

from quizgen.domain.values.figure import Figure
from quizgen.domain.values.numerals import Numeral, Style, settle
from quizgen.domain.values.wording import Wording

_NOUN = re.compile(r"ill(?:ion|iard)s?$")
_DEFAULT_MARKS = {"en": ",", "fr": "\u202f"}


def printed_base(numeral: Numeral) -> Figure:
    """The figure that the digits alone show: 1.5 of "1.5 million"."""
    return numeral.figure.scaled(Fraction(1, numeral.factor))


def print_like(figure: Figure, numeral: Numeral, text: str, wording: Wording) -> str | None:
    """The text for a figure in place of the numeral's digits or words; None where the style does not suit it.

    `figure` is what the digits alone show; a word such as "million" stays behind them.
    """
    if numeral.style is Style.DIGITS:
        digits = _digits(figure, text[numeral.start : numeral.digits_end], wording)
        return digits + _multiplier(figure, text[numeral.digits_end : numeral.end], wording)
    return _words(figure, numeral, text, wording)


def _words(figure: Figure, numeral: Numeral, text: str, wording: Wording) -> str | None:
    spelt = wording.spell(int(figure.value))
    if wording.one_is_article and re.search(r"\bun$", spelt):
        return None  # it would have to agree in gender
    if bool(_NOUN.search(spelt)) != bool(_NOUN.search(text[numeral.start : numeral.end])):
        return None  # a noun such as "million" stands otherwise in a sentence than a number does
    return spelt[:1].upper() + spelt[1:] if text[numeral.start].isupper() else spelt


def _digits(figure: Figure, like: str, wording: Wording) -> str:
    whole, point, decimals = figure.plain().lstrip("-").partition(".")
    mark = _mark(like, wording)
    if mark:
        whole = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", mark, whole)
    sign = "" if figure.value >= 0 else like[0] if not like[0].isdigit() else "-"
    return f"{sign}{whole}{wording.decimal if point else ''}{decimals}"


def _mark(like: str, wording: Wording) -> str:
    """What groups thousands: the mark in the text, or the language's own where the text cannot tell."""
    whole = settle(like).split(wording.decimal or "\x00")[0] if wording.decimal != "," else settle(like).split(",")[0]
    inside = [mark for mark in like[: len(whole)].lstrip("-−–") if not mark.isdigit()]
    if inside:
        return inside[0]
    return "" if len(whole.lstrip("-")) > len("999") else _DEFAULT_MARKS.get(wording.language, "")


def _multiplier(figure: Figure, words: str, wording: Wording) -> str:
    """The word behind the digits, in the plural where French has it so."""
    if wording.language != "fr" or not _NOUN.search(words):
        return words
    return words.removesuffix("s") + ("s" if abs(figure.value) >= 2 else "")  # noqa: PLR2004
