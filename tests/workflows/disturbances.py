"""Disturbances: the calls by which a build changes the disk, each of which may fail or be the last one.

Run as a program, it lets builds be killed at drawn calls: python -m tests.workflows.disturbances FOLDER POINTS
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Self
from unittest.mock import patch

from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
from quizgen.workflows.build import Outcome, build
from quizgen.workflows.output import placement
from quizgen.workflows.output.workshop import FRESH
from quizgen.workflows.printing import PrintTask
from quizgen.workflows.request import BuildRequest
from tests.lesson import write_lesson
from tests.workflows.folders import found

LAST = 5
"""Of the last calls, around the moment when the new folder takes its place, each is tried."""
FAULTS = (errno.ENOSPC, errno.EIO, errno.EACCES)


class Calls:
    """Counts calls; at the chosen one something happens instead."""

    def __init__(self, chosen: int | None = None, happens: Callable[[int], None] = lambda _: None) -> None:
        self.count = 0
        self._chosen = chosen
        self._happens = happens

    def pass_through(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """The function with its calls counted."""

        def call(*words: Any, **more: Any) -> Any:
            self.note()
            return real(*words, **more)

        return call

    def note(self) -> None:
        """One call more."""
        self.count += 1
        if self.count == self._chosen:
            self._happens(self.count)

    def open(self, *words: Any, **more: Any) -> Any:
        """A stream whose writes count."""
        stream = _fdopen(*words, **more)
        return _Counted(stream, self) if "w" in (words[1] if len(words) > 1 else "r") else stream


_fdopen = os.fdopen


class _Counted:
    def __init__(self, stream: Any, calls: Calls) -> None:
        self._stream = stream
        self._calls = calls

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._stream, name)
        return self._calls.pass_through(real) if name in ("write", "flush") else real


def fail(number: int) -> None:
    """One fault after the other, by the number of the call."""
    code = FAULTS[number % len(FAULTS)]
    raise OSError(code, os.strerror(code))


def die(_: int) -> None:
    """End as by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def disturbed(calls: Calls) -> Iterator[None]:
    """All that the block does to the disk passes through the calls; renaming in two steps is among it."""
    with ExitStack() as stack:
        for name in ("fsync", "rename", "replace", "mkdir", "link"):
            stack.enter_context(patch.object(os, name, calls.pass_through(getattr(os, name))))
        stack.enter_context(patch.object(os, "fdopen", calls.open))
        stack.enter_context(patch.object(placement, "_swap_names", calls.pass_through(placement._swap_names)))
        yield


class QuickRun:
    """A print run whose pieces are the papers' codes and letters."""

    def __init__(self, plan: Any) -> None:
        self._plan = plan
        self.pages = len(plan.forms)

    def write(self, told: Callable[[int], None]) -> Iterator[bytes]:
        """A line for each paper."""
        for number, form in enumerate(self._plan.forms, start=1):
            yield f"{form.code} {[question.letter for question in form.questions]}\n".encode()
            told(number)


def _print(task: PrintTask) -> PaperPdf:
    letters = [question.letter for form in task.quiz.forms for question in form.questions]
    return PaperPdf(f"{task.name} {letters}".encode(), 1)


@contextmanager
def quick_prints() -> Iterator[None]:
    """Print at once, papers and runs; what is printed depends on the forms."""
    with (
        patch.object(jobs, "print_document", _print),
        patch.object(jobs, "open_run", lambda plan, *_: QuickRun(plan)),
        patch.object(jobs, "printing_versions", lambda: (("quizgen", "0"),)),
    ):
        yield


def prepare(folder: Path) -> tuple[BuildRequest, BuildRequest]:
    """An earlier build and a later one into the same place, of a print run in parts for five learners."""
    roster = folder / "people.csv"
    roster.write_text("name,id\n" + "".join(f"Learner {one},{one}\n" for one in range(5)), "utf-8")
    facts = write_lesson(folder / "docs")
    earlier = BuildRequest(facts=facts, out=folder / "out", seed="one", roster=roster, part_size=3)
    return earlier, replace(earlier, seed="two", part_size=2)


def build_one(request: BuildRequest) -> Outcome:
    """The outcome of one build."""
    (outcome,) = build([request])
    return outcome


def _kill_at(point: int, request: BuildRequest) -> bool:
    """Whether a build was killed at that call, and did not come to its end before."""
    child = os.fork()
    if not child:
        with disturbed(Calls(point, die)):
            build_one(request)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def _grow_old(folder: Path) -> None:
    """What was killed before it had a lock is cleared away after a while."""
    for fresh in folder.glob(f"{FRESH}*"):
        os.utime(fresh, (0, 0))


def main(folder: Path, every: int) -> None:
    """Kill builds at every n-th call; print what stood there after each, and after building again."""
    earlier, later = prepare(folder)
    with quick_prints():
        build_one(earlier)
        old = found(earlier.folder)
        calls = Calls()
        with disturbed(calls):
            build_one(later)
        new = found(later.folder)
        build_one(earlier)
        seen, wrong = [0, 0], []
        for point in (*range(1, calls.count - LAST, every), *range(calls.count - LAST, calls.count + 1)):
            if not _kill_at(point, later):
                wrong.append(point)
            there = found(later.folder)
            _grow_old(later.out)
            seen[there == new] += 1
            build_one(later)
            left = sorted(path.name for path in later.out.iterdir())
            if there not in (old, new) or found(later.folder) != new or left != [later.folder.name]:
                wrong.append(point)
            build_one(earlier)
    print(json.dumps({"old": seen[0], "new": seen[1], "wrong": wrong}))  # noqa: T201 -- the program's answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
