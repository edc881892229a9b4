"""The words of a key with other figures in place of its own, whichever way these are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain

from quizgen.domain.chance import Stream
from quizgen.domain.values import duration_words, phrase
from quizgen.domain.values.figure import Figure, whole_figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.length_of_time import TimeUnit
from quizgen.domain.values.measure import Sort
from quizgen.domain.values.numerals import Numeral, Style, read_words, settle
from quizgen.domain.values.wording import Wording
from quizgen.generation.distractors.agreement import agree, elide
from quizgen.generation.distractors.figure_ladder import climb
from quizgen.generation.distractors.figure_print import print_like, printed_base
from quizgen.generation.distractors.source_figures import figures_like

_ALL_PERCENT = Fraction(100)
_VULGAR = "½⅓¼¾⅔⅕⅖⅗⅘"
_SIMPLE_PARTS = ("1/2", "1/3", "1/4", "3/4", "2/3", "1/5", "2/5", "3/5", "4/5")
_OPENINGS = {"la": ("le", "les"), "le": ("la", "les"), "les": ("la", "le", "les"), "half": ("a",)}
_SMALLEST_HALVED, _MOST_HALVED = 2, 10
_LIKE = 10
_DENOMINATORS = (4, 3, 6, 8, 5, 10, 2, 7, 9, 20)
_SIMPLEST = 5
"""The largest denominator of a part in words that is proposed."""
_SHIFTS = (1, -1, 2, -2, 3, -3, 4, -4)
_SIXTIETHS = (30, 15, 45, 20, 40, 10, 50, 5)
_TWELFTHS = (6, 3, 9, 2, 4, 8, 10)
_SHORT_FORM = re.compile(r" ?h ?")


def reword_quantity(text: str, source: str, language: str, stream: Stream) -> Iterator[str]:
    """The text of a quantity with other figures, the source's first; nothing for a text that is not understood."""
    wording = wording_of(language)
    found = phrase.dissect(settle(text), wording)
    if found is None:
        return iter(())
    numeral = found.numerals[0]
    if found.out_of:
        return _known(_other_parts_of(text, found.numerals, wording))
    if found.hedge is Hedge.RANGE:
        return _known(_other_ranges(text, found.numerals, wording))
    if numeral.share:
        return _other_shares(text, numeral, wording, stream)
    if numeral.style is Style.PHRASE:
        return _other_phrases(text, numeral, wording, stream)
    if numeral.style is Style.VULGAR:
        return _other_mixed(text, numeral)
    percent = found.measure.sort is Sort.SHARE and found.figures[0].value <= _ALL_PERCENT
    ceiling = _ALL_PERCENT if percent else None
    return _known(_other_figures(text, numeral, source, wording, stream, ceiling=ceiling))


def reword_duration(text: str, source: str, language: str, stream: Stream) -> Iterator[str]:
    """The text of a duration with other figures, the source's first; nothing for a text that is not understood."""
    wording = wording_of(language)
    found = duration_words.dissect(settle(text), wording)
    if found is None:
        return iter(())
    if found.hedge is Hedge.RANGE:
        return _known(_other_ranges(text, found.numerals, wording))
    if len(found.numerals) > 1:
        return _known(_other_clocks(text, found, wording))
    if not found.numerals:
        return _known(_other_lengths(text, wording, stream))
    if found.numerals[0].style is Style.PHRASE:
        return _other_phrases(text, found.numerals[0], wording, stream)
    if found.numerals[0].style is Style.VULGAR:
        return _other_mixed(text, found.numerals[0])
    return _known(_other_figures(text, found.numerals[0], source, wording, stream))


def _known(texts: Iterable[str | None]) -> Iterator[str]:
    """The texts whose forms are certain."""
    return (text for text in texts if text is not None)


def _replaced(text: str, numeral: Numeral, printed: str | None, value: Fraction, wording: Wording) -> str | None:
    """The text with one numeral replaced, the words round it in agreement; None where that is not certain."""
    rest = agree(text[numeral.end :], numeral.figure.value, value, wording)
    if printed is None or rest is None:
        return None
    return f"{elide(text[: numeral.start], printed)}{printed}{rest}"


def _other_figures(
    text: str, numeral: Numeral, source: str, wording: Wording, stream: Stream, *, ceiling: Fraction | None = None
) -> Iterator[str | None]:
    """The text with figures of the source, then with made ones."""
    own = figures_like(numeral, settle(text), source, wording) if numeral.factor == 1 else iter(())
    below = (figure for figure in own if ceiling is None or figure.value < ceiling)
    for figure in chain(below, climb(printed_base(numeral), stream, ceiling=ceiling)):
        printed = print_like(figure, numeral, text, wording)
        yield _replaced(text, numeral, printed, figure.value * numeral.factor, wording)


def _other_mixed(text: str, numeral: Numeral) -> Iterator[str]:
    """The text of "2½ km" with other whole numbers before the fraction, more than one."""
    whole = int(numeral.figure.value)
    mixed = text[numeral.start : numeral.end].removeprefix(str(whole))
    for other in (whole - 1, whole + 1, whole + 2, whole + 3, whole - 2, whole - 3, whole - 4):
        if other > 1:
            yield f"{text[: numeral.start]}{other}{mixed}{text[numeral.end :]}"


def _other_phrases(text: str, numeral: Numeral, wording: Wording, stream: Stream) -> Iterator[str]:
    """The text with other phrases for numbers: two dozen for a dozen, three and a half for two and a half."""
    words = settle(text[numeral.start : numeral.end])
    half = re.search(rf" (?:{'|'.join(map(re.escape, wording.halves))})(?= |$)", words)
    if half and read_words(words[: half.start()], wording) in range(_SMALLEST_HALVED, _MOST_HALVED):
        others = [wording.spell(count) + words[half.start() :] for count in range(_SMALLEST_HALVED, _MOST_HALVED)]
    else:
        worth = {words: number for words, (number, hedge) in wording.collectives.items() if hedge is numeral.hedge}
        like = {number: words for words, number in worth.items() if _is_near(number, numeral.figure.value)}
        others = [words.replace("demi ", "demi-") for words in like.values()]
    for other in stream.shuffle(others):
        yield f"{text[: numeral.start]}{other}{text[numeral.end :]}"


def _is_near(number: int, value: Fraction) -> bool:
    return value > 0 and max(number / value, value / number) <= _LIKE


def _other_shares(text: str, numeral: Numeral, wording: Wording, stream: Stream) -> Iterator[str]:
    """The text with other parts: a third for a quarter, ⅔ for ½."""
    words = settle(text[numeral.start : numeral.end]).casefold()
    if numeral.style is Style.PHRASE:
        others = list(_parts_like(words.replace("-", " "), wording))
        if "-" in words:
            others = [other.replace(" ", "-") for other in others if not other.startswith("a ")]
    else:
        others = list(_VULGAR if numeral.style is Style.VULGAR else _SIMPLE_PARTS)
    for other in stream.shuffle(others):
        yield f"{text[: numeral.start]}{other}{text[numeral.end :]}"


def _parts_like(words: str, wording: Wording) -> tuple[str, ...]:
    """One phrase for each simple part, opened as these words are ("a third", "one third", "le tiers")."""
    found: dict[Fraction, str] = {}
    opening = words.partition(" ")[0]
    same = _OPENINGS.get(opening, (opening,))
    for phrase_, part in wording.shares.items():
        fits = part.denominator <= _SIMPLEST and ("fourth" in phrase_) <= ("fourth" in words)
        if fits and (part not in found or phrase_.partition(" ")[0] in same):
            found[part] = phrase_
    return tuple(found.values())


def _other_parts_of(text: str, numerals: tuple[Numeral, ...], wording: Wording) -> Iterator[str | None]:
    """The text of "one in five" with another five, or of "seven in ten" with another seven."""
    part, whole = numerals
    changed = whole if part.figure.value == 1 else part
    values = _DENOMINATORS if changed is whole else tuple(range(int(whole.figure.value) - 1, 1, -1))
    for value in values:
        printed = print_like(whole_figure(value), changed, text, wording)
        yield printed and f"{text[: changed.start]}{printed}{text[changed.end :]}"


def _other_ranges(text: str, numerals: tuple[Numeral, ...], wording: Wording) -> Iterator[str | None]:
    """The text with both ends of its range moved alike."""
    first, last = numerals
    bases = printed_base(first), printed_base(last)
    width, place = bases[1].value - bases[0].value, min([base.place or Fraction(1) for base in bases])
    between, behind = text[first.end : last.start], text[last.end :]
    for move in (shift * step for step in (width, width / 2, width + place) for shift in _SHIFTS):
        low, high = (Figure(base.value + move, base.place) for base in bases)
        if move % min(place, Fraction(1)) == 0 and (low.value > 0 or bases[0].value <= 0):
            ends = print_like(low, first, text, wording), print_like(high, last, text, wording)
            yield ends[0] and ends[1] and f"{text[: first.start]}{ends[0]}{between}{ends[1]}{behind}"


def _other_clocks(text: str, found: duration_words.DurationPhrase, wording: Wording) -> Iterator[str | None]:
    """The text of "1 h 30" or "1 year 6 months" with other figures in its first and last part."""
    first, last = found.numerals[0], found.numerals[-1]
    sixties = found.lengths[0].parts[-1][1] in (TimeUnit.MINUTE, TimeUnit.SECOND)
    padded = _SHORT_FORM.fullmatch(settle(text[first.end : last.start])) is not None
    for tail in _SIXTIETHS if sixties else _TWELFTHS:
        printed = f"{tail:02d}" if padded else print_like(whole_figure(tail), last, text, wording)
        changed = _replaced(text, last, printed, Fraction(tail), wording)
        for head in (first.figure.value + shift for shift in (0, 1, -1, 2, 3)):
            if changed and head > 0:
                words = print_like(whole_figure(head), first, text, wording)
                yield _replaced(changed, first, words, head, wording)


def _other_lengths(text: str, wording: Wording, stream: Stream) -> Iterator[str | None]:
    """Other lengths where the text has no numeral: two hours for an hour, a quarter of an hour for half an hour."""
    words = settle(text).casefold().replace("-", " ")
    if words in wording.lengths:
        like = {part: phrase_ for phrase_, part in wording.lengths.items() if part[1] == wording.lengths[words][1]}
        yield from (other.replace("demi ", "demi-") for other in stream.shuffle(tuple(like.values())))
    for article in re.finditer(rf"\b(?:{'|'.join(wording.articles) or '(?!)'})(?= (?!half|quarter))", settle(text)):
        one = Numeral(whole_figure(1), *article.span(), Style.WORDS, article.end())
        for figure in climb(one.figure, stream):
            yield _replaced(text, one, print_like(figure, one, text, wording), figure.value, wording)
