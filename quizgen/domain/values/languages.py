"""The languages whose words for figures are known; any other language is read by its digits alone."""

from __future__ import annotations

from functools import lru_cache

from quizgen.domain.languages import primary
from quizgen.domain.values.english import ENGLISH
from quizgen.domain.values.french import FRENCH
from quizgen.domain.values.wording import Wording

WORDINGS: dict[str, Wording] = {
    "en": ENGLISH,
    "fr": FRENCH,
}
"""A language table for each primary subtag; a new language is one new file and one line here."""


@lru_cache(maxsize=32)
def wording_of(tag: str) -> Wording:
    """The table of a BCP 47 tag; for a language without one, a table of its decimal and thousands marks only."""
    language = primary(tag)
    return WORDINGS.get(language) or _marks_only(language)


def _marks_only(language: str) -> Wording:
    from babel import Locale, UnknownLocaleError, numbers  # slow to load, and seldom needed

    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return Wording(language=language, decimal="", group="")
    return Wording(
        language=language,
        decimal=numbers.get_decimal_symbol(locale),
        group=numbers.get_group_symbol(locale),
    )
