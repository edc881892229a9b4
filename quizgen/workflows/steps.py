"""Steps: how far the printing of builds is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.errors import QuizgenError
from quizgen.workflows.jobs import Printed, RunTask, Task
from quizgen.workflows.workers import Progress

Result = tuple[Task, Printed | QuizgenError]
"""A task with what came of it."""


class Steps:
    """How far the printing is: a document is a step, and so is each paper of a print run."""

    def __init__(self, tasks: Sequence[Task], progress: Progress) -> None:
        self._progress = progress
        self._total = sum(task.steps for task in tasks)
        self._papers = 0
        self._done = 0

    def tell(self, papers: int) -> None:
        """So many more papers of print runs are made."""
        self._papers += papers
        self._progress(self._done + self._papers, self._total, "papers")

    def count(self, results: Iterator[Result]) -> Iterator[Result]:
        """The results as they come; each is told."""
        self._progress(0, self._total, "printing")
        arrived = 0
        for task, result in results:
            if isinstance(task, RunTask):
                arrived += task.steps
                self._papers = max(self._papers, arrived)
            else:
                self._done += task.steps
            self._progress(self._done + self._papers, self._total, task.name)
            yield task, result
