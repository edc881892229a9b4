"""Articles before names."""

from __future__ import annotations

import pytest

from quizgen.domain.articles import without_article


@pytest.mark.parametrize(
    ("folded", "language", "bare"),
    [
        ("the gambia", "en", "gambia"),
        ("the gambia", "en-GB", "gambia"),
        ("the gambia", "fr", "the gambia"),
        ("l'italie", "fr", "italie"),
        ("les états-unis", "fr", "états-unis"),
        ("the the", "en", "the"),
        ("the ", "en", "the "),
        ("theatre", "en", "theatre"),
        ("al-quds", "ar", "al-quds"),
    ],
)
def test_an_article_goes_only_before_something(folded: str, language: str, bare: str) -> None:
    """Each language has its own; a name that is nothing but an article stays."""
    assert without_article(folded, language) == bare
