"""Articles: what may stand before a name without being part of it, by language."""

from __future__ import annotations

import re

from quizgen.domain.languages import primary

ARTICLES = {
    "de": re.compile(r"(?:der|die|das) "),
    "en": re.compile(r"the "),
    "es": re.compile(r"(?:el|la|los|las) "),
    "fr": re.compile(r"(?:le |la |les |l')"),
    "it": re.compile(r"(?:il |lo |la |i |gli |le |l')"),
    "pt": re.compile(r"(?:os?|as?) "),
}
"""By the first part of a BCP 47 tag, patterns for folded text."""


def without_article(folded: str, language: str) -> str:
    """The folded name without the article before it, unless nothing else is there."""
    article = ARTICLES.get(primary(language))
    match = None if article is None else article.match(folded)
    return folded if match is None or match.end() == len(folded) else folded[match.end() :]
