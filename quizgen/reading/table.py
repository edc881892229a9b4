"""Tables of text with commas, semicolons or tabs between their cells, each cell with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (",", ";", "\t")
_QUOTED = re.compile(r'"[^"]*"')
_DECLARED = re.compile(r"sep=([,;\t])\n")
"""What Excel writes and reads at the very beginning of a file."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text without the quotation marks round it, and where it begins, both from 1."""

    text: str
    line: int
    column: int
    unclosed: bool = False
    """Whether it begins with a quotation mark that nothing closes."""


def read_rows(text: str) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table, empty lines left out; lines end with line feeds alone."""
    declared = _DECLARED.match(text)
    separator = declared.group(1) if declared else find_separator(text)
    start, line = (declared.end(), 2) if declared else (0, 1)
    row: list[Cell] = []
    line_start = start
    for match in _cells(separator).finditer(text, start):
        row.append(_read_cell(match, line, match.start() - line_start + 1))
        breaks = match.group().count("\n")
        if breaks:
            line, line_start = line + breaks, text.rindex("\n", match.start(), match.end()) + 1
        if match.group("end") != separator:
            if len(row) > 1 or row[0].text:
                yield tuple(row)
            row = []
            if match.end() == len(text):
                return


def find_separator(text: str) -> str:
    """What stands between the cells of the first line: the separator found there most often."""
    first = _QUOTED.sub("", text.lstrip("\n").partition("\n")[0])
    return max(SEPARATORS, key=first.count)


def _cells(separator: str) -> re.Pattern[str]:
    mark = re.escape(separator)
    # “Ann,” ends at its mark; “"Lee, Ann",” holds one, and “"the ""big"" one"\n” quotation marks.
    return re.compile(rf'(?:[ ]*"(?P<quoted>(?:[^"]|"")*+)"[ ]*|(?P<plain>[^{mark}\n]*+))(?P<end>{mark}|\n|\Z)')


def _read_cell(match: re.Match[str], line: int, column: int) -> Cell:
    quoted = match.group("quoted")
    if quoted is not None:
        return Cell(quoted.replace('""', '"'), line, column)
    plain = match.group("plain")
    return Cell(plain, line, column, unclosed=plain.lstrip().startswith('"'))
