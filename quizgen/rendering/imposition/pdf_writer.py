"""A PDF written object by object, each handed over at once: a file of any size needs little memory."""

from __future__ import annotations

import io
import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import pikepdf

# The end of the base, which qpdf writes with a plain table: startxref, the table's place, %%EOF.
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
"""Bytes of an entry in the table of objects."""
LEVEL = 6
"""How hard streams are deflated: what comes after gains next to nothing."""


class PdfWriter:
    """Objects put behind those of a base file."""

    def __init__(self, base: bytes) -> None:
        start = _START.search(base)
        section = _SECTION.match(base, int(start.group(1))) if start else None
        if start is None or section is None:
            raise ValueError("the base has no plain table of objects")
        table, count = section.end(), int(section.group(1))
        entries = (base[table + _ENTRY * number : table + _ENTRY * (number + 1)] for number in range(count))
        self._offsets = array("Q", (int(entry[:10]) if entry[17:18] == b"n" else 0 for entry in entries))
        self._pending = [base[: int(start.group(1))]]
        self._position = len(self._pending[0])
        self.names = _names(base)
        """The objects in the base's /Parts and /Fonts by name, and those two themselves."""

    def reserve(self) -> int:
        """The number of an object to be put later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, body: bytes, number: int | None = None) -> int:
        """An object; its number is returned."""
        number = self.reserve() if number is None else number
        self._offsets[number] = self._position
        chunk = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        self._pending.append(chunk)
        self._position += len(chunk)
        return number

    def put_stream(self, content: bytes, entries: bytes = b"", number: int | None = None) -> int:
        """A stream with further entries of its dictionary."""
        data = zlib.compress(content, LEVEL)
        head = b"<</Length %d/Filter/FlateDecode%b>>stream\n" % (len(data), entries)
        return self.put(b"%b%b\nendstream" % (head, data), number)

    def drain(self) -> bytes:
        """What has been put since the last time."""
        chunk = b"".join(self._pending)
        self._pending = []
        return chunk

    def close(self, *, root: int, info: int, identity: bytes) -> bytes:
        """The table of objects and the trailer."""
        count = len(self._offsets)
        lines = [b"%010d 00000 n \n" % offset if offset else b"0000000000 65535 f \n" for offset in self._offsets]
        name = identity.hex().encode()
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>" % (count, root, info, name, name)
        table = b"xref\n0 %d\n%b" % (count, b"".join(lines))
        return self.drain() + b"%btrailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (table, trailer, self._position)


class PageTree:
    """A balanced tree of pages: no node has more than so many children."""

    WIDTH = 64
    """Three levels hold 262,144 pages; readers open a page after as many steps."""

    def __init__(self, file: PdfWriter, inherited: bytes) -> None:
        self._file = file
        self._inherited = inherited
        self._levels: list[tuple[int, list[tuple[int, int]]]] = []

    def parent(self) -> int:
        """The number of the node that the next page belongs to."""
        return self._open(0)

    def add(self, page: int) -> None:
        """Note a page that was put with that parent."""
        self._levels[0][1].append((page, 1))

    def close(self) -> int:
        """The number of the root, when all nodes are put."""
        level = 0
        while level < len(self._levels) - 1:
            self._shut(level)
            level += 1
        number, children = self._levels[level] if self._levels else (self._file.reserve(), [])
        self._file.put(_node(children, self._inherited), number)
        return number

    def _open(self, level: int) -> int:
        if level == len(self._levels):
            self._levels.append((self._file.reserve(), []))
        elif len(self._levels[level][1]) == self.WIDTH:
            self._shut(level)
            self._levels[level] = (self._file.reserve(), [])
        return self._levels[level][0]

    def _shut(self, level: int) -> None:
        number, children = self._levels[level]
        parent = self._open(level + 1)
        self._file.put(_node(children, b"/Parent %d 0 R" % parent), number)
        self._levels[level + 1][1].append((number, sum(count for _, count in children)))


@dataclass(frozen=True, slots=True)
class OutlineEntry:
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


def put_outline(entries: Sequence[OutlineEntry], writer: PdfWriter) -> int:
    """Put the outline and return its number; neighbours of one group stand below the group's name."""
    number = writer.reserve()
    lines: list[_Line] = []
    for group, members in groupby(entries, key=lambda entry: entry.group):
        within = tuple(_Line(entry.title, entry.page) for entry in members)
        lines += [_Line(group, within[0].page, within)] if group else within
    first, last = _put_lines(lines, number, writer)
    writer.put(b"<</Type/Outlines/Count %d%b>>" % (len(lines), _ends(first, last)), number)
    return number


def _put_lines(lines: Sequence[_Line], parent: int, writer: PdfWriter) -> tuple[int, int]:
    numbers = [writer.reserve() for _ in lines]
    for index, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        ends = _put_lines(line.children, number, writer)
        around = b"/Prev %d 0 R" % numbers[index - 1] if index else b""
        around += b"/Next %d 0 R" % numbers[index + 1] if index + 1 < len(numbers) else b""
        closed = b"%b/Count %d" % (_ends(*ends), -len(line.children)) if line.children else b""
        entries = (text_string(line.title), parent, around, closed, line.page)
        writer.put(b"<</Title%b/Parent %d 0 R%b%b/Dest[%d 0 R/Fit]>>" % entries, number)
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def _ends(first: int, last: int) -> bytes:
    return b"/First %d 0 R/Last %d 0 R" % (first, last) if first else b""


def text_string(text: str) -> bytes:
    """A text as PDF's catalogue and outline want it."""
    return b"<feff%b>" % text.encode("utf-16-be", "replace").hex().encode()


def references(numbers: Iterable[int]) -> bytes:
    """References to objects, blanks between them."""
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _node(children: list[tuple[int, int]], entries: bytes) -> bytes:
    kids = references(number for number, _ in children)
    return b"<</Type/Pages/Count %d/Kids[%b]%b>>" % (sum(count for _, count in children), kids, entries)


def _names(base: bytes) -> dict[str, int]:
    with pikepdf.open(io.BytesIO(base)) as pdf:
        found = {name: pdf.Root[name].objgen[0] for name in ("/Parts", "/Fonts")}
        for table in ("/Parts", "/Fonts"):
            found.update((name, entry.objgen[0]) for name, entry in pdf.Root[table].items())
    return found
