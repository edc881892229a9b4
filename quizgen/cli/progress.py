"""Progress of long work: a bar on standard error, where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from quizgen.cli.terminal import visible, wants_colour
from quizgen.workflows.execution.workers import keep_quiet

if TYPE_CHECKING:
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

_SLOW = 2.0
"""Steps a second below which a rate says less than the time left."""


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[Callable[[int, int, str], None]]:
    """A function that hears how many steps of how many are done and what was done last; silent off a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield keep_quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=wants_colour() is False)
    words = TextColumn("{task.description}", markup=False)
    columns = (BarColumn(), MofNCompleteColumn(), _rate_column(), TimeRemainingColumn(), words)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, what: bar.update(task, completed=done, total=total, description=visible(what))


def _rate_column() -> ProgressColumn:
    """Steps a second, where there are many; a class of its own, made when Rich is loaded."""
    from rich.progress import ProgressColumn
    from rich.text import Text

    class RateColumn(ProgressColumn):
        """The rate of a task."""

        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed or 0.0
            return Text(f"{speed:,.0f}/s" if speed >= _SLOW else "")

    return RateColumn()
