"""Workers: the same results in the same order, however many there are."""

from __future__ import annotations

import math
import multiprocessing
import os
import time

import pytest

from quizgen.workflows.workers import LostWorkerError, in_order, processors


@pytest.mark.parametrize("workers", [0, 1, 2, 5])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    """The last task is the quickest, and its result comes last all the same."""
    assert list(in_order(math.factorial, [9, 5, 3, 1], workers=workers)) == [362880, 120, 6, 1]


def test_fault_of_a_task_reaches_the_caller() -> None:
    """What a task raises is raised, and no process is left behind."""
    with pytest.raises(ValueError, match="not defined for negative"):
        list(in_order(math.factorial, [3, -1, 2], workers=2))
    assert _all_ended()


def test_lost_worker_is_told() -> None:
    """A worker that is killed ends the work with a message that says what may help."""
    with pytest.raises(LostWorkerError, match="fewer workers, such as -j 1"):
        list(in_order(os._exit, [1, 1], workers=2))
    assert _all_ended()


def test_nothing_is_left_running_when_the_caller_stops() -> None:
    """A caller that takes the first result and goes does not wait for the others."""
    results = in_order(time.sleep, [0, 60, 60], workers=2)
    next(results)
    results.close()

    assert _all_ended()


def test_one_worker_works_here_and_on_demand() -> None:
    """With one worker a task is done when its result is asked for, in this process."""
    done: list[int] = []
    results = in_order(done.append, [1, 2, 3], workers=1)
    next(results)

    assert done == [1]


def test_there_is_a_processor() -> None:
    """At least the one that runs this test."""
    assert processors() >= 1


def _all_ended() -> bool:
    end = time.monotonic() + 10
    while multiprocessing.active_children() and time.monotonic() < end:
        time.sleep(0.01)
    return not multiprocessing.active_children()
