"""Texts made comparable: what editors, printers and re-wrapping change is levelled, what carries meaning is kept.

Levelled: composed letters (NFC), the shape of quotation marks and dashes, runs of white space, invisible
characters, hyphens inside words (so that a word divided at a line's end is whole again), and blanks that
wrapping puts between characters of scripts that use none. Kept: case, digits, ligatures, fractions, every word.
Each character of the result knows where it came from.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
"""Soft hyphens, joiners, marks of direction and the like, as the inside of a character class."""
UNSPACED = (
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3001-\u30ff\u3100-\u312f\u3190-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff"
)
"""Scripts that put no blanks between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer), likewise."""

_SHAPES = str.maketrans(
    dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_BLANKS_BETWEEN_UNSPACED = re.compile(rf"(?<=[{UNSPACED}])\s+(?=[{UNSPACED}])")
_BLANKS = re.compile(r"[^\S ]\s*| \s+")
_HYPHEN_IN_WORD = re.compile(r"(?<=[^\W\d_])- ?(?=[^\W\d_])")
_BLANK_AFTER_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")
_FIRST_COMBINING = "\u0300"


@dataclass(frozen=True, slots=True)
class Traced:
    """A text made from another one; each character comes from `starts` to `ends` of that other text."""

    text: str
    starts: array[int]
    ends: array[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end`, at least one, come from."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=1024)
def normalise(text: str) -> Traced:
    """The text in its comparable form, without blanks at its ends, in time linear in its length."""
    traced = Traced(text, array("L", range(len(text))), array("L", range(1, len(text) + 1)))
    traced = _rewrite(traced, _INVISIBLE.finditer(traced.text), _nothing)
    if not unicodedata.is_normalized("NFC", traced.text):
        traced = _rewrite(traced, _clusters(traced.text), _composed)
    traced = Traced(traced.text.translate(_SHAPES), traced.starts, traced.ends)
    for pattern, replacement in _STEPS:
        traced = _rewrite(traced, pattern.finditer(traced.text), replacement)
    return _stripped(traced)


def _nothing(found: str) -> str:
    return ""


def _blank(found: str) -> str:
    return " "


def _hyphen(found: str) -> str:
    return "-"


def _composed(found: str) -> str:
    return unicodedata.normalize("NFC", found)


_STEPS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (_BLANKS_BETWEEN_UNSPACED, _nothing),
    (_BLANKS, _blank),
    (_HYPHEN_IN_WORD, _nothing),
    (_BLANK_AFTER_HYPHEN, _hyphen),
)
"""What is replaced by what, in this order."""


@dataclass(frozen=True, slots=True)
class _Cluster:
    """A run of characters that are composed together; it answers like a match of a pattern."""

    first: int
    last: int

    def start(self) -> int:
        return self.first

    def end(self) -> int:
        return self.last


def _clusters(text: str) -> Iterator[_Cluster]:
    """The runs of characters that NFC changes; a run ends where the next character stays by itself."""
    first = 0
    for position in range(1, len(text) + 1):
        if position < len(text) and not _stands_alone(text, first, position):
            continue
        run = text[first:position]
        if not run.isascii() and not unicodedata.is_normalized("NFC", run):
            yield _Cluster(first, position)
        first = position


def _stands_alone(text: str, first: int, position: int) -> bool:
    """Whether the character at `position` is not composed with the run that began at `first`."""
    character = text[position]
    if character < _FIRST_COMBINING:
        return True
    if unicodedata.combining(character):
        return False
    run = text[first:position]
    return _composed(run + character) == _composed(run) + _composed(character)


def _rewrite(traced: Traced, places: Iterator[re.Match[str]] | Iterator[_Cluster], new: Callable[[str], str]) -> Traced:
    """The text with every place replaced; new characters come from the whole of their place."""
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    done = 0
    for place in places:
        start, end = place.start(), place.end()
        replacement = new(traced.text[start:end])
        pieces += (traced.text[done:start], replacement)
        starts += traced.starts[done:start] + array("L", [traced.starts[start]] * len(replacement))
        ends += traced.ends[done:start] + array("L", [traced.ends[end - 1]] * len(replacement))
        done = end
    if not pieces:
        return traced
    pieces.append(traced.text[done:])
    return Traced("".join(pieces), starts + traced.starts[done:], ends + traced.ends[done:])


def _stripped(traced: Traced) -> Traced:
    start = len(traced.text) - len(traced.text.lstrip(" "))
    end = len(traced.text.rstrip(" "))
    if start >= end:
        return Traced("", array("L"), array("L"))
    return Traced(traced.text[start:end], traced.starts[start:end], traced.ends[start:end])
