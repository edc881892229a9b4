"""Whether two words, or two wordings of a name, are surely different ones rather than forms of one."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from quizgen.domain.folding import words

LITTLE_WORDS = frozenset(
    (
        *("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
        *("à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur"),
    )
)
"""Words that carry no initial in an acronym."""
_LEAST_COMMON_LETTERS = 4
_MOST_LETTERS_OF_ENDINGS = 3
_CLOSE_SPELLING = 0.8


@lru_cache(maxsize=8192)
def content_words(text: str) -> tuple[str, ...]:
    """The folded words that carry meaning, in order."""
    return tuple(word for word in words(text) if word not in LITTLE_WORDS)


def initials(text: str) -> str:
    """The first letters of the words that carry meaning, in lower case."""
    return "".join(word[0] for word in content_words(text))


def are_surely_two(one: str, other: str) -> bool:
    """Whether two words differ by more than an ending or a spelling (operations, operational; centre, center)."""
    common = next((index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(one), len(other)) if common is None else common
    if shared >= max(_LEAST_COMMON_LETTERS, min(len(one), len(other)) - _MOST_LETTERS_OF_ENDINGS):
        return False
    return one != other and SequenceMatcher(None, one, other, autojunk=False).ratio() < _CLOSE_SPELLING


@lru_cache(maxsize=8192)
def differing_words(one: str, other: str) -> tuple[str, str] | None:
    """The first two words in the same place that are surely different; None where there are none, or other places."""
    pairs = list(zip(content_words(one), content_words(other), strict=False))
    if len(content_words(one)) != len(content_words(other)):
        return None
    return next((pair for pair in pairs if are_surely_two(*pair)), None)
