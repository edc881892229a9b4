"""The rate of long work, as a column of the progress bar."""

from __future__ import annotations

from rich.progress import ProgressColumn, Task
from rich.text import Text

_SLOW = 2.0
"""Steps a second below which a rate says less than the time left."""


class RateColumn(ProgressColumn):
    """Steps a second, where there are many."""

    def render(self, task: Task) -> Text:
        """The rate of a task."""
        speed = task.finished_speed or task.speed or 0.0
        return Text(f"{speed:,.0f}/s" if speed >= _SLOW else "")
