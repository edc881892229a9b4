"""Quotes found in their source: by normalised exact match, at one place only, and never by likeness."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from quizgen.domain.document import Document, Quote
from quizgen.reading.boundaries import splits_word
from quizgen.reading.document import one_line
from quizgen.reading.normalisation import UNSPACED, Traced, normalise

WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:[.,]\d+)*")
"""A word or figure; in scripts without blanks, one character."""
_FEWEST_WORDS = 3
"""A quote's first and last word may be halves of a hyphenated one: only those between are looked up."""
_MOST_PLACES = 4


class SourceIndex:
    """The words of a document and where they stand, made once for all its quotes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.traced = normalise(document.text)
        self._sentences = [sentence.start for sentence in document.sentences]
        self._starts, self._ends = array("L"), array("L")
        self._postings: dict[str, array[int]] = {}
        for number, word in enumerate(WORD.finditer(self.traced.text)):
            self._starts.append(word.start())
            self._ends.append(word.end())
            self._postings.setdefault(word.group().casefold(), array("L")).append(number)

    def __len__(self) -> int:
        return len(self._starts)

    def word(self, number: int) -> str:
        """The word of that number, from 0, in its normalised form."""
        return self.traced.text[self._starts[number] : self._ends[number]]

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to `last`, at least one, stand in the document."""
        return self.traced.source(self._starts[first], self._ends[last - 1])

    def postings(self, word: str) -> array[int]:
        """The numbers of the places where a word stands, in any case."""
        return self._postings.get(word.casefold(), array("L"))

    def quotes(self, passage: str) -> tuple[Quote, ...]:
        """The places at which the passage stands, a few at most; one means that the quote is anchored."""
        sought = normalise(passage)
        if not sought.text:
            return ()
        return tuple(islice(self._quotes(sought), _MOST_PLACES))

    def quote(self, start: int, end: int) -> Quote:
        """The quote from `start` to `end`, offsets into the document."""
        return Quote(one_line(self.document.text[start:end]), start, end, self.sentence_number(start))

    def sentence_number(self, start: int) -> int:
        """The number of the sentence at an offset into the document."""
        return max(1, bisect_right(self._sentences, start))

    def _quotes(self, sought: Traced) -> Iterator[Quote]:
        for offset in self._candidates(sought.text):
            if self.traced.text.startswith(sought.text, offset):
                start, end = self.traced.source(offset, offset + len(sought.text))
                if not splits_word(self.document.text, start) and not splits_word(self.document.text, end):
                    yield self.quote(start, end)

    def _candidates(self, sought: str) -> Iterator[int]:
        """Offsets at which the passage may begin, by the rarest of its inner words."""
        inner = list(WORD.finditer(sought))[1:-1]
        if len(inner) + 2 < _FEWEST_WORDS:
            yield from _occurrences(self.traced.text, sought)
            return
        rarest = min(inner, key=lambda word: len(self.postings(word.group())))
        for number in self.postings(rarest.group()):
            offset = self._starts[number] - rarest.start()
            if offset >= 0:
                yield offset


def _occurrences(text: str, sought: str) -> Iterator[int]:
    offset = text.find(sought)
    while offset >= 0:
        yield offset
        offset = text.find(sought, offset + 1)
