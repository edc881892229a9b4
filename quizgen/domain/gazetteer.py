"""Names that everyone shares: the countries, languages and currencies of Unicode's CLDR.

A label such as `country:KR`, opened by a mark, stands for a thing of the gazetteer, whatever it is
called. Only names that CLDR gives to one thing alone are known.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.domain.articles import without_article
from quizgen.domain.folding import fold
from quizgen.domain.territories import are_one_speech, are_tied

MARK = "\x00"
"""Opens the labels of the gazetteer, so that no author's name can be taken for one."""
_SORTS = {"country": "countries", "language": "languages", "currency": "currencies"}
_LENGTH_OF_CODES = {"country": 2, "language": 2, "currency": 3}
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "XK"})
"""Unions, placeholders, and what half of the world counts as a country and half does not."""


def label(name: str, language: str) -> str | None:
    """The gazetteer's label of a name, in that language or in English, with or without article; None for no name."""
    folded = fold(name)
    bare = without_article(folded, language)
    return _find(folded, language) or _find(bare, language)


def _find(folded: str, language: str) -> str | None:
    return _index(language).get(folded) or _index("en").get(folded)


def is_known(name_label: str) -> bool:
    """Whether a label is the gazetteer's rather than a name that only the author knows."""
    return name_label.startswith(MARK)


def is_country(name_label: str) -> bool:
    """Whether a label is a country's or a territory's."""
    return name_label.startswith(f"{MARK}country:")


def are_apart(one: str, other: str) -> bool:
    """Whether two labels are of different things of one sort, neither of which may be part of the other."""
    if one == other or not (one.startswith(MARK) and other.startswith(MARK)):
        return False
    (sort, code), (other_sort, other_code) = _split(one), _split(other)
    if sort != other_sort:
        return False
    return not (are_tied(code, other_code) if sort == "country" else are_one_speech(code, other_code))


def may_overlap(one: str, other: str) -> bool:
    """Whether two labels are of things of one sort of which one may be part of the other: Denmark and Greenland."""
    both = one.startswith(MARK) and other.startswith(MARK)
    return both and one != other and _split(one)[0] == _split(other)[0] and not are_apart(one, other)


def sort_of(name_label: str) -> str:
    """What the things of a label's sort are called, in the plural."""
    return _SORTS[_split(name_label)[0]]


def code_of(name_label: str) -> str:
    """The code of a label's thing: ISO 3166's for a country."""
    return _split(name_label)[1]


def shown(name_label: str, language: str) -> str:
    """The name to print for a label; a label that is none of the gazetteer's is its own name."""
    if not name_label.startswith(MARK):
        return name_label
    sort, code = _split(name_label)
    return _names(sort, language).get(code, code)


def country(code: str, language: str) -> str | None:
    """The name of the country with an ISO 3166 code in a language (English where CLDR lacks the language)."""
    return _names("country", language).get(code)


def _split(name_label: str) -> tuple[str, str]:
    sort, code = name_label.removeprefix(MARK).split(":", 1)
    return sort, code


@lru_cache(maxsize=32)
def _index(language: str) -> dict[str, str]:
    """Every known name, folded, with its label; names that two things share are left out."""
    found: dict[str, set[str]] = {}
    for sort in _SORTS:
        for code, name in _names(sort, language).items():
            found.setdefault(fold(name), set()).add(f"{MARK}{sort}:{code}")
    return {folded: min(labels) for folded, labels in found.items() if len(labels) == 1}


@lru_cache(maxsize=96)
def _names(sort: str, language: str) -> dict[str, str]:
    """The names of all things of a sort, by code."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    names = {"country": locale.territories, "language": locale.languages, "currency": locale.currencies}[sort]
    return {code: name for code, name in sorted(names.items()) if _is_known(sort, code)}


def _is_known(sort: str, code: str) -> bool:
    if not (len(code) == _LENGTH_OF_CODES[sort] and code.isalpha()) or code in _NOT_COUNTRIES:
        return False
    return sort != "currency" or code in _tenders()


@lru_cache(maxsize=1)
def _tenders() -> frozenset[str]:
    """The currencies that some country uses today: those of the past overlap with their successors."""
    from babel.core import get_global

    uses = get_global("territory_currencies").values()
    return frozenset(code for used in uses for code, _, end, tender in used if tender and end is None)
