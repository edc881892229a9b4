"""Whether a quote has what a fact says: its answer as a text, by another name, in other figures or as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.domain.names import Names
from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context, Relation, Value
from quizgen.reading.answers import MEASURED, is_hedged
from quizgen.reading.boundaries import splits_word
from quizgen.reading.normalisation import normalise

_BY_VALUE = (*MEASURED, "date")
"""Kinds of which one value has many spellings."""
_WORD = re.compile(r"\S+")
_ARABIC_OR_HEBREW = re.compile("[\u0590-\u08ff]")
_MOST_WORDS_READ = 8
_MOST_WINDOWS = 400
_WORDS_OF_A_HEDGE = 4
_EDGES = ".,;:!?…\"'“”‘’«»()[]"


def holds_text(passage: str, text: str) -> bool:
    """Whether the passage has the text as whole words, in any case, quotation marks and blanks levelled."""
    return next(_places(passage, text), None) is not None


def holds(passage: str, text: str, value: Value, *, context: Context, names: Names) -> bool:
    """Whether the passage has the answer: its text, another name of it, or the same value in other words."""
    if holds_text(passage, text) or any(holds_text(passage, alias) for alias in names.aliases(text)):
        return True
    return value.kind in _BY_VALUE and any(
        value.contrast(read, names).relation is Relation.ENTAILS for read in _values(passage, value.kind, context)
    )


def fuller_figure(passage: str, text: str, value: Value, *, context: Context) -> str | None:
    """The words of a bound or an estimate in the passage, of which the answer is only the bare figure; or None."""
    if value.kind not in MEASURED or is_hedged(value):
        return None
    for start, end in _places(passage, text):
        words = [word.start() for word in _WORD.finditer(passage, 0, start)]
        for begin in words[-_WORDS_OF_A_HEDGE:]:
            window = passage[begin:end].strip(_EDGES)
            wider = kinds.KINDS[value.kind].read(window, context)
            if wider is not None and is_hedged(wider):
                return window
    return None


def _places(passage: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the text stands in the passage; Arabic and Hebrew write articles and prepositions in one with a word."""
    there, sought = normalise(passage), _fold(normalise(text).text)
    folded = _fold(there.text)
    clings = bool(_ARABIC_OR_HEBREW.search(text))
    start = folded.find(sought) if sought else -1
    while start >= 0:
        begin, end = there.source(start, start + len(sought))
        if clings or not (splits_word(passage, begin) or splits_word(passage, end)):
            yield begin, end
        start = folded.find(sought, start + 1)


def _fold(text: str) -> str:
    """The text in small letters, those left as they are whose small form is longer: offsets must stay."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(character if len(character.casefold()) > 1 else character.casefold() for character in text)


def _values(passage: str, kind: str, context: Context) -> Iterator[Value]:
    """The values of a kind that runs of a few words of the passage have, short runs first."""
    words = [(word.start(), word.end()) for word in _WORD.finditer(passage)]
    runs = ((first, first + length) for length in range(1, _MOST_WORDS_READ + 1) for first in range(len(words)))
    for first, last in [(first, last) for first, last in runs if last <= len(words)][:_MOST_WINDOWS]:
        window = passage[words[first][0] : words[last - 1][1]].strip(_EDGES)
        value = kinds.KINDS[kind].read(window, context)
        if value is not None:
            yield value
