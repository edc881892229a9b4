"""In which direction a language is written."""

from __future__ import annotations

_RIGHT_TO_LEFT = ("ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
_RIGHT_TO_LEFT_SCRIPTS = ("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa")


def primary(language: str) -> str:
    """The first subtag of a BCP 47 tag, in lower case: `fr` of `fr-CA`."""
    return language.replace("_", "-").split("-")[0].casefold()


def is_right_to_left(language: str) -> bool:
    """Whether a language, given as a BCP 47 tag, is written from right to left; a script in the tag decides."""
    subtags = language.replace("_", "-").casefold().split("-")
    scripts = [subtag for subtag in subtags[1:] if len(subtag) == 4 and subtag.isalpha()]  # noqa: PLR2004
    if scripts:
        return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS
    return subtags[0] in _RIGHT_TO_LEFT


def direction(language: str) -> str:
    """`rtl` or `ltr`, as HTML wants it."""
    return "rtl" if is_right_to_left(language) else "ltr"
