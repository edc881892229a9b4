"""Workshops: gone with their process, or cleared away by the next one; never taken from a living one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from quizgen.workflows.output.workshop import ABANDONED_AFTER, FRESH, PREFIX, TRIES, open_workshop
from tests.workflows.folders import FIRST, build, found

WAITING = """
import sys, time
from pathlib import Path
from quizgen.workflows.output.workshop import open_workshop
with open_workshop(Path(sys.argv[1])) as workshop:
    (workshop / "key.pdf").write_text("half")
    print("working", flush=True)
    time.sleep(60)
"""


def _start(target: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, "-c", WAITING, str(target)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"working\n"
    process.stdout.close()
    return process


def _grow_old(parent: Path) -> None:
    """Make every workshop look as if it had been left long ago."""
    past = time.time() - ABANDONED_AFTER - 1
    for workshop in parent.glob(f"{FRESH}*"):
        os.utime(workshop, (past, past))


def test_killed_process_is_cleared_up_after(tmp_path: Path) -> None:
    """What a killed process leaves is private, and goes with the next build, however soon."""
    process = _start(tmp_path / "quiz")
    process.kill()
    process.wait(10)
    (left,) = tmp_path.iterdir()
    assert left.stat().st_mode & 0o077 == 0
    build(tmp_path / "quiz", FIRST)

    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}


def test_new_workshop_is_left_alone(tmp_path: Path) -> None:
    """A folder that was made this moment may not be locked yet."""
    (tmp_path / f"{FRESH}one").mkdir()
    build(tmp_path / "quiz", FIRST)

    assert (tmp_path / f"{FRESH}one").exists()


def test_workshop_that_was_never_locked_is_cleared_away_later(tmp_path: Path) -> None:
    """Its process was killed before it could lock it."""
    (tmp_path / f"{FRESH}one").mkdir()
    _grow_old(tmp_path)
    build(tmp_path / "quiz", FIRST)

    assert [path.name for path in tmp_path.iterdir()] == ["quiz"]


def test_workshop_of_a_living_process_is_left_alone(tmp_path: Path) -> None:
    """However long it takes."""
    process = _start(tmp_path / "quiz")
    build(tmp_path / "quiz", FIRST)
    left = list(tmp_path.glob(f"{PREFIX}*/key.pdf"))
    process.terminate()
    process.wait(10)

    assert len(left) == 1


def test_systems_without_locks_clear_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows: better a folder too many than one taken away from somebody."""
    (tmp_path / f"{FRESH}old").mkdir()
    _grow_old(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    with open_workshop(tmp_path / "quiz") as workshop:
        assert workshop.is_dir()

    assert [path.name for path in tmp_path.iterdir()] == [f"{FRESH}old"]


def test_folder_that_others_clear_away_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build that finds the empty folder above removes it; this one makes it anew and goes on."""
    real, calls = tempfile.mkdtemp, []

    def clear_away_first(*, prefix: str, **place: Path) -> str:
        calls.append(place["dir"])
        if len(calls) < TRIES:
            place["dir"].rmdir()
        return real(prefix=prefix, dir=place["dir"])

    monkeypatch.setattr(tempfile, "mkdtemp", clear_away_first)
    with open_workshop(tmp_path / "out" / "quiz") as workshop:
        assert workshop.is_dir()

    assert len(calls) == TRIES
    assert not (tmp_path / "out").exists()
