"""The passage most like a quote that was not found: it words the error and never anchors anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from quizgen.domain.document import Quote
from quizgen.reading.anchor import WORD, SourceIndex
from quizgen.reading.document import one_line
from quizgen.reading.normalisation import normalise
from quizgen.reading.report import shown

_RAREST_WORDS = 16
_MOST_PLACES_OF_A_WORD = 200
_MOST_WORDS = 200
_LEAST_LIKENESS = 0.5
_SLACK = 3
_MOST_DIFFERENCES = 3


@dataclass(frozen=True, slots=True)
class Closest:
    """A passage like the quote, and what differs, as clauses such as “it says “45,000” where …”."""

    quote: Quote
    differences: tuple[str, ...]


def find_closest(passage: str, index: SourceIndex) -> Closest | None:
    """The passage of the source most like this one, or None where nothing is like it."""
    sought = _words(passage)
    words = [word for word, _ in sought]
    start = _best_start(words, index)
    if start is None:
        return None
    first = max(0, start - _SLACK)
    there = [index.word(number) for number in range(first, min(len(index), start + len(words) + _SLACK))]
    matcher = SequenceMatcher(None, there, words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _LEAST_LIKENESS * len(words):
        return None
    begin = first + max(0, blocks[0].a - blocks[0].b)
    end = first + min(len(there), blocks[-1].a + len(words) - blocks[-1].b)
    return Closest(index.quote(*index.extent(begin, end)), tuple(_differences(sought, begin, end, index)))


def _words(passage: str) -> list[tuple[str, str]]:
    """The words of a passage, each in its normalised form and as written."""
    traced = normalise(passage)
    spans = [(word.start(), word.end()) for word in islice(WORD.finditer(traced.text), _MOST_WORDS)]
    return [(traced.text[start:end], one_line(passage[slice(*traced.source(start, end))])) for start, end in spans]


def _best_start(words: list[str], index: SourceIndex) -> int | None:
    """The word number at which the passage would begin, by the votes of its rarest words."""
    places = [(position, index.postings(word)) for position, word in enumerate(words)]
    known = sorted((item for item in places if item[1]), key=lambda item: (len(item[1]), item[0]))[:_RAREST_WORDS]
    votes: Counter[int] = Counter()
    for position, numbers in known:
        for number in numbers[:_MOST_PLACES_OF_A_WORD]:
            votes[number - position] += 1
    if not votes:
        return None
    return min(votes, key=lambda start: (-votes[start], start))


def _differences(sought: list[tuple[str, str]], begin: int, end: int, index: SourceIndex) -> Iterator[str]:
    there = [index.word(number) for number in range(begin, end)]
    matcher = SequenceMatcher(None, there, [word for word, _ in sought], autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    for tag, a, b, c, d in changes[:_MOST_DIFFERENCES]:
        quoted = shown(" ".join(written for _, written in sought[c:d]))
        printed = shown(index.quote(*index.extent(begin + a, begin + b)).text) if b > a else ""
        if tag == "replace":
            yield f"it says {printed} where the quote says {quoted}"
        elif tag == "delete":
            yield f"it has {printed}, which the quote leaves out"
        else:
            yield f"it lacks {quoted}, which the quote adds"
