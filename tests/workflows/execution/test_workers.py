"""Workers: the same results in the same order, however many there are."""

from __future__ import annotations

import math
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from quizgen.workflows.execution.executor import CountSteps, run_ahead
from quizgen.workflows.execution.processes import LostWorkerError
from quizgen.workflows.execution.workers import LocalWorkers, in_order, processors
from quizgen.workflows.output.workshop import PREFIX
from tests.waiting import is_gone, wait_until


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
    return wait_until(lambda: not multiprocessing.active_children())


def _climb(steps: int, count_steps: CountSteps) -> int:
    for _ in range(steps):
        count_steps(1)
    return steps


@pytest.mark.parametrize("count", [1, 2])
def test_steps_within_tasks_are_told(count: int) -> None:
    """However many workers take them, all steps have been heard of at the end."""
    heard: list[int] = []

    assert list(LocalWorkers(count).in_order(_climb, [3, 5, 2], heard.append)) == [3, 5, 2]
    assert sum(heard) == 10


def test_few_results_wait_to_be_fetched() -> None:
    """Whatever the number of tasks, no more are started than a caller can soon take."""
    started: list[int] = []

    def start(task: int) -> int:
        started.append(task)
        return task

    results = run_ahead(range(100), by=4, start=start, finish=lambda task: task)

    assert [next(results), next(results)] == [0, 1]
    assert started == [0, 1, 2, 3, 4]


WORK = """
import os, time
def note_and_wait(_):
    print(os.getpid(), flush=True)
    time.sleep(60)
"""
ORPHAN_MAKER = """
from work import note_and_wait
from quizgen.workflows.execution.workers import in_order
if __name__ == "__main__":
    list(in_order(note_and_wait, [1, 2], workers=2))
"""


def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    """They do not go on for nobody."""
    (tmp_path / "work.py").write_text(WORK, "utf-8")
    (tmp_path / "parent.py").write_text(ORPHAN_MAKER, "utf-8")
    parent = subprocess.Popen([sys.executable, str(tmp_path / "parent.py")], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    parent.kill()
    parent.wait(10)
    parent.stdout.close()

    assert all(is_gone(worker) for worker in workers)


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_killed_run_left_in_the_temporary_folder_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """However many workers the next run has."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"{PREFIX}left").mkdir()
    (tmp_path / "somebody-elses").mkdir()

    assert list(in_order(math.factorial, [3, 4], workers=count)) == [6, 24]
    assert ["somebody-elses"] == [path.name for path in tmp_path.iterdir()]
