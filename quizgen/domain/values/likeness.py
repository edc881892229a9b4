"""Do two texts say the same, or might they? By value and by name, and where neither is read, by their words.

Comparing values says what excludes what. This says what must not stand side by side, or be wrong
where the other is right: "3 times a day" and "three times a day", "16:45" and "4:45 pm".
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Protocol

from quizgen.domain.folding import fold
from quizgen.domain.names import Names
from quizgen.domain.namesakes import is_styled, may_be_short, name_words
from quizgen.domain.values import quantity
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.titles import untitled
from quizgen.domain.values.value import Context, Relation, Value


class Worded(Protocol):
    """Words with their reading: an answer, an option."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def value(self) -> Value:
        """Their reading."""


class Likeness(Enum):
    """How far two texts say the same."""

    SAME = "same"
    PERHAPS = "perhaps"
    NONE = "none"


def likeness(one: Worded, other: Worded, names: Names, context: Context) -> Likeness:
    """Whether the two surely say the same, or may; NONE where nothing hints at it."""
    if fold(one.text) == fold(other.text):
        return Likeness.SAME
    relation = _relation(one.value, other.value, names)
    if relation is not Relation.UNDECIDED:
        return Likeness.SAME if relation is Relation.ENTAILS else Likeness.NONE
    if one.value.order() is not None and other.value.order() is not None:
        return Likeness.NONE
    return _worded_alike(one.text, other.text, context)


def may_be_meant(one: Worded, other: Worded, names: Names, context: Context) -> bool:
    """Whether the other may hold where one does: it says the same, may be a rounding of it, its part or its whole."""
    if likeness(one, other, names, context) is not Likeness.NONE or names.tied(one.text, other.text):
        return True
    measured = one.value.order() is not None and other.value.order() is not None
    return measured and one.value.contrast(other.value, names).relation is Relation.UNDECIDED


@lru_cache(maxsize=65536)
def _relation(one: Value, other: Value, names: Names) -> Relation:
    """Kept, since the same texts are offered with many a question."""
    return one.contrast(other, names).relation


@lru_cache(maxsize=65536)
def _worded_alike(one: str, other: str, context: Context) -> Likeness:
    """By words alone: figures in words or digits, times of day on either clock, people with or without titles."""
    first, second = _figured(one, context), _figured(other, context)
    if first == second:
        return Likeness.SAME
    clock, other_clock = _clock(one), _clock(other)
    if clock and other_clock:
        return _clocks_alike(clock, other_clock)
    if any(word[0].isdigit() for word in first):
        return Likeness.PERHAPS if _abbreviate(first, second) else Likeness.NONE
    return _styled_alike(one, other)


@lru_cache(maxsize=16384)
def _figured(text: str, context: Context) -> tuple[str, ...]:
    """The words of a text, numbers in digits: three times, 3 times; $7m as $ 7 m."""
    words = re.findall(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s.,;:]", fold(text))
    return tuple(_in_digits(word, context) for word in words)


@lru_cache(maxsize=32)
def _number_words(language: str) -> frozenset[str]:
    """The single words that a language may spell a number with."""
    wording = wording_of(language)
    return wording.number_words.union(wording.collectives, wording.shares)


@lru_cache(maxsize=16384)
def _in_digits(word: str, context: Context) -> str:
    if word not in _number_words(context.language):
        return word
    read = quantity.read(word, context)
    plain = read.canonical() if read is not None else ""
    return plain if plain.isdigit() else word


def _abbreviate(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts have the same figures, and words of which each begins the other: $7m, $7 million."""
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    figures = any(mine[0].isdigit() for mine in one)
    return figures and all(
        mine == others or (mine.isalpha() and others.isalpha() and (mine.startswith(others) or others.startswith(mine)))
        for mine, others in pairs
    )


_HALF = r"(?P<half>[ap])\.? ?m\.?"
# All of “16:45”, “4.45 pm”, “2 p.m”, “14h30”, “21 uhr”, “at 9 o'clock”; folded texts have lost their last stop.
_CLOCK = re.compile(
    rf"(?:at )?(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d\d))? ?(?:{_HALF}|uhr|h|o'clock|heures?)?", re.IGNORECASE
)
"""A time of day: 16:45, 4.45 pm, 2 p.m., 14h30, 21 Uhr."""
_NAMED_HOURS = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0), "midi": (12, 0), "minuit": (0, 0)}
_HALF_DAY = 12

Clock = tuple[int, int, bool]
"""Hour and minute, and whether it is known in which half of the day."""


@lru_cache(maxsize=16384)
def _clock(text: str) -> Clock | None:
    """The time of day that a text is; None for a mere number and whatever else."""
    folded = fold(text)
    if folded in _NAMED_HOURS:
        return (*_NAMED_HOURS[folded], True)
    match = _CLOCK.fullmatch(folded)
    if match is None or match[0].isdigit():
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").casefold()
    if half:
        return hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0), minute, True
    return hour % (2 * _HALF_DAY), minute, hour > _HALF_DAY or hour == 0 or match["hour"].startswith("0")


def _clocks_alike(one: Clock, other: Clock) -> Likeness:
    """The same moment of the day; perhaps the same, where one of the two may be of either half."""
    if one[:2] == other[:2]:
        return Likeness.SAME
    same = (one[0] % _HALF_DAY, one[1]) == (other[0] % _HALF_DAY, other[1])
    return Likeness.PERHAPS if same and not (one[2] and other[2]) else Likeness.NONE


def _styled_alike(one: str, other: str) -> Likeness:
    """The same name with and without a title; perhaps the same with an initial, or a surname alone."""
    if not (is_styled(one) or is_styled(other)):
        return Likeness.NONE
    mine, others = name_words(untitled(one)), name_words(untitled(other))
    if mine == others and len(mine) > 1:
        return Likeness.SAME
    return Likeness.PERHAPS if may_be_short(mine, others) else Likeness.NONE
