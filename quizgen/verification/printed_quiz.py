"""Papers and keys as read back from print: questions with lettered options, and grids of letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from quizgen.domain.form import LETTERS
from quizgen.verification.printed_text import HEAD_ROW, Block

_LETTER = re.compile(rf"\s*([{LETTERS}])[.):]?\s*")


@dataclass(frozen=True, slots=True)
class PrintedOption:
    """An option as it stands on paper."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintedQuestion:
    """A question as it stands on paper."""

    number: str
    stem: str
    options: tuple[PrintedOption, ...]
    page: int


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A learner's paper."""

    place: str
    """The file."""
    head: tuple[str, ...]
    """What stands above the first question, paragraph by paragraph."""
    questions: tuple[PrintedQuestion, ...]


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """What the key says of one item below the grid."""

    number: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedKey:
    """The trainer's key."""

    letters: dict[str, tuple[str, ...]]
    """By form, question after question, all letters that the grids give: one, if all is well."""
    answers: tuple[PrintedAnswer, ...] | None
    """None where the pages do not tell them apart."""

    def letter(self, form: str, number: int) -> str:
        """All that the grids give for a question of a form, from 1; empty where they give nothing."""
        row = self.letters.get(form, ())
        return row[number - 1] if number <= len(row) else ""


def parse_paper(blocks: Iterable[Block], place: str) -> PrintedPaper:
    """The paper in a file: each question a paragraph followed by list items, below the heading with its number."""
    head: list[str] = []
    questions: list[PrintedQuestion] = []
    number, stem = "", ""
    for is_list, group in groupby(blocks, key=lambda block: block.tag == "LI"):
        run = list(group)
        if is_list:
            questions.append(PrintedQuestion(number, stem, tuple(map(_option, run)), run[0].page))
            continue
        number = next((block.text for block in reversed(run) if block.tag.startswith("H")), "")
        stem = run[-1].text
        if not questions:
            head.extend(block.text for block in run[:-1] if not block.text.isdecimal())
    return PrintedPaper(place, tuple(head), tuple(questions))


def parse_key(blocks: Iterable[Block]) -> PrintedKey:
    """The grids of letters and the answers of a key."""
    known = list(blocks)
    return PrintedKey(gather_letters(_grid_letters(known)), tuple(_answers(known)))


def gather_letters(cells: Iterable[tuple[str, int, str]]) -> dict[str, tuple[str, ...]]:
    """Form, number and letter of every cell as the letters of each form in the order of their questions."""
    letters: dict[str, tuple[str, ...]] = {}
    for form, number, letter in cells:
        row = letters.get(form, ())
        row += ("",) * (number - len(row))
        letters[form] = (*row[: number - 1], row[number - 1] + letter, *row[number:])
    return letters


def _option(item: Block) -> PrintedOption:
    """The letter comes first, whatever separates it from the text."""
    letter = _LETTER.match(item.text)
    if letter is None:
        return PrintedOption("", item.text)
    return PrintedOption(letter[1], item.text[letter.end() :])


def _grid_letters(blocks: Iterable[Block]) -> Iterator[tuple[str, int, str]]:
    """Form, number and letter of every cell, whichever way round the grid stands."""
    heads: tuple[str, ...] = ()
    for block in blocks:
        if block.tag == HEAD_ROW:
            heads = block.pieces[1:]
        elif block.tag == "TR" and block.pieces:
            first, *cells = block.pieces
            for head, cell in zip(heads, cells, strict=False):
                form, number = (head, first) if first.isdecimal() else (first.split()[0], head)
                if number.isdecimal() and int(number):
                    yield form, int(number), cell


def _answers(blocks: Iterable[Block]) -> Iterator[PrintedAnswer]:
    number, lines = "", list[str]()
    for block in blocks:
        if block.tag.startswith("H"):
            if number and lines:
                yield PrintedAnswer(number, tuple(lines))
            number, lines = (block.text if block.text.isdecimal() else ""), []
        elif block.tag == "P":
            lines.append(block.text)
    if number and lines:
        yield PrintedAnswer(number, tuple(lines))
