"""When two names may be of one thing though nobody says so: a title, an initial, a name cut short, a description."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.domain.folding import fold
from quizgen.domain.values.titles import untitled

# For example "the " of "the first librarian", "l'" of "l'auteur", "his " of "his brother".
# The start of “the first librarian”, “l'auteur”, “his brother”.
_POINTER = re.compile(
    r"(?:the|a|an|his|her|its|their|le|la|les|un|une|son|sa|der|die|das|ein|eine|el|los|las|una|il|lo|gli|uno|"
    r"os?|as?|um|uma|de|het|een) |l['’]",
    re.IGNORECASE,
)
"""What a description begins with, in the languages of quizgen's tables."""
_QUALIFIERS = frozenset(
    "new old north south east west northern southern eastern western upper lower great little central equatorial "
    "nouveau nouvelle nord sud est ouest neu neue alt alte süd ost nueva nuevo norte sur este oeste nuovo nuova "
    "novo nova sul leste nieuw nieuwe noord zuid oost".split()
)
"""Words that make another thing of a name: New York is not York."""


@lru_cache(maxsize=65536)
def may_name_one(one: str, other: str) -> bool:
    """Whether whoever knows neither might take two names for one thing's: "Miss Marsh" and "E. Marsh".

    Names that a qualifier tells apart, such as "New York", are of two things; so are ranks and plain words.
    """
    if is_description(one) != is_description(other):
        return _is_proper(one) or _is_proper(other)
    if _is_title(one) or _is_title(other):
        return False
    mine, others = name_words(untitled(one)), name_words(untitled(other))
    if not (_is_proper(untitled(one)) and _is_proper(untitled(other))) or not may_be_short(mine, others):
        return False
    longer, shorter = sorted((mine, others), key=len, reverse=True)
    return not _QUALIFIERS.intersection(longer[: len(longer) - len(shorter)])


def is_description(name: str) -> bool:
    """Whether a name only describes what it names: an article, and then a word in small letters."""
    pointer = _POINTER.match(name)
    return pointer is not None and name[pointer.end() :][:1].islower()


def is_styled(name: str) -> bool:
    """Whether a name has a title or an initial, as a person's has."""
    return untitled(name) != name or any(len(word) == 1 for word in name_words(name)[:-1])


def may_be_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names have the surname in common, and given names that agree as far as both tell them."""
    if not one or not other or one[-1] != other[-1]:
        return False
    given = zip(one[:-1], other[:-1], strict=False)
    return all(mine == others or (1 in (len(mine), len(others)) and mine[0] == others[0]) for mine, others in given)


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, double names taken apart."""
    return tuple(word for word in fold(name).replace(".", " ").replace("-", " ").split() if word)


def _is_title(name: str) -> bool:
    """Whether a name is nothing but a title or a rank, which is nobody's name."""
    return untitled(f"{name} X") == "X"


def _is_proper(name: str) -> bool:
    """Whether every longer word of a name begins with a capital."""
    words = [word for word in name.split() if word[0].isalpha()]
    return bool(words) and all(word[0].isupper() for word in (words[0], words[-1]))
