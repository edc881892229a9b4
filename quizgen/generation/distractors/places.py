"""Distractors for countries: those that the source names, then those of the same part of the world."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.domain import gazetteer
from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.folding import fold
from quizgen.domain.question import Question
from quizgen.generation.distractors.regions import REGIONS, neighbours

_AWKWARD = re.compile(r"[(]| - ")
"""Names that CLDR makes up to tell two countries apart, and nobody prints."""
_WORD = re.compile(r"[\w'-]+")
MOST_PROPOSALS = 60


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """Names of other countries, in the source's language, where the key is a country."""
    return other_countries(key.text, bank, stream)


def other_countries(name: str, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The countries to put beside the one of that name, best first; none where it is no country."""
    label = bank.names.identity(name)
    if not gazetteer.is_country(label):
        return ()
    own = gazetteer.code_of(label)
    codes = dict.fromkeys((*stream.shuffle(_codes_in_source(bank)), *_codes_near(own, stream)))
    codes.pop(own, None)
    printed = (gazetteer.country(code, bank.context.language) for code in codes)
    return tuple(text for text in printed if text is not None and not _AWKWARD.search(text))[:MOST_PROPOSALS]


def _codes_near(code: str, stream: Stream) -> Iterator[str]:
    for circle in neighbours(code):
        yield from stream.shuffle(circle)


def _codes_in_source(bank: Bank) -> tuple[str, ...]:
    """The members of the United Nations that the source names, by code."""
    text = f" {' '.join(_WORD.findall(fold(bank.source.text)))} "
    listed = sorted(code for subregions in REGIONS.values() for codes in subregions.values() for code in codes.split())
    names = ((code, gazetteer.country(code, bank.context.language)) for code in listed)
    return tuple(code for code, name in names if name is not None and f" {fold(name)} " in text)
