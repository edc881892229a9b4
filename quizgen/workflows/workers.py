"""Work in several processes at once, with results in the order of the tasks, and news of how far it is."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from typing import TypeVar

from quizgen.errors import QuizgenError
from quizgen.workflows.interrupts import kept_from_children

Task = TypeVar("Task")
Result = TypeVar("Result")

_PATIENCE = 2.0
"""Seconds that a process gets to end when it is told to."""
Progress = Callable[[int, int, str], None]
"""Hears how many steps of how many are done, and what was done last."""


class LostWorkerError(QuizgenError):
    """A worker was ended from outside."""

    def __init__(self) -> None:
        super().__init__(
            "A worker was ended from outside, perhaps because the memory ran out. "
            "Nothing was changed; run the same again with fewer workers, such as -j 1."
        )


def keep_quiet(done: int, total: int, what: str) -> None:
    """Progress that nobody is told of."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    function: Callable[[Task], Result], tasks: Sequence[Task], *, workers: int
) -> Generator[Result, None, None]:
    """The function's results in the order of the tasks, however many workers share them.

    With one worker or one task all is done here, each when it is asked for. Otherwise function, tasks
    and results must pickle; nothing is left running when the caller stops before the end. Raises
    LostWorkerError.
    """
    if min(workers, len(tasks)) <= 1:
        yield from map(function, tasks)
        return
    with tempfile.TemporaryDirectory(prefix="quizgen-") as scratch:
        yield from _shared(function, tasks, min(workers, len(tasks)), scratch)


def _shared(
    function: Callable[[Task], Result], tasks: Sequence[Task], workers: int, scratch: str
) -> Generator[Result, None, None]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker, initargs=(scratch,))
    try:
        with kept_from_children():
            results = pool.map(function, tasks)
        yield from results
    except BaseException as error:
        pool.shutdown(wait=False, cancel_futures=True)
        _end(multiprocessing.active_children())
        if isinstance(error, BrokenProcessPool):
            raise LostWorkerError from error
        raise
    else:
        pool.shutdown()


def _end(children: Sequence[BaseProcess]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        child.join(_PATIENCE)


def _begin_worker(scratch: str) -> None:
    """Ctrl-C reaches every process of the terminal, but only the parent is to answer it.

    What a worker keeps in temporary files goes into the parent's folder: however the worker ends, the parent tidies up.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = scratch
