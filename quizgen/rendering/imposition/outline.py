"""The outline of a print run: groups, and in each its learners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from quizgen.rendering.imposition.pdf_writer import ObjectFile, text_string


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline."""

    group: str
    """Empty for none."""
    title: str
    page: int
    """The number of the page's object."""


@dataclass(frozen=True, slots=True)
class _Line:
    title: str
    page: int
    children: tuple[_Line, ...] = ()


def put_outline(entries: Sequence[Entry], file: ObjectFile) -> int:
    """Put the outline and return its number; neighbours of one group stand below the group's name."""
    number = file.reserve()
    lines: list[_Line] = []
    for group, members in groupby(entries, key=lambda entry: entry.group):
        within = tuple(_Line(entry.title, entry.page) for entry in members)
        lines += [_Line(group, within[0].page, within)] if group else within
    first, last = _put_lines(lines, number, file)
    file.put(b"<</Type/Outlines/Count %d%b>>" % (len(lines), _ends(first, last)), number)
    return number


def _put_lines(lines: Sequence[_Line], parent: int, file: ObjectFile) -> tuple[int, int]:
    numbers = [file.reserve() for _ in lines]
    for index, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        ends = _put_lines(line.children, number, file)
        around = b"/Prev %d 0 R" % numbers[index - 1] if index else b""
        around += b"/Next %d 0 R" % numbers[index + 1] if index + 1 < len(numbers) else b""
        closed = b"%b/Count %d" % (_ends(*ends), -len(line.children)) if line.children else b""
        entries = (text_string(line.title), parent, around, closed, line.page)
        file.put(b"<</Title%b/Parent %d 0 R%b%b/Dest[%d 0 R/Fit]>>" % entries, number)
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def _ends(first: int, last: int) -> bytes:
    return b"/First %d 0 R/Last %d 0 R" % (first, last) if first else b""
