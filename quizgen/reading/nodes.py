"""What a fact file is made of: texts, lists and blocks, each with its place; nothing is read into them."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it stands in the file, on one line: runs of blanks and line ends are single blanks."""

    text: str
    span: Span
    """Of its first character; where it is written below `>-`, of the first one there."""
    plain: bool = False
    """Whether it stands without quotation marks and not below `>-`."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing at all was written."""
        return self.plain and not self.text


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list: one member a line, each behind its hyphen."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what stands behind it."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """A block of keys; no key stands twice."""

    entries: tuple[Entry, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Refused:
    """What was reported already (an alias, a list in brackets …), so that nothing more is said of it."""

    span: Span


Node = Scalar | Sequence | Mapping | Refused
