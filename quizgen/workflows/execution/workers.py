"""Work in several processes at once, with results in the order of the tasks, and news of how far it is."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from quizgen.workflows.execution.executor import CountSteps, Result, Task, Work, count_nothing
from quizgen.workflows.output.workshop import clear_abandoned, open_workshop

Progress = Callable[[int, int, str], None]
"""Hears how many steps of how many are done, and what was done last."""


def keep_quiet(done: int, total: int, what: str) -> None:
    """Progress that nobody is told of."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class LocalWorkers:
    """An executor: this process, or several of this machine."""

    count: int = 1

    @property
    def shares_disk(self) -> bool:
        """They all work on this machine."""
        return True

    def in_order(
        self, work: Work[Task, Result], tasks: Sequence[Task], count_steps: CountSteps
    ) -> Generator[Result, None, None]:
        """The results in the order of the tasks; with one worker or one task all is done here, each when asked for.

        Raises LostWorkerError.
        """
        count = min(self.count, len(tasks))
        if count > 1:
            from quizgen.workflows.execution.processes import Team, share_out  # slow to load, and for many tasks only

            with open_workshop(Path(tempfile.gettempdir()) / "quizgen") as scratch:
                yield from share_out(work, tasks, Team(count, scratch), count_steps)
            return
        clear_abandoned(Path(tempfile.gettempdir()))  # several workers do so by opening a workshop
        for task in tasks:
            yield work(task, count_steps)


def in_order(
    function: Callable[[Task], Result], tasks: Sequence[Task], *, workers: int
) -> Generator[Result, None, None]:
    """The function's results in the order of the tasks, done by so many local workers; raises LostWorkerError."""
    yield from LocalWorkers(workers).in_order(_Silently(function), tasks, count_nothing)


@dataclass(frozen=True, slots=True)
class _Silently(Generic[Task, Result]):
    """A function as work that tells no steps."""

    function: Callable[[Task], Result]

    def __call__(self, task: Task, _: CountSteps) -> Result:
        return self.function(task)
