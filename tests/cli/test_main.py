"""The entrance: every fault ends as a message and an exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from quizgen.errors import QuizgenError
from tests.cli.conftest import Run

CHECK = "quizgen.workflows.check.check"


def _raising(error: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def _start(*words: str, stdout: int | IO[str]) -> subprocess.Popen[str]:
    call = [sys.executable, "-m", "quizgen.cli", *words]
    return subprocess.Popen(call, stdout=stdout, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("--help", ">&-"),
        ("formats --json", ">&-"),
        ("formats", ">&- 2>&-"),
        ("check bridge.facts.yaml", "<&- >&- 2>&-"),
    ],
)
def test_closed_output_is_output_that_cannot_be_written(lesson: Path, words: str, closed: str) -> None:
    """As on a full disk: exit code 1, and a line where there is somewhere to say it."""
    shell = f'exec "$0" -m quizgen.cli {words} {closed}'
    found = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, text=True, check=False)

    assert found.returncode == 1
    assert found.stderr == (
        "" if "2>" in closed else "Error: The output cannot be written: standard output is closed.\n"
    )


def test_who_says_nothing_needs_no_output(lesson: Path) -> None:
    """A quiet command ends as it would elsewhere, and no file that it writes gets what was meant for the terminal."""
    shell = f'exec "$0" -m quizgen.cli export {lesson} --to json -o x.json -q <&- >&- 2>&-'
    found = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, text=True, check=False)

    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(Path("x.json").read_text("utf-8"))


def test_version_is_that_of_the_package(run: Run) -> None:
    """`--version` tells a number."""
    result = run("--version")

    assert result.code == 0
    assert re.fullmatch(r"quizgen \d+\.\d+\.\d+\n", result.out)


def test_calling_nothing_shows_the_commands(run: Run) -> None:
    """Without a command the help stands there, and the shell sees a wrong call."""
    result = run()

    assert result.code == 2
    assert "Commands:" in result.out + result.err


def test_unexpected_error_is_owned_up_to(
    run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A fault of quizgen gives a short message, exit code 3 and a file with the details; no traceback is shown."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(CHECK, _raising(ZeroDivisionError("division by zero")))
    result = run("check", lesson)

    assert result.code == 3
    assert "This is a fault of quizgen, not of your files: ZeroDivisionError: division by zero" in result.err
    assert "Traceback" not in result.err + result.out
    (log,) = tmp_path.glob("quizgen-*.log")
    assert str(log) in result.err
    assert "Traceback" in log.read_text("utf-8")
    assert "Python 3." in log.read_text("utf-8")


def test_unexpected_error_shows_its_traceback_when_asked(
    run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--debug` shows where the fault came from."""
    monkeypatch.setattr(CHECK, _raising(ZeroDivisionError("division by zero")))
    result = run("--debug", "check", lesson)

    assert result.code == 3
    assert "Traceback" in result.err


def test_unexpected_error_needs_no_place_for_its_log(
    run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where no file can be written, the message says how to see the details."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    monkeypatch.setattr(CHECK, _raising(RecursionError("too deep")))
    result = run("check", lesson)

    assert result.code == 3
    assert "`quizgen --debug …` shows the details" in result.err


def test_known_fault_is_one_line(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault that quizgen foresees is its message, without a traceback."""
    monkeypatch.setattr(CHECK, _raising(QuizgenError("The moon is in the way.")))
    result = run("check", lesson)

    assert (result.code, result.err) == (1, "Error: The moon is in the way.\n")


def test_interrupt_is_told_in_a_line(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C gives exit code 130."""
    monkeypatch.setattr(CHECK, _raising(KeyboardInterrupt()))
    result = run("check", lesson)

    assert result.code == 130
    assert result.err.strip() == "Interrupted. Nothing was left half-written."


def test_closed_pipe_is_no_fault(lesson: Path) -> None:
    """`quizgen check … | head -0` says nothing about pipes."""
    reader, writer = os.pipe()
    os.close(reader)
    process = _start("check", str(lesson), stdout=writer)
    os.close(writer)
    _, errors = process.communicate(timeout=30)

    assert errors == ""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_behind_the_output_is_told(lesson: Path) -> None:
    """`quizgen check … > file` on a full disk is a message, not a traceback."""
    with Path("/dev/full").open("w") as full:
        process = _start("check", str(lesson), stdout=full)
        _, errors = process.communicate(timeout=30)

    assert errors == "Error: The output cannot be written: no space left on device.\n"
    assert process.returncode == 1


def test_poor_terminal_gets_what_it_can_show(lesson: Path) -> None:
    """A terminal without typographic marks gets question marks in their place."""
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    process = subprocess.run(
        [sys.executable, "-m", "quizgen.cli", "explain", str(lesson), "nobody"],
        capture_output=True,
        env=environment,
        check=False,
    )

    assert process.returncode == 2
    assert b"has no fact or relation ?nobody?" in process.stderr


def test_module_runs_like_the_command(lesson: Path) -> None:
    """`python -m quizgen.cli` passes the exit code on."""
    process = subprocess.run(
        [sys.executable, "-m", "quizgen.cli", "check", str(lesson)], capture_output=True, check=False
    )

    assert process.returncode == 0


def test_signals_end_in_their_own_exit_codes() -> None:
    """`kill` ends the process with 128 and its number, after everything is cleared away."""
    script = """
import os, signal, time
from quizgen.cli.main import main
import quizgen.workflows.new as new
def wait(*words, **more):
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(30)
new.start = wait
raise SystemExit(main(["new", "source.txt"]))
"""
    process = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=30, check=False)

    assert process.returncode == 128 + signal.SIGTERM
    assert process.stderr == b""
