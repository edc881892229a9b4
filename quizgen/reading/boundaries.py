"""Where a passage may begin and end: never inside a word or a figure, or "5,000" would be found in "45,000"."""

from __future__ import annotations

import re
import unicodedata

from quizgen.reading.normalisation import INVISIBLE, UNSPACED

_UNSPACED = re.compile(f"[{UNSPACED}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_JOINTS = ".,:'’٫٬\u00a0\u2009\u202f"
"""What stands between the digits of one figure."""
_SIGNS = "-\u2010\u2011\u2012\u2013\u2212"


def splits_word(text: str, offset: int) -> bool:
    """Whether a cut before the character at `offset` goes through a word, a figure, or between sign and figure."""
    before, after = _before(text, offset), _after(text, offset)
    if before < 0 or after >= len(text):
        return False
    left, right = text[before], text[after]
    if _is_letter(left) and _is_letter(right):
        return _are_joined(left, right)
    if left in _JOINTS or left in _SIGNS:
        return right.isdigit() and (_is_digit(text, _before(text, before)) or _is_sign(text, before))
    if right in _JOINTS or right in _SIGNS:
        return left.isdigit() and _is_digit(text, _after(text, after + 1))
    return False


def _are_joined(left: str, right: str) -> bool:
    """Whether two neighbouring letters, digits or marks belong to one word or figure."""
    if _UNSPACED.match(left) or _UNSPACED.match(right):
        return _is_mark(right) or (left.isdigit() and right.isdigit())
    return True


def _is_letter(character: str) -> bool:
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character).startswith("M")


def _is_digit(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isdigit()


def _is_sign(text: str, index: int) -> bool:
    """Whether a minus sign stands there: with nothing, a blank or a bracket before it."""
    before = _before(text, index)
    return text[index] in _SIGNS and (before < 0 or text[before].isspace() or text[before] in "([")


def _before(text: str, offset: int) -> int:
    """The index of the visible character before `offset`; -1 where there is none."""
    index = offset - 1
    while index >= 0 and _INVISIBLE.match(text[index]):
        index -= 1
    return index


def _after(text: str, offset: int) -> int:
    """The index of the visible character at `offset` or next to it; the length where there is none."""
    index = offset
    while index < len(text) and _INVISIBLE.match(text[index]):
        index += 1
    return index
