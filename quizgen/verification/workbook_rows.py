"""Rows of an Excel workbook, one at a time, as texts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = "xl/worksheets/sheet1.xml"
_SHARED = "xl/sharedStrings.xml"
_COLUMN = re.compile("[A-Z]+")


class UnreadableWorkbookError(ValueError):
    """A file is no workbook with a sheet; who reads it knows what to say."""


def read_workbook(path: Path) -> Iterator[list[str]]:
    """The rows of the first sheet; raises UnreadableWorkbookError (ECMA-376, part 1, 18.3)."""
    try:
        with zipfile.ZipFile(path) as parts:
            shared = _shared_texts(parts) if _SHARED in parts.namelist() else ()
            with parts.open(_SHEET) as sheet:
                yield from _rows(sheet, shared)
    except (OSError, KeyError, IndexError, ValueError, zipfile.BadZipFile, ET.ParseError) as error:
        raise UnreadableWorkbookError(str(error)) from error


def _shared_texts(parts: zipfile.ZipFile) -> tuple[str, ...]:
    with parts.open(_SHARED) as strings:
        # The parser itself stops where entities grow without end (expat from 2.4.1 on).
        items = ET.iterparse(strings)  # noqa: S314
        return tuple(_text(item) for _, item in items if item.tag == f"{_SPACE}si")


def _rows(sheet: IO[bytes], shared: tuple[str, ...]) -> Iterator[list[str]]:
    for _, element in ET.iterparse(sheet):  # noqa: S314 - as above
        if element.tag == f"{_SPACE}row":
            row: list[str] = []
            for cell in element.iterfind(f"{_SPACE}c"):
                column = _number(cell.get("r", ""))
                row += [""] * (column - len(row) - 1)
                row.append(_cell(cell, shared))
            yield row
            element.clear()


def _cell(cell: ET.Element, shared: tuple[str, ...]) -> str:
    value = cell.findtext(f"{_SPACE}v", "")
    if cell.get("t") == "s":
        return shared[int(value)]
    return value or _text(cell)


def _text(element: ET.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_SPACE}t"))


def _number(place: str) -> int:
    """Of the column in a place such as AB7, from 1; 0 where there is none."""
    letters = _COLUMN.match(place)
    number = 0
    for letter in letters[0] if letters else "":
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
