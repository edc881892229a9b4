"""Languages by their tags, and texts by their letters: which way they run, and how wide they are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

TextDirection = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = (
    # After Unicode's CLDR: languages usually written in a script that runs from right to left.
    *(
        "apc",
        "ar",
        "arc",
        "azb",
        "bal",
        "bgn",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ji",
        "khw",
        "ks",
        "lrc",
        "luz",
        "mzn",
    ),
    *("nqo", "ps", "pnb", "rhg", "sd", "sdh", "skr", "syr", "trw", "ug", "ur", "yi"),
)
_RIGHT_TO_LEFT_SCRIPTS = ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa")
_SCRIPT = re.compile(r"[A-Za-z]{4}")


@lru_cache(maxsize=256)
def primary(language: str) -> str:
    """The first subtag of a BCP 47 tag, in lower case: `fr` of `fr-CA`."""
    return language.replace("_", "-").split("-")[0].casefold()


def direction(language: str) -> TextDirection:
    """Which way a language is written; a script in its tag (`az-Arab`) has the last word."""
    _, *rest = re.split(r"[-_]", language)
    script = next((part.title() for part in rest if _SCRIPT.fullmatch(part)), None)
    backwards = script in _RIGHT_TO_LEFT_SCRIPTS if script else primary(language) in _RIGHT_TO_LEFT
    return "rtl" if backwards else "ltr"


def text_direction(text: str, otherwise: TextDirection) -> TextDirection:
    """Which way a text runs, by its first letter with a direction of its own."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return otherwise


def printed_width(text: str) -> int:
    """The width of a text in narrow characters: wide ones count twice, combining ones not at all."""
    drawn = (character for character in text if not unicodedata.combining(character))
    return sum(2 if unicodedata.east_asian_width(character) in ("W", "F") else 1 for character in drawn)
