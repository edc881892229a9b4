"""The tree of nodes of a fact file, built from its events.

Nothing is resolved: every text stays what stands there. The tree is built without recursion, and
aliases, anchors, tags, merge keys, second documents and keys that stand twice are refused, so that
bombs of aliases, deep nesting and surprising types cannot happen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.diagnostics import Severity, Span
from quizgen.reading import syntax
from quizgen.reading.events import Event, EventKind, Place, SyntaxFault, is_read_alike, read_events, read_quickly
from quizgen.reading.files import UNPRINTABLE
from quizgen.reading.nodes import Entry, Mapping, Node, Refused, Scalar, Sequence
from quizgen.reading.report import Report, shown

DEEPEST = 16
"""How many blocks and lists may stand in one another."""
MOST_NODES = 500_000
"""How many texts, lists and blocks a file may hold."""
_BLANKS = re.compile(r"[ \t\n\x85\u2028\u2029]+")


@dataclass(slots=True)
class _Open:
    """A list or block that is being filled; a block holds keys and values by turns."""

    begin: Event
    span: Span
    items: list[Node] = field(default_factory=list)

    def awaited(self) -> str:
        """The key whose value comes next; empty in a list or where a key comes next."""
        key = self.items[-1] if self.begin.kind is EventKind.BLOCK and len(self.items) % 2 else None
        return key.text if isinstance(key, Scalar) else ""


class _TooMuch(Exception):  # noqa: N818 - ends the reading, after it was reported
    pass


def compose(text: str, *, file: str, report: Report) -> Node | None:
    """The file's only document; None where it has none or cannot be read further. All faults go to the report."""
    known = len(report.found)
    if is_read_alike(text):
        try:
            return _compose(read_quickly(text), _Composer(text, file, report))
        except SyntaxFault:
            # The slower parser reads the text from its beginning, and says in which words what is wrong.
            del report.found[known:]
    composer = _Composer(text, file, report)
    try:
        return _compose(read_events(text), composer)
    except SyntaxFault as fault:
        syntax.report_fault(fault, last=composer.last_quoted, file=file, report=report)
        return None


def _compose(events: Iterator[Event], composer: _Composer) -> Node | None:
    try:
        for event in events:
            composer.take(event)
    except _TooMuch:
        return None
    return composer.root


class _Composer:
    """Takes events one by one and keeps what is open on a stack."""

    def __init__(self, text: str, file: str, report: Report) -> None:
        self.root: Node | None = None
        self.last_quoted: Event | None = None
        self._text, self._file, self._report = text, file, report
        self._open: list[_Open] = []
        self._count = 0

    def take(self, event: Event) -> None:
        """Do what an event says; raises _TooMuch where reading cannot go on."""
        self._check(event)
        if event.kind is EventKind.TEXT:
            self._add(self._scalar(event))
        elif event.kind in (EventKind.LIST, EventKind.BLOCK):
            self._begin(event)
        elif event.kind is EventKind.END:
            self._end(event)
        elif event.kind is EventKind.ALIAS:
            self._refuse(event, "yaml-alias", f"`*{event.text}` is an alias.")
            self._add(Refused(self._span(event.start)))
        elif self.root is not None:
            self._refuse(event, "yaml-second-document", "A second document begins here.")
            raise _TooMuch

    def _check(self, event: Event) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            self._refuse(event, "yaml-too-many", f"The file holds more than {MOST_NODES:,} texts, lists and blocks.")
            raise _TooMuch
        if event.anchor is not None:
            self._refuse(event, "yaml-anchor", f"`&{event.anchor}` is an anchor.")
        if event.tag is not None:
            self._refuse(event, "yaml-tag", f"{shown(event.tag)} is a tag.")

    def _begin(self, event: Event) -> None:
        if len(self._open) >= DEEPEST:
            self._refuse(event, "yaml-too-deep", f"More than {DEEPEST} lists and blocks stand in one another.")
            raise _TooMuch
        self._open.append(_Open(event, self._span(event.start)))

    def _end(self, event: Event) -> None:
        done = self._open.pop()
        if done.begin.brackets and done.items:
            self._refuse_brackets(done, event)
            self._add(Refused(done.span))
        elif done.begin.kind is EventKind.LIST:
            self._add(Sequence(tuple(done.items), done.span))
        else:
            self._add(Mapping(self._entries(done.items), done.span))

    def _refuse_brackets(self, done: _Open, end: Event) -> None:
        if any(outer.begin.brackets for outer in self._open):
            return
        written = self._text[done.begin.start.offset : end.end.offset]
        key = self._open[-1].awaited() if self._open else ""
        is_list = done.begin.kind is EventKind.LIST
        syntax.report_brackets(written, is_list=is_list, key=key, span=done.span, report=self._report)

    def _entries(self, items: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            if isinstance(key, Scalar) and self._is_key(key, entries):
                entries[key.text] = Entry(key, value)
            elif isinstance(key, Sequence | Mapping):
                self._report.add("yaml-key", key.span, "A list or a block stands where a key belongs.")
        return tuple(entries.values())

    def _is_key(self, key: Scalar, entries: dict[str, Entry]) -> bool:
        """Whether the text may be a key after those read so far; what forbids it is reported."""
        if not key.text:
            self._report.add("yaml-key", key.span, "A key is empty.")
        elif key.text == "<<" and key.plain:
            self._report.add("yaml-merge-key", key.span, "`<<` is a merge key.")
        elif key.text in entries:
            line = entries[key.text].key.span.line
            self._report.add("duplicate-key", key.span, f"The key {shown(key.text)} stands in line {line} already.")
        else:
            return True
        return False

    def _scalar(self, event: Event) -> Scalar:
        span = self._span(event.start)
        if event.style in ("'", '"'):
            self.last_quoted = event
        elif event.style:
            span = self._span(self._first_below(event))
        else:
            self._check_comment(event)
        stray = UNPRINTABLE.search(event.text)
        if stray is not None:
            found = f"The text has the character U+{ord(stray.group()):04X}, which cannot be printed."
            self._report.add("control-character", span, found)
        return Scalar(_BLANKS.sub(" ", event.text).strip(" "), span, plain=not event.style)

    def _check_comment(self, event: Event) -> None:
        """Warn of a comment that only one blank parts from the text before it: it may be the text's own."""
        if event.text and self._text.startswith(" #", event.end.offset):
            place = Span(self._file, event.end.line, event.end.column + 1)
            found = f"What stands here is a comment; the text before it is {shown(event.text)} alone."
            self._report.add("cut-by-comment", place, found, severity=Severity.WARNING)

    def _first_below(self, event: Event) -> Place:
        """The place of the first character below `>-`, where authors look for it."""
        lines = self._text[event.start.offset : event.end.offset].split("\n")
        for number, line in enumerate(lines[1:], start=event.start.line + 1):
            if line.strip():
                return Place(0, number, len(line) - len(line.lstrip(" ")) + 1)
        return event.start

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].items.append(node)
        else:
            self.root = node

    def _span(self, place: Place) -> Span:
        return Span(self._file, place.line, place.column)

    def _refuse(self, event: Event, code: str, found: str) -> None:
        self._report.add(code, self._span(event.start), found)
