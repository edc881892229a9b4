"""Content: what a stem or an option shows, as blocks of runs, and the plain text that all reasoning sees."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class RunStyle(Enum):
    """How some characters of a block are set."""

    PLAIN = "plain"
    SUB = "sub"
    SUP = "sup"
    CODE = "code"
    EMPHASIS = "emphasis"


class BlockKind(Enum):
    """What a block is, and so where it may break."""

    PARAGRAPH = "paragraph"
    CODE = "code"
    FORMULA = "formula"
    FIGURE = "figure"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one style."""

    text: str
    style: RunStyle = RunStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, piece of code, formula, figure or table."""

    kind: BlockKind
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What is shown, and the same as plain text: what proof, folding and ids see."""

    plain: str
    blocks: tuple[Block, ...]

    @staticmethod
    def literal(text: str) -> Content:
        """One plain paragraph: every character means itself."""
        return Content(text, (Block(BlockKind.PARAGRAPH, (Run(text),)),))

    @property
    def is_literal(self) -> bool:
        """Whether the plain text is all there is to show."""
        return self == Content.literal(self.plain)
