"""Questions, heads and feet of papers as their places on the pages tell them, without tags.

A question is a number at the start of a line, the text beside it, and rows of single letters in one column, each
with its text behind it. Whatever else stands on a page, such as an answer sheet, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quizgen.domain.form import LETTERS
from quizgen.domain.sheet_code import read_code
from quizgen.verification.placed_runs import Run
from quizgen.verification.placed_text import Line, gap, join
from quizgen.verification.printed_quiz import PrintedOption, PrintedQuestion

_LETTER = re.compile(rf"([{LETTERS}])[.):]?")
_CODE = re.compile(r"[A-Z]|([A-Z]\d){2,}|(\d[A-Z]){2,}")
"""Codes of forms, also backwards."""
_COUNTED = re.compile(r"(?<![A-Z0-9])\d+(?![A-Z0-9])")
"""A number such as those in `Page 2 of 3`, and no part of a sign such as `3D4FP2`."""
_FOOT = 3
"""So many lines from the end of a page its foot stands at the latest."""
_LABEL = 4
"""So many words from the start of a foot the form's code stands at the latest."""
_COLUMN = 0.3
"""How far the middles of letters of one column lie apart, in ems."""
_BESIDE = 0.8
"""The white space before the letter of a second column, in ems."""
_NUMBER_ROOM = 0.8
"""How far before the letters numbers of questions end, in ems."""
_NEXT_LINE = 1.8
"""How far apart lines of one text may be, in ems."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class PageMark:
    """What the foot of a page says of it."""

    form: str
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page of a print run."""

    mark: PageMark | None
    """None on pages without such a foot: covers, and answer sheets."""
    head: tuple[str, ...]
    """The phrases above the first question; all of them where there is none."""
    questions: tuple[PrintedQuestion, ...]
    sheets: tuple[str, ...] = ()
    """The forms whose answer sheets stand there, by the codes printed on them."""


def read_page(lines: Sequence[Line], number: int) -> PlacedPage:
    """What stands on a page of that number in its file."""
    foot = next((line for line in reversed(lines[-_FOOT:]) if _mark(line) is not None), None)
    reader = _Reader(number, [line for line in lines if line is not foot])
    questions = tuple(reader.questions())
    codes = (read_code(run.text) for line in lines for run in line.runs)
    sheets = tuple(dict.fromkeys(code.serial for code in codes if code is not None))
    return PlacedPage(None if foot is None else _mark(foot), tuple(reader.head), questions, sheets)


def _mark(line: Line) -> PageMark | None:
    """A foot begins with words and the form's code, and ends with the page's number and their count."""
    words = [word for run in line.runs for word in run.text.split()]
    place = next((place for place, word in enumerate(words[:_LABEL]) if _CODE.fullmatch(word)), None)
    if place is None:
        return None
    code, others = words[place], [*words[:place], *words[place + 1 :]]
    counted = sorted(int(digits) for digits in _COUNTED.findall(" ".join(others[1:]))[-2:])
    if not others or not others[0].isalpha() or len(counted) < 2 or not counted[0]:  # noqa: PLR2004 - page and pages
        return None
    return PageMark(_unturned(code), counted[0], counted[1])


def _unturned(code: str) -> str:
    """Between texts that run from right to left a code is read backwards; all codes begin with a letter."""
    return code[::-1] if code[0].isdecimal() else code


def _letter_column(lines: Iterable[Line]) -> float | None:
    """The middle of the column of letters: where most of those stand that begin a line."""
    firsts = [line.runs[0] for line in lines if _LETTER.fullmatch(line.runs[0].text)]
    crowds = [(sum(_is_below(one, other.middle) for one in firsts), -other.middle) for other in firsts]
    return -max(crowds)[1] if crowds else None


def _is_below(run: Run, middle: float) -> bool:
    return abs(run.middle - middle) <= _COLUMN * run.size


@dataclass(slots=True)
class _Draft:
    """A question while its lines are read."""

    number: str
    stem: list[str]
    letters: list[Run] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    """Of each option its lines."""
    row: int = 0
    """The first letter of the last row."""

    @property
    def is_whole(self) -> bool:
        """Whether it has all that makes a question."""
        return any(self.stem) and len(self.letters) >= _FEWEST and all(self.texts)

    def take_row(self, runs: Sequence[Run]) -> None:
        """Letters, each with the text behind it."""
        self.row = len(self.letters)
        cuts = [0]
        for place, (one, other) in enumerate(pairwise(runs), start=1):
            if place - 1 > cuts[-1] and _LETTER.fullmatch(other.text) and gap(one, other) > _BESIDE:
                cuts.append(place)
        for first, after in pairwise([*cuts, len(runs)]):
            self.letters.append(runs[first])
            self.texts.append([join(runs[first + 1 : after])] if after > first + 1 else [])

    def take_line(self, runs: Sequence[Run]) -> None:
        """One more line of the stem, or of the options of the last row."""
        if not self.letters:
            self.stem.append(join(runs))
            return
        columns: list[list[Run]] = [[] for _ in self.letters[self.row :]]
        for run in runs:
            passed = sum(letter.start <= run.start for letter in self.letters[self.row :])
            columns[max(passed - 1, 0)].append(run)
        for place, column in enumerate(columns, start=self.row):
            self.texts[place].extend([join(column)] if column else [])

    def finish(self, page: int) -> PrintedQuestion:
        """The question as read."""
        options = zip(self.letters, self.texts, strict=True)
        read = tuple(PrintedOption(letter.text[0], " ".join(texts)) for letter, texts in options)
        return PrintedQuestion(self.number, " ".join(self.stem), read, page)


class _Reader:
    """One page being read, line by line."""

    def __init__(self, page: int, lines: Sequence[Line]) -> None:
        self._page = page
        self._lines = lines
        self._column = _letter_column(lines)
        self._draft: _Draft | None = None
        self._found = False
        self.head: list[str] = []
        """The phrases above the first question."""

    def questions(self) -> Iterator[PrintedQuestion]:
        """One question after the other."""
        for above, line in pairwise([None, *self._lines]):
            if line is None:
                continue
            if self._is_number(line.runs[0]):
                yield from self._close()
                self._draft = _Draft(line.runs[0].text, [join(line.runs[1:])] if line.runs[1:] else [])
            elif self._draft is not None and self._is_letter(line.runs[0]):
                self._draft.take_row(line.runs)
            elif self._draft is not None and _goes_on(above, line):
                self._draft.take_line(line.runs)
            else:
                yield from self._close()
                self.head.extend(() if self._found else line.phrases())
        yield from self._close()

    def _close(self) -> Iterator[PrintedQuestion]:
        """What has no stem or no options is no question."""
        draft, self._draft = self._draft, None
        if draft is not None and draft.is_whole:
            self._found = True
            yield draft.finish(self._page)

    def _is_number(self, run: Run) -> bool:
        return run.text.isdecimal() and self._column is not None and self._column - run.end > _NUMBER_ROOM * run.size

    def _is_letter(self, run: Run) -> bool:
        return self._column is not None and bool(_LETTER.fullmatch(run.text)) and _is_below(run, self._column)


def _goes_on(above: Line | None, line: Line) -> bool:
    """Whether the line is of the same text as the one above."""
    return above is None or above.base - line.base <= _NEXT_LINE * max(line.size, above.size)
