"""The processes of this machine that share out work: started, listened to, and ended with their parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from ctypes import c_uint64
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.workflows.execution.executor import CountSteps, Result, Task, Work, run_ahead
from quizgen.workflows.interrupts import kept_from_children

_PATIENCE = 2.0
"""Seconds that a process gets to end when it is told to."""
_GLANCE = 0.2
"""Seconds between two looks at how far the processes are."""
_AHEAD = 2
"""How many tasks a process are started and not fetched yet."""


class LostWorkerError(QuizgenError):
    """A worker was ended from outside."""

    def __init__(self) -> None:
        super().__init__(
            "A worker was ended from outside, perhaps because the memory ran out. "
            "Nothing was changed; run the same again with fewer workers, such as -j 1."
        )


@dataclass(frozen=True, slots=True)
class Team:
    """How many processes, and the folder for what they keep in temporary files."""

    count: int
    scratch: Path


def share_out(
    work: Work[Task, Result], tasks: Sequence[Task], team: Team, count_steps: CountSteps
) -> Generator[Result, None, None]:
    """The results in the order of the tasks, done by the team's processes; raises LostWorkerError."""
    context = multiprocessing.get_context("spawn")
    steps = context.Value(c_uint64, 0)
    pool = ProcessPoolExecutor(team.count, context, initializer=_begin, initargs=(steps, team.scratch))

    def start(task: Task) -> Future[Result]:
        with kept_from_children():
            return pool.submit(_work, work, task)

    try:
        yield from run_ahead(tasks, by=_AHEAD * team.count, start=start, finish=_Watch(steps, count_steps).finish)
    except BaseException as error:
        pool.shutdown(wait=False, cancel_futures=True)
        _end(multiprocessing.active_children())
        if isinstance(error, BrokenProcessPool):
            raise LostWorkerError from error
        raise
    else:
        pool.shutdown()


class _Watch:
    """Waits for results, and passes on how many steps the processes have done meanwhile."""

    def __init__(self, steps: Synchronized[int], count_steps: CountSteps) -> None:
        self._steps = steps
        self._count_steps = count_steps
        self._known = 0

    def finish(self, future: Future[Result]) -> Result:
        """The result, when it is there."""
        while wait([future], timeout=_GLANCE).not_done:
            self._look()
        self._look()
        return future.result()

    def _look(self) -> None:
        # Without its lock, which a process that was killed may never give back.
        now = self._steps.get_obj().value
        if now > self._known:
            self._count_steps(now - self._known)
            self._known = now


def _end(children: Sequence[BaseProcess]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        child.join(_PATIENCE)


_counted: list[Synchronized[int]] = []
"""In a worker: the steps that all workers have done together."""


def _begin(steps: Synchronized[int], scratch: Path) -> None:
    """Ctrl-C reaches every process of the terminal, and only the parent is to answer it; with it all end.

    What a worker keeps in temporary files goes into the parent's folder: however the worker ends, the parent tidies up.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = str(scratch)
    _counted[:] = [steps]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed cannot end its workers."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(work: Work[Task, Result], task: Task) -> Result:
    return work(task, _count_for_parent)


def _count_for_parent(steps: int) -> None:
    for counted in _counted:
        with counted.get_lock():
            counted.value += steps
