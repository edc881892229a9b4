"""Where everything in a fact file stands: its texts, lists and blocks with the lines that they take."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from quizgen.authoring.lines import FactText, UneditableError
from quizgen.reading.events import Event, EventKind, SyntaxFault, is_read_alike, read_events, read_quickly

_BLANKS = re.compile(r"[ \t\n\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A text; lines and columns count from 0."""

    text: str
    """With runs of blanks and line ends as single blanks, as fact files are read."""
    first: int
    last: int
    """The lines of its first and last character."""
    column: int
    end: int
    """The column behind its last character, in the last line."""
    style: str = ""
    """The mark that opens it: a quotation mark, `|` or `>`; nothing for a plain one."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a list, with the line of its hyphen."""

    node: Node
    first: int

    @property
    def last(self) -> int:
        """The last line that it takes."""
        return max(self.first, self.node.last)


@dataclass(frozen=True, slots=True)
class Series:
    """A list; `column` is that of its hyphens."""

    members: tuple[Member, ...]
    first: int
    last: int
    column: int
    bare: bool = False
    """Whether it is written as `[]`, with nothing in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what stands behind it."""

    key: Text
    node: Node

    @property
    def last(self) -> int:
        """The last line that it takes."""
        return max(self.key.last, self.node.last)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of keys; `column` is that of its keys."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    column: int

    def entry(self, name: str) -> Entry | None:
        """The entry of a key; None where the block has no such key."""
        return next((entry for entry in self.entries if entry.key.text == name), None)


Node = Text | Series | Block


def locate(file: FactText) -> Block:
    """The file's block of keys with all in it; raises UneditableError where it is no plain fact file."""
    try:
        read = read_quickly if is_read_alike(file.plain) else read_events
        events = [event for event in read(file.plain) if event.kind is not EventKind.DOCUMENT]
    except SyntaxFault as fault:
        raise UneditableError("The file is no YAML; `quizgen check` says where.") from fault
    if not events:
        raise UneditableError("The file has nothing but comments.")
    root = _Locator(file, iter(events)).node()
    if not isinstance(root, Block):
        raise UneditableError("The file is no block of keys.")
    return root


class _Locator:
    """Takes the events one by one; depth is bounded, as the reader refuses deep files before anybody edits them."""

    def __init__(self, file: FactText, events: Iterator[Event]) -> None:
        self._file, self._events = file, events
        self._starts = list(accumulate((len(line) + 1 for line in file.lines), initial=0))

    def node(self) -> Node:
        """The next node."""
        return self._node(next(self._events))

    def _node(self, event: Event) -> Node:
        if event.anchor is not None or event.tag is not None or event.kind is EventKind.ALIAS:
            raise UneditableError(f"Line {event.start.line} has an anchor, an alias or a tag.")
        if event.kind is EventKind.TEXT:
            return self._text(event)
        inside = list(self._inside())
        if event.brackets and inside:
            raise UneditableError(f"Line {event.start.line} has a list or block in brackets.")
        return self._series(event, inside) if event.kind is EventKind.LIST else self._block(event, inside)

    def _inside(self) -> Iterator[Node]:
        for event in self._events:
            if event.kind is EventKind.END:
                return
            yield self._node(event)

    def _text(self, event: Event) -> Text:
        line, column = self._place(event.start.offset)
        text = _BLANKS.sub(" ", event.text).strip(" ")
        if event.style in ("|", ">"):
            last = self._last_below(line)
            return Text(text, line, last, column, len(self._file.lines[last]), event.style)
        last, end = self._place(event.end.offset)
        return Text(text, line, last, column, end, event.style)

    def _last_below(self, line: int) -> int:
        """The last line of a text below `>-`: whatever is indented as deep as its first line, blank lines left out."""
        last, depth = line, 0
        for number in range(line + 1, len(self._file.lines)):
            written = self._file.lines[number]
            if not written.strip():
                continue
            indent = len(written) - len(written.lstrip(" "))
            depth = depth or indent
            if indent < depth or indent == 0:
                break
            last = number
        return last

    def _series(self, event: Event, inside: list[Node]) -> Series:
        first, column = self._place(event.start.offset)
        members = tuple(Member(node, self._hyphen(node.first, column)) for node in inside)
        return Series(members, first, members[-1].last if members else first, column, bare=event.brackets)

    def _hyphen(self, line: int, column: int) -> int:
        while line and self._file.lines[line][column : column + 1] != "-":
            line -= 1
        return line

    def _block(self, event: Event, inside: list[Node]) -> Block:
        first, column = self._place(event.start.offset)
        entries: list[Entry] = []
        for key, node in zip(inside[::2], inside[1::2], strict=True):
            if not isinstance(key, Text) or any(entry.key.text == key.text for entry in entries):
                raise UneditableError(f"Line {key.first + 1} has a key that cannot be told from others.")
            entries.append(Entry(key, node))
        if any(one.last >= other.key.first for one, other in pairwise(entries)):
            raise UneditableError(f"Two keys stand in one line, from line {first + 1} on.")
        return Block(tuple(entries), first, entries[-1].last if entries else first, column)

    def _place(self, offset: int) -> tuple[int, int]:
        line = min(bisect_right(self._starts, offset) - 1, len(self._file.lines) - 1)
        return line, offset - self._starts[line]
