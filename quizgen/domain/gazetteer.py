"""Names that everyone shares: the countries, languages and currencies of Unicode's CLDR.

A label such as `country:KR` stands for a thing of the gazetteer, whatever it is called.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.domain.folding import fold

MARK = "\x00"
"""Opens the labels of the gazetteer, so that no author's name can be taken for one."""
_SORTS = {"country": "countries", "language": "languages", "currency": "currencies"}


def label(name: str, language: str) -> str | None:
    """The gazetteer's label of a name, in that language or in English; None for a name it does not know."""
    folded = fold(name)
    return _index(language).get(folded) or (_index("en").get(folded) if language != "en" else None)


def is_country(name_label: str) -> bool:
    """Whether a label is a country's or a territory's."""
    return name_label.startswith(f"{MARK}country:")


def same_sort(one: str, other: str) -> bool:
    """Whether two labels are of different things of one sort (two countries, two languages …)."""
    return one != other and one.startswith(MARK) and other.startswith(MARK) and _sort(one) == _sort(other)


def sort_of(name_label: str) -> str:
    """What the things of a label's sort are called, in the plural."""
    return _SORTS[_sort(name_label)]


def shown(name_label: str, language: str) -> str:
    """The name to print for a label; a label that is none of the gazetteer's is its own name."""
    if not name_label.startswith(MARK):
        return name_label
    sort, code = name_label[1:].split(":", 1)
    return _names(sort, language).get(code, code)


def countries(language: str) -> tuple[str, ...]:
    """The names of all sovereign countries and territories in a language, by code."""
    return tuple(name for _, name in sorted(_names("country", language).items()))


def _sort(name_label: str) -> str:
    return name_label[1:].split(":", 1)[0]


@lru_cache(maxsize=32)
def _index(language: str) -> dict[str, str]:
    """Every known name, folded, with its label; names that two things share are left out."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for sort in _SORTS:
        for code, name in _names(sort, language).items():
            folded = fold(name)
            if folded in found:
                shared.add(folded)
            found[folded] = f"{MARK}{sort}:{code}"
    return {folded: name_label for folded, name_label in found.items() if folded not in shared}


@lru_cache(maxsize=96)
def _names(sort: str, language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    if sort == "country":
        return {code: name for code, name in locale.territories.items() if _is_country(code)}
    names = locale.languages if sort == "language" else locale.currencies
    return dict(names.items())


_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "XK"})


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
