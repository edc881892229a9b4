"""The source document: its text, its numbered sentences and the quotes anchored in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the document; `number` counts from 1, `start` and `end` are offsets into the text."""

    number: int
    start: int
    end: int
    text: str
    """The sentence with every run of white space folded to one blank."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source text as read, with its sentences in order."""

    file: str
    """The file's name without its folder."""
    text: str
    sha256: str
    """Of the file's bytes, as 64 hexadecimal digits."""
    language: str
    """A BCP 47 tag such as `en` or `fr`."""
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset` (the one before it, between two)."""
        after = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[max(0, after - 1)]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of the document that a fact rests on, anchored at one place."""

    text: str
    """The passage as it stands in the document, white space folded."""
    start: int
    end: int
    sentence: int
    """The number of the sentence in which the passage begins."""
