"""Progress of long work: a bar on standard error, where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from quizgen.cli.terminal import visible, wants_colour
from quizgen.workflows.execution.workers import keep_quiet


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[Callable[[int, int, str], None]]:
    """A function that hears how many steps of how many are done and what was done last; silent off a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield keep_quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from quizgen.cli.rate import RateColumn

    console = Console(stderr=True, no_color=wants_colour() is False)
    words = TextColumn("{task.description}", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), RateColumn(), TimeRemainingColumn(), words)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, what: bar.update(task, completed=done, total=total, description=visible(what))
