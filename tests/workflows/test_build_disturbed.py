"""Builds that something happens to: the older quiz or the newer one is there, whole, and never anything else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.workflows.build import Built
from quizgen.workflows.output.workshop import FullDiskError, UnwritableError
from quizgen.workflows.request import BuildRequest
from tests.lesson import write_lesson
from tests.waiting import is_group_gone
from tests.workflows.disturbances import Calls, build_one, disturbed, fail, prepare, quick_prints
from tests.workflows.folders import found


@pytest.fixture
def quickly() -> Iterator[None]:
    """Printing takes no time."""
    with quick_prints():
        yield


# Where the clearing away of a temporary folder is what fails, Python clears it away later, and says so.
@pytest.mark.filterwarnings("ignore:Implicitly cleaning up:ResourceWarning")
@pytest.mark.filterwarnings("ignore:Exception ignored in. <finalize object:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("quickly")
def test_whichever_call_fails_one_build_is_whole(tmp_path: Path) -> None:
    """Every write, fsync, rename, exchange and new folder of a print run's build in turn; once it works, all is new."""
    earlier, later = prepare(tmp_path)
    calls = Calls()
    with disturbed(calls):
        build_one(replace(later, out=tmp_path / "unbroken"))
    new = found(tmp_path / "unbroken/bridge")
    build_one(earlier)
    old = found(later.folder)
    failed = 0
    for number in range(1, calls.count + 10):
        with disturbed(Calls(number, fail)):
            outcome = _attempt(later)
        failed += isinstance(outcome, FullDiskError | UnwritableError)
        assert isinstance(outcome, Built | FullDiskError | UnwritableError), outcome
        assert found(later.folder) == (new if isinstance(outcome, Built) else old), number
        assert [path.name for path in later.out.iterdir()] == ["bridge"]
        if isinstance(outcome, Built):
            build_one(earlier)

    assert failed > calls.count / 2


def _attempt(request: object) -> object:
    try:
        return build_one(request)  # type: ignore[arg-type]
    except QuizgenError as error:
        return error


@pytest.mark.parametrize("every", [20, pytest.param(5, marks=pytest.mark.slow)])
def test_killed_anywhere_one_build_is_whole_and_the_next_completes(tmp_path: Path, every: int) -> None:
    """By kill -9 at every n-th call that changes the disk; leftovers go with the next build, the same as unbroken."""
    call = [sys.executable, "-m", "tests.workflows.disturbances", str(tmp_path), str(every)]
    process = subprocess.run(call, capture_output=True, text=True, check=True)
    told = json.loads(process.stdout)

    assert told["wrong"] == []
    assert told["old"] > 40 / every
    assert told["new"] > 0


LIMITED = """
import resource, sys
from quizgen.cli.main import main
if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
    sys.exit(main(["build", *sys.argv[2:]]))
"""


def _request(folder: Path) -> BuildRequest:
    roster = folder / "people.csv"
    roster.write_text("name,id\n" + "".join(f"Learner {one},{one}\n" for one in range(20)), "utf-8")
    facts = write_lesson(folder)
    return BuildRequest(facts=facts, out=folder / "out", seed="x", roster=roster, part_size=10)


def _words(request: BuildRequest) -> list[str]:
    asked = {"--roster": request.roster, "--part-size": request.part_size, "--seed": request.seed, "-o": request.out}
    return [str(request.facts), *(str(word) for pair in asked.items() for word in pair), "-j", "2", "-q"]


def _build_whole(request: BuildRequest) -> None:
    outcome = build_one(request)
    assert isinstance(outcome, Built), outcome


@pytest.mark.slow
def test_files_that_find_no_room_leave_the_older_build(tmp_path: Path) -> None:
    """The system itself refuses, in a worker's print run: one line, exit code 1, all as it was."""
    request, script = _request(tmp_path), tmp_path / "limited.py"
    script.write_text(LIMITED, "utf-8")
    _build_whole(request)
    old = found(tmp_path / "out")
    call = [sys.executable, str(script), "100000", *_words(request), "--title", "New"]
    process = subprocess.run(call, capture_output=True, text=True, check=False)

    assert (process.returncode, process.stdout) == (1, "")
    assert process.stderr.startswith("Error: There is no room left on the disk for ")
    assert found(tmp_path / "out") == old
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["bridge"]


@pytest.mark.slow
def test_killed_at_any_time_it_can_be_built_again(tmp_path: Path) -> None:
    """A real build with its workers: no process goes on, what stands is whole, and the next is as if unbroken."""
    request = _request(tmp_path)
    _build_whole(replace(request, out=tmp_path / "unbroken"))
    unbroken = found(tmp_path / "unbroken")
    for patience in (0.7, 1.9, 3.1):
        call = [sys.executable, "-m", "quizgen.cli", "build", *_words(request)]
        process = subprocess.Popen(call, start_new_session=True)
        time.sleep(patience)
        process.kill()
        process.wait(10)

        assert is_group_gone(process.pid)
        assert not request.folder.exists() or found(request.folder) == found(tmp_path / "unbroken/bridge")
        _build_whole(request)
        assert found(request.out) == unbroken
        shutil.rmtree(request.folder)
