"""What an exporter gives back: bytes, and what of the quiz they do not hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quizgen.exporters.selection import Selection


@dataclass(frozen=True, slots=True)
class Remark:
    """What a format cannot hold of one item: nothing is cut without one."""

    item: str
    """The item's id."""
    message: str
    """One sentence."""
    left_out: bool = False
    """Whether the item is missing from the file altogether."""

    def __str__(self) -> str:
        return f"{self.item}: {'left out: ' if self.left_out else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file's bytes with the remarks on its items, in their order."""

    data: bytes
    remarks: tuple[Remark, ...] = ()


Exporter = Callable[[Selection], Exported]
"""A pure function: the same selection gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format as registered: how it is called, what it carries and what it drops."""

    name: str
    suffix: str
    """What a file's name ends in, from its first dot on."""
    description: str
    """Where the file goes: one phrase."""
    carries: tuple[str, ...]
    """What arrives of all that a quiz holds: each a noun phrase."""
    drops: tuple[str, ...]
    """What the format has no place for: each a noun phrase."""
    export: Exporter
    export_raw: Exporter | None = None
    """The variant for machines, where there is one."""
    binary: bool = False
    """Whether the bytes are no text, so that no terminal should get them."""
    for_learners: bool = False
    """Whether learners are meant to open the file itself."""
    advice: str = ""
    """One or two sentences on how the file is imported."""
