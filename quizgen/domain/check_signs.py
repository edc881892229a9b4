"""Check signs: what a number or code carries so that a slip of the pen or of a reader shows."""

from __future__ import annotations

from typing import Literal

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODE_SCHEME: Literal["ISO 7064, MOD 1271-36"] = "ISO 7064, MOD 1271-36"
NUMBER_SCHEME: Literal["Damm"] = "Damm"
_MODULUS = 1271
_QUASIGROUP = (
    # H. M. Damm, Total anti-symmetrische Quasigruppen (Marburg 2004): of order 10, weak totally anti-symmetric.
    *((0, 3, 1, 7, 5, 9, 8, 6, 4, 2), (7, 0, 9, 2, 1, 5, 4, 8, 6, 3), (4, 2, 0, 6, 8, 7, 1, 3, 5, 9)),
    *((1, 7, 5, 0, 9, 8, 3, 4, 2, 6), (6, 1, 2, 3, 0, 4, 5, 9, 7, 8), (3, 6, 7, 4, 2, 0, 9, 5, 8, 1)),
    *((5, 8, 6, 9, 7, 2, 0, 1, 3, 4), (8, 9, 4, 5, 3, 6, 2, 0, 1, 7), (9, 4, 3, 8, 6, 1, 7, 2, 0, 5)),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)


def check_pair(text: str) -> str:
    """The two check signs of a text of figures and capitals, after ISO 7064, MOD 1271-36.

    Any one wrong sign and any two neighbours that have changed places show. Raises ValueError for other signs.
    """
    first, second = divmod((1 - _remainder(text + "00")) % _MODULUS, len(ALPHABET))
    return ALPHABET[first] + ALPHABET[second]


def pair_holds(text: str) -> bool:
    """Whether the last two signs of a text are the check signs of those before; False for other signs."""
    return set(text) <= set(ALPHABET) and _remainder(text) == 1


def check_digit(digits: str) -> str:
    """The check digit of a number by Damm's algorithm, which tells slips as well as two check signs do."""
    state = 0
    for digit in digits:
        state = _QUASIGROUP[state][int(digit)]
    return str(state)


def _remainder(text: str) -> int:
    value = 0
    for sign in text:
        value = (value * len(ALPHABET) + ALPHABET.index(sign)) % _MODULUS
    return value
