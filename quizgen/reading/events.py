"""The events of PyYAML's own Python parser in typed records: the only module that touches the library.

The C parser is left alone: it reads tabs and odd marks otherwise, and a file must mean the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import yaml


class What(Enum):
    """What an event says."""

    DOCUMENT = "a document begins"
    LIST = "a list begins"
    BLOCK = "a block of keys begins"
    END = "a list or a block ends"
    TEXT = "a text"
    ALIAS = "an alias"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file: offset from 0, line and column from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Event:
    """One event with its places."""

    what: What
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
        return Event(What.TEXT, start, end, event.value, event.style or "", event.anchor, event.tag)
    if isinstance(event, yaml.CollectionStartEvent):
        what = What.LIST if isinstance(event, yaml.SequenceStartEvent) else What.BLOCK
        return Event(what, start, end, anchor=event.anchor, tag=event.tag, brackets=bool(event.flow_style))
    if isinstance(event, yaml.CollectionEndEvent):
        return Event(What.END, start, end)
    if isinstance(event, yaml.AliasEvent):
        return Event(What.ALIAS, start, end, text=event.anchor or "")
    if isinstance(event, yaml.DocumentStartEvent):
        return Event(What.DOCUMENT, start, end, tag="%TAG" if event.tags else None)
    return None


class _Mark(Protocol):
    """A place as the library gives it, all from 0."""

    index: int
    line: int
    column: int


def _place(mark: _Mark | None) -> Place:
    return Place(0, 1, 1) if mark is None else Place(mark.index, mark.line + 1, mark.column + 1)
