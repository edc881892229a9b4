"""The words on the buttons of H5P, in the quiz's language.

The libraries show none of their own where a package has none.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from quizgen.exporters.direction import primary
from quizgen.reading.bundled import bundled_folder

Words = dict[str, str]
_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class H5pWords:
    """All words of a package, by the names that the libraries have for them."""

    start: str
    choice: Words
    """The interface of H5P.MultiChoice 1.16."""
    confirm_check: Words
    confirm_retry: Words
    set: Words
    """The interface of H5P.QuestionSet 1.20."""
    end: Words
    """Of its last page."""


def h5p_words(language: str) -> H5pWords:
    """The words in a language; in English where there are none in it."""
    known = _dictionary()
    return known.get(primary(language)) or known[_FALLBACK]


@cache
def _dictionary() -> dict[str, H5pWords]:
    text = (bundled_folder("templates") / "h5p" / "words.json").read_text(encoding="utf-8")
    return {language: H5pWords(**words) for language, words in json.loads(text).items()}
