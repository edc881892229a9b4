"""Tables and paragraphs on standard output."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable

from quizgen.cli import terminal
from quizgen.cli.terminal import Styled

WIDTH = 100
"""Columns where the output is no terminal."""
_NARROWEST = 20
"""Columns that a text keeps however narrow the terminal is."""


def show_facts(title: str, rows: Iterable[tuple[str, str]]) -> None:
    """A title and a table of two columns: what, and how much of it; long values go on below themselves."""
    known = list(rows)
    margin = max(len(name) for name, _ in known)
    terminal.say(Styled(title, bold=True))
    for name, value in known:
        for number, line in enumerate(paragraph(value, taken=margin + 4)):
            terminal.say("  ", Styled(f"{'' if number else name:<{margin}}", "cyan"), f"  {line}")


def paragraph(text: str, *, indent: int = 0, taken: int = 0) -> list[str]:
    """The lines of a text that fit into the terminal beside the columns that are taken; its own breaks are kept."""
    room = max(_NARROWEST, shutil.get_terminal_size((WIDTH, 0)).columns - indent - taken)
    parts = (part for line in text.split("\n") for part in textwrap.wrap(line, room, break_on_hyphens=False))
    return [f"{'':{indent}}{part}" for part in parts]
