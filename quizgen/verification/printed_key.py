"""The key as printed: read by its tags, and its grids by the places of their cells where there are no tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile
from pathlib import Path

from quizgen.domain.form import LETTERS
from quizgen.records import layout
from quizgen.verification.comparison import Difference
from quizgen.verification.placed_runs import Run
from quizgen.verification.placed_text import Line, PlacedPdf, join
from quizgen.verification.printed_quiz import PrintedKey, gather_letters, parse_key
from quizgen.verification.printed_text import UnreadablePdfError, UntaggedPdfError, read_blocks

_NEAR = 0.8
"""How far the middle of a letter may be from that of its column's head, in ems."""
_CODE = re.compile("[A-Z0-9]+")


def read_key(
    path: Path, passphrase: str | None, *, backwards: bool
) -> tuple[PrintedKey | None, tuple[Difference, ...]]:
    """By its tags; the letters by their places where those of very many forms have none."""
    try:
        key = parse_key(read_blocks(path, passphrase))
        return key if key.letters else replace(key, letters=_read_grids(path, passphrase, backwards=backwards)), ()
    except UntaggedPdfError:
        return PrintedKey(_read_grids(path, passphrase, backwards=backwards), None), ()
    except UnreadablePdfError as error:
        return None, (Difference("key-unreadable", layout.KEY, str(error)),)


def _read_grids(path: Path, passphrase: str | None, *, backwards: bool) -> dict[str, tuple[str, ...]]:
    with PlacedPdf(path, backwards=backwards, passphrase=passphrase) as pdf:
        lines = (line for index in range(len(pdf)) for line in pdf.lines(index))
        return gather_letters(read_grids(lines))


def read_grids(lines: Iterable[Line]) -> Iterator[tuple[str, int, str]]:
    """Form, number and letter of every cell, line after line from the first page to the last."""
    heads: tuple[Run, ...] = ()
    for line in lines:
        found = _heads(line)
        if found:
            heads = found
        elif heads:
            yield from _row(line, heads)


def _heads(line: Line) -> tuple[Run, ...]:
    """The numbers of a line that counts questions: a word, then numbers that follow each other."""
    first, *others = line.runs
    numbers = [int(run.text) for run in others if run.text.isdecimal()]
    counts = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    if first.text.isdecimal() or len(numbers) != len(others) or not counts:
        return ()
    return tuple(others) if numbers[:1] == [1] or len(numbers) > 1 else ()


def _row(line: Line, heads: tuple[Run, ...]) -> Iterator[tuple[str, int, str]]:
    first, *others = line.runs
    label = (first, *takewhile(lambda run: not _is_letter(run), others))
    code = _CODE.match(join(label))
    if code is None:
        return
    form = code[0][::-1] if code[0][0].isdecimal() else code[0]
    for run in filter(_is_letter, line.runs[len(label) :]):
        near = [head for head in heads if abs(head.middle - run.middle) <= _NEAR * run.size]
        if near:
            yield form, int(near[0].text), run.text


def _is_letter(run: Run) -> bool:
    return len(run.text) == 1 and run.text in LETTERS
