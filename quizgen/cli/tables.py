"""Tables on standard output."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable

from quizgen.cli import terminal
from quizgen.cli.terminal import Styled

WIDTH = 100
"""Columns where the output is no terminal."""


def show_facts(title: str, rows: Iterable[tuple[str, str]]) -> None:
    """A title and a table of two columns: what, and how much of it; long values go on below themselves."""
    known = list(rows)
    margin = max(len(name) for name, _ in known)
    room = max(20, shutil.get_terminal_size((WIDTH, 0)).columns - margin - 4)
    terminal.say(Styled(title, bold=True))
    for name, value in known:
        lines = [part for line in value.split("\n") for part in textwrap.wrap(line, room, break_on_hyphens=False)]
        for number, line in enumerate(lines):
            terminal.say("  ", Styled(f"{'' if number else name:<{margin}}", "cyan"), f"  {line}")
