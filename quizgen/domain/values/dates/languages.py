"""The registry of languages in which dates are read; a new one is one file and one line here."""

from __future__ import annotations

from quizgen.domain.values.dates.english import ENGLISH
from quizgen.domain.values.dates.french import FRENCH
from quizgen.domain.values.dates.words import DateWords

LANGUAGES: dict[str, DateWords] = {"en": ENGLISH, "fr": FRENCH}
"""By the first part of a BCP 47 tag; in other languages only dates in figures are read."""


def words_for(language: str) -> DateWords | None:
    """The table for a BCP 47 tag, or None where there is none."""
    return LANGUAGES.get(language.partition("-")[0].casefold())
