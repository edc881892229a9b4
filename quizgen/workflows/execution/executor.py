"""Executors: who does the work that can be shared out, and how its results come back in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Sequence
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Handle = TypeVar("Handle")

CountSteps = Callable[[int], None]
"""Hears how many more steps of a task are done, while it is being done."""
Work = Callable[[Task, CountSteps], Result]
"""What is done with each task."""


class Executor(Protocol):
    """Somebody who does the same work for many tasks: this process, several, or other machines."""

    @property
    def shares_disk(self) -> bool:
        """Whether work may leave its results in files of this machine."""

    def in_order(
        self, work: Work[Task, Result], tasks: Sequence[Task], count_steps: CountSteps
    ) -> Generator[Result, None, None]:
        """The results in the order of the tasks, however many share them; few of them wait to be fetched.

        Work, tasks and results must pickle. Nothing is left running when the caller stops before the end.
        """


def count_nothing(steps: int) -> None:
    """Steps that nobody counts."""


def run_ahead(
    tasks: Sequence[Task], *, by: int, start: Callable[[Task], Handle], finish: Callable[[Handle], Result]
) -> Generator[Result, None, None]:
    """Results in the order of the tasks, of which at most so many are started and not fetched yet."""
    started: deque[Handle] = deque()
    for task in tasks:
        started.append(start(task))
        if len(started) >= by:
            yield finish(started.popleft())
    while started:
        yield finish(started.popleft())
