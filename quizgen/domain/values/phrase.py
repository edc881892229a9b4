"""The parts of a worded quantity: its hedge, its numerals with their places, and what it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from quizgen.domain.values.figure import Figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.measure import Measure, Sort
from quizgen.domain.values.measure_words import read_measure, read_noun
from quizgen.domain.values.money import find_sign
from quizgen.domain.values.numerals import Numeral, Style, phrase_pattern, scan
from quizgen.domain.values.units import find_unit
from quizgen.domain.values.wording import HedgeWords, Wording

_SIGNS = {
    ">=": Hedge.AT_LEAST,
    "≥": Hedge.AT_LEAST,
    "<=": Hedge.AT_MOST,
    "≤": Hedge.AT_MOST,
    ">": Hedge.MORE,
    "<": Hedge.LESS,
    "~": Hedge.ABOUT,
    "≈": Hedge.ABOUT,
}
_SIGN = re.compile(rf"({'|'.join(_SIGNS)}) ?(?=[^ ])")
_MILLION = 10**6
_FINEST_COUNT = Fraction(1, 100)
_MOST_OF = 100
_WIDEST = 1000
"""A range whose ends lie further apart may leave out a word, as "1 to 2 million" does."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A quantity taken apart; offsets hold in the text as given."""

    hedge: Hedge
    numerals: tuple[Numeral, ...]
    """One; two for the ends of a range and for the figures of "one in five"."""
    figures: tuple[Figure, ...]
    """One, or two for a range."""
    measure: Measure

    @property
    def out_of(self) -> bool:
        """Whether the two numerals are those of "one in five"."""
        return len(self.numerals) > len(self.figures)


def dissect(settled: str, wording: Wording) -> Phrase | None:
    """The parts of a settled text; None unless every word of it is understood."""
    end = len(settled.rstrip(" .;:!,"))
    start = len(settled) - len(settled.lstrip())
    text = settled[:end]
    return _dissect_range(text, start, wording) or _dissect_single(text, start, wording)


def find_hedge(text: str, start: int, wording: Wording) -> tuple[Hedge | None, int]:
    """The hedge before a figure and where the figure begins; None for no hedge at all."""
    sign = _SIGN.match(text, start)
    if sign:
        return _SIGNS[sign[1]], sign.end()
    match = _hedges(wording.hedges).match(text, start) if wording.hedges else None
    return (_hedge_of(match[1], wording.hedges), match.end()) if match else (None, start)


def split_afterthought(rest: str, wording: Wording) -> tuple[Hedge | None, str]:
    """The hedge behind a figure or at the end of the text ("or more"), and the words without it."""
    if rest.startswith("+") and rest[1:2] in ("", " "):
        return Hedge.AT_LEAST, rest[1:]
    for pattern in _afterthoughts(wording.afterthoughts) if wording.afterthoughts else ():
        match = pattern.search(rest)
        if match:
            return _hedge_of(match[1], wording.afterthoughts), rest[: match.start()] + rest[match.end() :]
    return None, rest


def join_hedges(*hedges: Hedge | None) -> Hedge | None:
    """The one hedge of a phrase; None where two of them cannot be told apart."""
    given = [hedge for hedge in dict.fromkeys(hedges) if hedge is not None]
    strong = [hedge for hedge in given if hedge is not Hedge.PLAIN]
    return None if len(strong) > 1 else next(iter(strong), Hedge.PLAIN)


def _dissect_range(text: str, start: int, wording: Wording) -> Phrase | None:
    for opener, joint in (*wording.ranges, ("", "-")):
        begun = re.compile(rf"{re.escape(opener)} " if opener else "", re.IGNORECASE).match(text, start)
        currency, position = _currency(text, begun.end()) if begun else ("", 0)
        first = scan(text, position, wording) if begun else None
        joined = _joint(joint).match(text, first.end) if first else None
        if first is None or joined is None:
            continue
        _, position = _currency(text, joined.end())
        second = scan(text, position, wording)
        if second is not None and _makes_range(first, second):
            return _finish_range(text, (first, second), joined[1] or "", currency, wording)
    return None


def _makes_range(first: Numeral, second: Numeral) -> bool:
    low, high = first.figure.value, second.figure.value
    understated = second.factor > 1 and first.factor == 1
    return low < high and not understated and not (low and high / low >= _WIDEST) and first.share == second.share


def _finish_range(
    text: str, numerals: tuple[Numeral, Numeral], sign: str, currency: str, wording: Wording
) -> Phrase | None:
    rest = text[numerals[1].end :]
    thought, rest = split_afterthought(rest, wording)
    if thought not in (None, Hedge.PLAIN) or any(numeral.hedge is not Hedge.PLAIN for numeral in numerals):
        return None
    if sign and not rest.lstrip().startswith(sign):
        return None
    measure = _measure(rest, numerals[1], currency, wording)
    figures = tuple(numeral.figure for numeral in numerals)
    return _checked(Phrase(Hedge.RANGE, numerals, figures, measure)) if measure else None


def _dissect_single(text: str, start: int, wording: Wording) -> Phrase | None:
    before, position = find_hedge(text, start, wording)
    currency, position = _currency(text, position)
    numeral = _scan_signed(text, position, wording)
    if numeral is None:
        return None
    part = _dissect_part(text, before or Hedge.PLAIN, numeral, wording) if not currency else None
    if part is not None:
        return part
    thought, rest = split_afterthought(text[numeral.end :], wording)
    hedge = join_hedges(before, thought, numeral.hedge)
    measure = _measure(rest, numeral, currency, wording)
    if hedge is None or measure is None:
        return None
    if before is None and (_is_article(numeral, measure, wording) or _is_title(text, numeral, measure)):
        return None
    return _checked(Phrase(hedge, (numeral,), (numeral.figure,), measure))


def _scan_signed(text: str, start: int, wording: Wording) -> Numeral | None:
    """A numeral with its sign, which may be a word."""
    for word in wording.minus:
        match = re.compile(rf"{word} (?=[0-9])", re.IGNORECASE).match(text, start)
        numeral = scan(text, match.end(), wording) if match else None
        if numeral is not None:
            figure = Figure(-numeral.figure.value, numeral.figure.place)
            return Numeral(figure, numeral.start, numeral.end, Style.PHRASE, numeral.end)
    return scan(text, start, wording)


def _dissect_part(text: str, hedge: Hedge, first: Numeral, wording: Wording) -> Phrase | None:
    """The phrase of "one in five women" or "une femme sur cinq"."""
    match = _out_of(wording.out_of).match(text, first.end) if wording.out_of else None
    second = scan(text, match.end(), wording) if match else None
    if match is None or second is None or not _makes_part(first, second):
        return None
    tail = text[second.end :]
    noun = (match["noun"] or "").strip() or tail.strip()
    if (match["noun"] and tail.strip()) or (noun and read_noun(noun, wording) is None):
        return None
    figure = Figure(Fraction(first.figure.value, second.figure.value), None)
    return Phrase(hedge, (first, second), (figure,), Measure(Sort.SHARE, "", noun))


def _makes_part(first: Numeral, second: Numeral) -> bool:
    """Whether the figures are those of a part: seven in ten, one in 10,000, but not seven in 2004."""
    part, whole = first.figure, second.figure
    plain = part.integral and whole.integral and first.factor == second.factor == 1
    usual = whole.value <= _MOST_OF or whole.value == whole.place
    return plain and 0 < part.value < whole.value and usual


def _measure(rest: str, numeral: Numeral, currency: str, wording: Wording) -> Measure | None:
    if currency:
        return None if rest.strip() else Measure(Sort.MONEY, currency)
    linked = numeral.figure.value >= _MILLION or (numeral.style is Style.PHRASE and not numeral.share)
    return read_measure(rest, wording, share=numeral.share and not _starts_unit(rest), linked=linked)


def _is_article(numeral: Numeral, measure: Measure, wording: Wording) -> bool:
    one = numeral.style is Style.WORDS and numeral.figure.value == 1
    return wording.one_is_article and one and measure.sort is Sort.COUNT


def _is_title(text: str, numeral: Numeral, measure: Measure) -> bool:
    """Whether every word has a capital: Twelve Angry Men, Three Gorges Dam."""
    capital = numeral.style is Style.WORDS and text[numeral.start].isupper()
    return capital and measure.sort is Sort.COUNT and all(word[:1].isupper() for word in measure.noun.split())


def _checked(phrase: Phrase) -> Phrase | None:
    """The phrase, unless its figures cannot be of what it measures, such as 45.123 battalions."""
    slashed = phrase.numerals[0].style is Style.SLASH
    if slashed and phrase.measure == Measure(Sort.SHARE):
        return None  # 1/5 alone may be a date
    return phrase if all(fits(figure, phrase.hedge, phrase.measure) for figure in phrase.figures) else None


def fits(figure: Figure, hedge: Hedge, measure: Measure) -> bool:
    """Whether a figure can be qualified so and be of that: no -5 people, no "about zero"."""
    if hedge.vague and (figure.value <= 0 if hedge is not Hedge.ABOUT else not figure.value):
        return False
    if measure.sort is Sort.COUNT:
        return figure.place is not None and figure.place >= _FINEST_COUNT and figure.value >= 0
    if measure.sort is Sort.SHARE and not measure.name:
        return figure.place is None and 0 < figure.value < 1
    return True


def _currency(text: str, start: int) -> tuple[str, int]:
    return find_sign(text, start) or ("", start)


def _starts_unit(rest: str) -> bool:
    return rest.lstrip().startswith(("%", "‰")) or find_unit(rest.lstrip()) is not None


def _hedge_of(phrase: str, table: HedgeWords) -> Hedge:
    simple = re.sub(r"[ -]+", " ", phrase.casefold())
    return next(hedge for words, hedge in table if words == simple)


def _joint(joint: str) -> re.Pattern[str]:
    between = " ?- ?" if joint == "-" else f" {joint} "
    return re.compile(rf"(?: ?(%|°C|°F|°))?{between}", re.IGNORECASE)


@lru_cache(maxsize=32)
def _hedges(table: HedgeWords) -> re.Pattern[str]:
    return re.compile(rf"({_alternatives(table)})(?:(?<=') ?| )", re.IGNORECASE)


@lru_cache(maxsize=32)
def _afterthoughts(table: HedgeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    phrases = _alternatives(table)
    return re.compile(rf"^ ({phrases})(?=$| )", re.IGNORECASE), re.compile(rf" ({phrases})$", re.IGNORECASE)


@lru_cache(maxsize=32)
def _out_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" (?P<noun>(?:[^\W\d_]+ ){{0,3}}?)(?:{phrase_pattern(words)}) ", re.IGNORECASE)


def _alternatives(table: HedgeWords) -> str:
    return phrase_pattern(tuple(words for words, _ in table))
