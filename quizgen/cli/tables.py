"""Tables on standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from quizgen.cli.terminal import visible, wants_colour

WIDTH = 100
"""Columns where the output is no terminal."""


def show_facts(title: str, rows: Iterable[tuple[str, str]]) -> None:
    """A title and a table of two columns: what, and how much of it."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(visible(title), style="bold"), title_justify="left", show_header=False, box=None)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(Text(name), Text(visible(value)))
    colour = wants_colour()
    console = Console(
        file=sys.stdout,
        width=None if sys.stdout.isatty() else WIDTH,
        no_color=colour is False,
        force_terminal=True if colour else None,
        highlight=False,
        emoji=False,
    )
    console.print(table)
