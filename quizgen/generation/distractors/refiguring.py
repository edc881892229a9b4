"""The words of a key with other figures in place of its own, whichever way these are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from quizgen.domain.chance import Stream
from quizgen.domain.values import duration_words, phrase
from quizgen.domain.values.figure import Figure, whole_figure
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.languages import wording_of
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
_MINUTES = (30, 15, 45, 20, 40, 10, 50, 5)
_SHORT_FORM = re.compile(r" ?h ?")


def reword_quantity(text: str, source: str, language: str, stream: Stream) -> Iterator[str]:
    """The text of a quantity with other figures, the source's first; nothing for a text that is not understood."""
    wording = wording_of(language)
    found = phrase.dissect(settle(text), wording)
    if found is None:
        return
    if found.out_of:
        yield from _other_parts_of(text, found.numerals, wording)
    elif found.hedge is Hedge.RANGE:
        yield from _other_ranges(text, found.numerals, wording)
    elif found.numerals[0].share:
        yield from _other_shares(text, found.numerals[0], wording, stream)
    else:
        percent = found.measure.sort is Sort.SHARE and found.figures[0].value <= _ALL_PERCENT
        ceiling = _ALL_PERCENT if percent else None
        yield from _other_figures(text, found.numerals[0], source, wording, stream, ceiling=ceiling)


def reword_duration(text: str, source: str, language: str, stream: Stream) -> Iterator[str]:
    """The text of a duration with other figures, the source's first; nothing for a text that is not understood."""
    wording = wording_of(language)
    found = duration_words.dissect(settle(text), wording)
    if found is None:
        return
    if found.hedge is Hedge.RANGE:
        yield from _other_ranges(text, found.numerals, wording)
    elif len(found.numerals) > 1:
        yield from _other_clocks(text, found.numerals, wording)
    elif found.numerals:
        yield from _other_figures(text, found.numerals[0], source, wording, stream)
    else:
        yield from _other_lengths(text, wording, stream)


def replace(text: str, numeral: Numeral, printed: str | None, value: Fraction, wording: Wording) -> str | None:
    """The text with one numeral replaced, the words round it in agreement; None where that is not certain."""
    rest = agree(text[numeral.end :], numeral.figure.value, value, wording)
    if printed is None or rest is None:
        return None
    return f"{elide(text[: numeral.start], printed)}{printed}{rest}"


def _other_figures(
    text: str, numeral: Numeral, source: str, wording: Wording, stream: Stream, *, ceiling: Fraction | None = None
) -> Iterator[str]:
    """The text with figures of the source, then with made ones."""
    if numeral.style is Style.PHRASE:
        yield from _other_phrases(text, numeral, wording, stream)
        return
    base = printed_base(numeral)
    own = figures_like(numeral, settle(text), source, wording) if numeral.factor == 1 else ()
    for figure in (*own, *climb(base, stream, ceiling=ceiling)):
        if ceiling is None or figure.value < ceiling:
            printed = print_like(figure, numeral, text, wording)
            reworded = replace(text, numeral, printed, figure.value * numeral.factor, wording)
            if reworded is not None:
                yield reworded


def _other_phrases(text: str, numeral: Numeral, wording: Wording, stream: Stream) -> Iterator[str]:
    """The text with other phrases for numbers: two dozen for a dozen, three and a half for two and a half."""
    words = settle(text[numeral.start : numeral.end])
    half = re.search(rf" (?:{'|'.join(map(re.escape, wording.halves))})(?= |$)", words) if wording.halves else None
    if half and wording.spell and read_words(words[: half.start()], wording) in range(_SMALLEST_HALVED, _MOST_HALVED):
        others = [wording.spell(count) + words[half.start() :] for count in range(_SMALLEST_HALVED, _MOST_HALVED)]
    else:
        worth = {words: number for words, (number, hedge) in wording.collectives.items() if hedge is numeral.hedge}
        like = {number: words for words, number in worth.items() if _is_near(number, numeral.figure.value)}
        others = [words.replace("demi ", "demi-") for words in like.values()]
    for other in stream.shuffle(others):
        yield f"{text[: numeral.start]}{other}{text[numeral.end :]}"


def _is_near(number: int, value: Fraction) -> bool:
    return max(number / value, value / number) <= _LIKE


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


def _other_parts_of(text: str, numerals: tuple[Numeral, ...], wording: Wording) -> Iterator[str]:
    """The text of "one in five" with another five, or of "seven in ten" with another seven."""
    part, whole = numerals
    changed = whole if part.figure.value == 1 else part
    limit = int(whole.figure.value)
    values = _DENOMINATORS if changed is whole else tuple(value for value in range(limit - 1, 1, -1))
    for value in values:
        printed = print_like(whole_figure(value), changed, text, wording)
        if printed is not None and value != changed.figure.value:
            yield f"{text[: changed.start]}{printed}{text[changed.end :]}"


def _other_ranges(text: str, numerals: tuple[Numeral, ...], wording: Wording) -> Iterator[str]:
    """The text with both ends of its range moved alike."""
    first, last = numerals
    bases = printed_base(first), printed_base(last)
    width, place = bases[1].value - bases[0].value, min([base.place or Fraction(1) for base in bases])
    moves = [shift * step for step in (width, width / 2, width + place) for shift in _SHIFTS]
    for move in moves:
        figures = tuple(Figure(base.value + move, base.place) for base in bases)
        if move % min(place, Fraction(1)) == 0 and (figures[0].value > 0 or bases[0].value <= 0):
            ends = print_like(figures[0], first, text, wording), print_like(figures[1], last, text, wording)
            if ends[0] is not None and ends[1] is not None:
                between = text[first.end : last.start]
                yield f"{text[: first.start]}{ends[0]}{between}{ends[1]}{text[last.end :]}"


def _other_clocks(text: str, numerals: tuple[Numeral, ...], wording: Wording) -> Iterator[str]:
    """The text of "1 h 30" with other hours and minutes."""
    first, last = numerals[0], numerals[-1]
    hours = [int(first.figure.value) + shift for shift in (0, 1, -1, 2, 3)]
    padded = _SHORT_FORM.fullmatch(settle(text[first.end : last.start])) is not None
    for minutes in _MINUTES:
        for hour in (hour for hour in hours if hour > 0):
            printed = f"{minutes:02d}" if padded else print_like(whole_figure(minutes), last, text, wording)
            tail = replace(text, last, printed, Fraction(minutes), wording)
            head = print_like(whole_figure(hour), first, text, wording)
            reworded = replace(tail, first, head, Fraction(hour), wording) if tail else None
            if reworded:
                yield reworded


def _other_lengths(text: str, wording: Wording, stream: Stream) -> Iterator[str]:
    """Other lengths where the text has no numeral: two hours for an hour, a quarter of an hour for half an hour."""
    words = settle(text).casefold().replace("-", " ")
    if words in wording.lengths:
        like = {part: phrase_ for phrase_, part in wording.lengths.items() if part[1] == wording.lengths[words][1]}
        yield from (other.replace("demi ", "demi-") for other in stream.shuffle(tuple(like.values())))
        return
    article = re.search(rf"\b({'|'.join(wording.articles)}) ", settle(text)) if wording.articles else None
    if article:
        one = Numeral(whole_figure(1), *article.span(1), Style.WORDS, article.end(1))
        for figure in climb(one.figure, stream):
            reworded = replace(text, one, print_like(figure, one, text, wording), figure.value, wording)
            if reworded is not None:
                yield reworded
