"""Grammar around a figure that is changed: singular and plural, and "d'" before a vowel.

Regular forms only. Whatever might be irregular is None: rather no distractor than a wrong form,
which would give the key away.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from quizgen.domain.values.duration_words import UNIT_WORDS
from quizgen.domain.values.measure import IRREGULAR_PLURALS
from quizgen.domain.values.numerals import settle
from quizgen.domain.values.phrase import split_afterthought
from quizgen.domain.values.unit_list import UNITS
from quizgen.domain.values.wording import Wording, words_of

_VOWELS = "aeiouyàâéèêëîïôùûœ"
_ABBREVIATIONS = frozenset(words_of("s sec secs min mins mn h hr hrs yr yrs"))
_INVARIABLE = frozenset(words_of("aircraft spacecraft personnel staff police troops sheep headquarters"))
_IRREGULAR = IRREGULAR_PLURALS | {"century": "centuries", "mille": "milles"}
_JOINTS = frozenset(words_of("and or et ou"))
_SMALL_WORDS = frozenset(words_of("de du des à au aux en par pour sur sous of in for with the from"))
_UNSURE_ENDINGS = {"en": ("f", "fe", "o", "s", "man", "us", "is", "x", "z"), "fr": ("al", "ail", "ou", "au", "eu")}


def takes_plural(value: Fraction, language: str) -> bool:
    """Whether a figure takes the plural: in English all but one, in French from two up."""
    return abs(value) >= 2 if language == "fr" else value != 1  # noqa: PLR2004


def agree(rest: str, old: Fraction, new: Fraction, wording: Wording) -> str | None:
    """The words behind a figure, made to agree with another figure; None where the form is not certain."""
    plural = takes_plural(new, wording.language)
    blank, words = rest[:1], rest[1:]
    if takes_plural(old, wording.language) == plural or not blank.isspace() or not words:
        return rest
    unit = _unit_word().match(settle(words))
    if unit:
        return f"{blank}{_other_form(unit[0], plural=plural)}{words[unit.end() :]}"
    if words[0] in "%‰°€$£¥" or _symbol().match(words):
        return rest
    thought, _ = split_afterthought(settle(rest), wording)
    noun = pluralise(words, wording.language) if plural and thought is None else None
    return f"{blank}{noun}" if noun else None


def elide(before: str, numeral: str) -> str:
    """The words before a figure, with "de " for "d'" where no vowel follows any more."""
    elided = re.search(r"\bd['’]$", before)
    if elided is None or numeral[:1].casefold() in _VOWELS:
        return before
    return f"{before[: elided.start()]}{before[elided.start()]}e "


def pluralise(noun: str, language: str) -> str | None:
    """The regular plural of what is counted: "helicopter unit", "hôpital" (None), "Level 2 hospital"."""
    words = noun.split(" ")
    if re.search(r"[^\w '’-]", noun) or language not in _UNSURE_ENDINGS or not _JOINTS.isdisjoint(words):
        return None
    small = next((place for place, word in enumerate(words) if word.casefold() in _SMALL_WORDS), len(words))
    if language == "en":
        head = _plural(words[small - 1], language) if small else None
        return " ".join((*words[: small - 1], head, *words[small:])) if head else None
    if len(words) - small > len(("de", "police")) or any("'" in word or "’" in word for word in words):
        return None  # what follows may belong to the head and agree with it too
    heads = [_plural(word, language) for word in words[:small]]
    return " ".join((*(head for head in heads if head), *words[small:])) if heads and all(heads) else None


def _plural(word: str, language: str) -> str | None:
    """The plural of one word."""
    if word.casefold() in _INVARIABLE:
        return word
    if language == "en" and word in _IRREGULAR:
        return _IRREGULAR[word]
    if language == "fr" and word.endswith(("s", "x", "z")):
        return word
    if not word[-1:].isalpha() or word[-1:].isupper() or word.endswith(_UNSURE_ENDINGS[language]):
        return None
    if language == "en" and re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if language == "en" and word.endswith(("ch", "sh")) else f"{word}s"


def _other_form(word: str, *, plural: bool) -> str:
    """The plural or singular of a word for a unit; the word itself where it has one form only."""
    forms = _unit_forms() if plural else {many: one for one, many in _unit_forms().items()}
    return forms.get(word, word)


@lru_cache(maxsize=1)
def _unit_forms() -> dict[str, str]:
    known = {word for unit in UNITS for word in unit.words} | set(UNIT_WORDS) - _ABBREVIATIONS
    return {word: plural for word in sorted(known) for plural in _plural_forms(word) if plural in known}


def _plural_forms(word: str) -> tuple[str, ...]:
    first, _, others = word.partition(" ")
    last = word.rpartition(" ")[2]
    return (
        f"{word}s",
        f"{word}es",
        " ".join(f"{part}s" for part in word.split(" ")),
        f"{first}s {others}",
        f"{word.removesuffix(last)}{_IRREGULAR.get(last, last + 's')}",
    )


@lru_cache(maxsize=1)
def _unit_word() -> re.Pattern[str]:
    words = {word for pair in _unit_forms().items() for word in pair} | {"mois"}
    names = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:{names})(?![\w'’-])")


@lru_cache(maxsize=1)
def _symbol() -> re.Pattern[str]:
    symbols = sorted({symbol for unit in UNITS for symbol in (unit.symbol, *unit.symbols)} | _ABBREVIATIONS)
    return re.compile(rf"(?:{'|'.join(map(re.escape, symbols))})(?![\w'’-])")
