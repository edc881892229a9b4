"""Steps: how far the printing of builds is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from quizgen.errors import QuizgenError
from quizgen.workflows.execution.workers import Progress
from quizgen.workflows.jobs import Printed, RunTask, Task

Result = tuple[Task, Printed | QuizgenError]
"""A task with what came of it."""


class Steps:
    """How far the printing is: a document is a step, and so is each paper of a print run."""

    def __init__(self, tasks: Sequence[Task], progress: Progress) -> None:
        self._tasks = tasks
        self._progress = progress
        self._total = sum(task.steps for task in tasks)
        self._papers = 0
        self._done = 0

    def tell(self, papers: int) -> None:
        """So many more papers of print runs are made."""
        self._papers += papers
        self._progress(self._done + self._papers, self._total, "papers")

    def count(self, results: Iterator[Printed | QuizgenError]) -> Iterator[Result]:
        """All tasks with their results as they come; each is told.

        Where the executor is lost, that is the result of every task that was left.
        """
        self._progress(0, self._total, "printing")
        arrived = 0
        for task, result in zip(self._tasks, _to_the_end(results), strict=False):
            if isinstance(task, RunTask):
                arrived += task.steps
                self._papers = max(self._papers, arrived)
            else:
                self._done += task.steps
            self._progress(self._done + self._papers, self._total, task.name)
            yield task, result


def _to_the_end(results: Iterator[Printed | QuizgenError]) -> Iterator[Printed | QuizgenError]:
    try:
        yield from results
    except QuizgenError as lost:
        yield from repeat(lost)
