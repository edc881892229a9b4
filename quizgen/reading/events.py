"""The events of PyYAML's parsers in typed records: the only module that touches the library.

libyaml's parser is ten times as fast as PyYAML's own, and reads a few texts otherwise. It gets only texts of which
both make the same, and where it finds a fault, the other one reads again: that one's words are what messages go by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol

import yaml

# What the two parsers read otherwise: tabs, the line ends of old, marks of byte order, and a # right behind the
# mark that opens a block, as in `quote: >-#`, which libyaml takes for a comment.
_READ_OTHERWISE = re.compile(r"[\t\f\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#")


class EventKind(Enum):
    """What an event says."""

    DOCUMENT = "a document begins"
    LIST = "a list begins"
    BLOCK = "a block of keys begins"
    END = "a list or a block ends"
    TEXT = "a text"
    ALIAS = "an alias"


class Place(NamedTuple):
    """A place in the file: offset from 0, line and column from 1."""

    offset: int
    line: int
    column: int


@dataclass(slots=True)
class Event:
    """One event with its places; not frozen, since a file has many of them and each lives for a moment."""

    kind: EventKind
    start: Place
    end: Place
    text: str = ""
    style: str = ""
    """The mark that opens a text: a quotation mark, `|` or `>`; nothing for a plain one."""
    anchor: str | None = None
    tag: str | None = None
    brackets: bool = False
    """Whether a list or a block is written in brackets or braces."""


class SyntaxFault(Exception):  # noqa: N818 - what the parser found, to be reported
    """The parser cannot go on."""

    def __init__(self, problem: str, context: str, place: Place, opened: Place) -> None:
        self.problem, self.context = problem, context
        self.place, self.opened = place, opened
        super().__init__(problem)


def is_read_alike(text: str) -> bool:
    """Whether `read_quickly` may read the text: it is there, and both parsers make the same of it."""
    return yaml.__with_libyaml__ and _READ_OTHERWISE.search(text) is None


def read_quickly(text: str) -> Iterator[Event]:
    """The events of a text by libyaml; raises SyntaxFault without a word where it is no YAML."""
    from yaml._yaml import CParser

    parser = CParser(text)
    # Behind a last line without its end, libyaml sees one more, empty line.
    past = text.count("\n") + 2 if not text.endswith("\n") else 0
    tail = Place(len(text), past - 1, len(text) - text.rfind("\n"))
    try:
        while parser.check_event():
            given = parser.get_event()
            event = None if given is None else _typed(given)
            if event is None:
                continue
            if event.start.line == past:
                event.start = event.end = tail
            yield event
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise SyntaxFault("", "", Place(0, 1, 1), Place(0, 1, 1)) from error


def read_events(text: str) -> Iterator[Event]:
    """The events of a text, one after the other; raises SyntaxFault where it is no YAML."""
    try:
        loader = yaml.SafeLoader(text)
        while loader.check_event():
            event = _typed(loader.get_event())  # type: ignore[no-untyped-call]
            if event is not None:
                yield event
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark or error.context_mark)
        opened = _place(error.context_mark) if error.context_mark else place
        raise SyntaxFault(error.problem or "", error.context or "", place, opened) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Form feeds are no YAML, and an escape such as "\UFFFFFFFF" makes the library stumble.
        raise SyntaxFault(str(error).split("\n", 1)[0], "", Place(0, 1, 1), Place(0, 1, 1)) from error


def _typed(event: yaml.Event) -> Event | None:
    start, end = _place(event.start_mark), _place(event.end_mark)
    if isinstance(event, yaml.ScalarEvent):
        return Event(EventKind.TEXT, start, end, event.value, event.style or "", event.anchor, event.tag)
    if isinstance(event, yaml.CollectionStartEvent):
        kind = EventKind.LIST if isinstance(event, yaml.SequenceStartEvent) else EventKind.BLOCK
        return Event(kind, start, end, anchor=event.anchor, tag=event.tag, brackets=bool(event.flow_style))
    if isinstance(event, yaml.CollectionEndEvent):
        return Event(EventKind.END, start, end)
    if isinstance(event, yaml.AliasEvent):
        return Event(EventKind.ALIAS, start, end, text=event.anchor or "")
    if isinstance(event, yaml.DocumentStartEvent):
        return Event(EventKind.DOCUMENT, start, end, tag="%TAG" if event.tags else None)
    return None


class _Mark(Protocol):
    """A place as the library gives it, all from 0."""

    index: int
    line: int
    column: int


def _place(mark: _Mark | None) -> Place:
    return Place(0, 1, 1) if mark is None else Place(mark.index, mark.line + 1, mark.column + 1)
