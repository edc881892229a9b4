"""Currencies: signs, codes and names; a sign that several countries share is a currency of its own."""

from __future__ import annotations

import re
from functools import lru_cache

SIGNS: dict[str, str] = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "$": "$",
    "€": "EUR",
    "£": "£",
    "¥": "¥",
    "₹": "INR",
}
"""What stands before or behind a figure, with the currency's code."""
CODES = ("USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "RWF", "XOF", "XAF", "KES", "ZAR", "NGN")
"""Codes of ISO 4217 that are read where they stand."""
NAMES: dict[str, str] = {
    "us dollar": "USD",
    "us dollars": "USD",
    "dollar": "$",
    "dollars": "$",
    "dollar américain": "USD",
    "dollars américains": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pounds sterling": "GBP",
    "livres sterling": "GBP",
    "swiss franc": "CHF",
    "swiss francs": "CHF",
    "franc suisse": "CHF",
    "francs suisses": "CHF",
    "rwandan franc": "RWF",
    "rwandan francs": "RWF",
    "franc rwandais": "RWF",
    "francs rwandais": "RWF",
    "franc": "franc",
    "francs": "franc",
    "yen": "JPY",
    "yens": "JPY",
    "cent": "cent",
    "cents": "cent",
    "centime": "centime",
    "centimes": "centime",
}
"""Names in any language, in lower case; "dollars" may be any country's."""


def find_sign(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands before a figure, and where the figure may begin."""
    match = _before().match(text, start)
    return (SIGNS.get(match[1], match[1]), match.end()) if match else None


def find_currency(text: str) -> tuple[str, int] | None:
    """The currency with whose sign, code or name the text begins, and the offset behind it."""
    match = _behind().match(text)
    if match is None:
        return None
    name = match[0]
    return SIGNS.get(name) or NAMES.get(name.casefold(), name), match.end()


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(rf"({_signs()}) ?(?=[0-9])")


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(NAMES, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?:{_signs()}|(?i:{names}))(?![\w$/])")


def _signs() -> str:
    return "|".join((*(re.escape(sign) for sign in SIGNS), *CODES))
