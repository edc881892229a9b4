"""Where sentences end: full stops that end nothing, quotation marks that close after the stop, stops of all scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.reading.abbreviations import Abbreviations, abbreviations

_CLOSERS = "\"'”’»«›‹“)\\]}」』】）〉》*_"
_OPENERS = " \t\n\f\u00a0\u202f\"'“‘«‹„‚»›(\\[{¿¡「『【（〈《—–*_-"
_WORDLESS = re.compile(r"\W*", re.DOTALL)
_MARKS = ".!?…؟۔։።။។"
_SURE_MARKS = "।॥。｡！？"
# Runs of stops are taken whole and only from their first one, so that no text takes more than linear time.
# The stop and what closes behind it: of “He came.” She left.[3] the “.”” and the “.[3]”.
_STOPS = re.compile(
    rf"(?<![{_MARKS}])(?P<stops>[{_MARKS}]++)[{_CLOSERS}]*+(?:[ \u00a0\u202f]»)?(?:\[\d+\])*+(?=\s|$)"
    rf"|(?P<sure>[{_SURE_MARKS}]++[{_CLOSERS}]*+)"
)
# Where a block ends: “\n\n”, a line break before “* one” or “- one”, one behind a stop and before “2. Two”.
_BLOCK = re.compile(r"\n[ \t\f]*(?:\n\s*|(?=[*•‣]\s|-\s))|\f\s*|(?<=[.:;!?])\n[ \t]*(?=\d{1,2}[.)]\s)")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"«„/—–]*$")
_ELISION = re.compile(r"[^\W\d_]{0,2}['’‘](?=[^\W\d_]{2})")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_FIGURE = re.compile(r"\d{1,2}$")
_NEXT_WORD = re.compile(rf"[{_OPENERS}]*+(\w{{1,40}})?")
_LONGEST_WORD = 40


def split(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The offsets of every sentence of the text, in order; a blank line and a list's marker end one too."""
    known = abbreviations(language)
    start = 0
    for cut in (*_BLOCK.finditer(text), None):
        end = len(text) if cut is None else cut.start()
        yield from _split_block(text, start, end, known)
        start = end if cut is None else cut.end()


def _split_block(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int]]:
    block = text[start:end]
    done = 0
    for stop in _STOPS.finditer(block):
        if _ends_sentence(block, done, stop, known):
            yield from _trimmed(text, start + done, start + stop.end())
            done = stop.end()
    yield from _trimmed(text, start + done, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence without blanks at its ends; nothing where it has no word."""
    sentence = text[start:end]
    if not _WORDLESS.fullmatch(sentence):
        yield start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())


def _ends_sentence(block: str, start: int, stop: re.Match[str], known: Abbreviations) -> bool:
    """Whether the stop ends the sentence that begins at `start`."""
    if stop.group("sure"):
        return True
    following = _NEXT_WORD.match(block, stop.end())
    word = (following.group(1) or "") if following else ""
    if word[:1].islower():
        return False
    if stop.group("stops") != ".":
        return True
    line = block[max(start, stop.start() - _LONGEST_WORD) : stop.start()]
    found = _WORD_BEFORE.search(line)
    before = _ELISION.sub("", found.group(), count=1) if found else ""
    return _is_full_stop(before, word, known, at_start=line.strip().isdigit())


def _is_full_stop(before: str, after: str, known: Abbreviations, *, at_start: bool) -> bool:
    """Whether the stop behind the word `before` ends a sentence, when the word `after` comes next."""
    short = before.lower()
    if not after:
        return True
    if short in known.inner:
        return False
    if short in known.before_figure and after[0].isdigit():
        return False
    if _FIGURE.match(before) and (at_start or known.ordinals):
        return not at_start and after.lower() in known.openers
    if short in known.either or _INITIALS.match(before):
        return after.lower() in known.openers
    return True
