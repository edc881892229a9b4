"""Which known word somebody meant who wrote another one."""

from __future__ import annotations

from collections.abc import Iterable

LIKE_ENOUGH = 0.6
"""Above this share of common letters a word is taken for a slip: `anwser` for `answer`, but not `page` for `name`."""
LONGEST = 80
"""So many letters of a word are looked at: whole paragraphs stand where a key belongs, and are no slip."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one, whatever their case; None where none is like it."""
    from difflib import get_close_matches  # seldom needed

    by_fold: dict[str, str] = {}
    for one in known:
        by_fold.setdefault(one.casefold(), one)
    near = get_close_matches(word[:LONGEST].casefold(), by_fold, n=1, cutoff=LIKE_ENOUGH)
    return by_fold[near[0]] if near else None
