"""Being interrupted: not in the middle of a step, and not in the middle of a start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from quizgen.workflows.interrupts import FolderChanges, end_cleanly_when_told, held_back, kept_from_children
from tests.workflows.folders import FIRST, SECOND, build


def test_interrupt_is_answered_after_the_block() -> None:
    """The block runs to its end, then KeyboardInterrupt is raised, once."""
    steps: list[str] = []

    def press_and_go_on() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        steps.append("done")

    with pytest.raises(KeyboardInterrupt), held_back():
        press_and_go_on()
    assert steps == ["done"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_fault_in_the_block_is_not_covered_up() -> None:
    """What the block raises is raised."""
    with pytest.raises(ValueError, match="broken"), held_back():
        raise ValueError("broken")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_other_threads_are_never_interrupted_anyway() -> None:
    """Outside the main thread the blocks change nothing, and nothing breaks."""
    passed: list[bool] = []

    def work() -> None:
        with held_back():
            end_cleanly_when_told()
            passed.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert passed == [True]


def test_process_started_in_the_block_does_not_hear_interrupts() -> None:
    """It inherits deafness to Ctrl-C; one that is started outside does not."""
    script = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('unheard')"
    with kept_from_children():
        deaf = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    hearing = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert deaf.stdout == "unheard\n"
    assert hearing.stdout == ""


def test_systems_without_signal_masks_work_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows."""
    monkeypatch.delattr(signal, "pthread_sigmask")
    done = False
    with kept_from_children():
        done = True

    assert done


def test_new_and_older_quizzes_are_told_apart(tmp_path: Path) -> None:
    """By whether they were replaced since; what is not there is not named."""
    replaced, kept, made, missing = (tmp_path / name for name in ("replaced", "kept", "made", "missing"))
    build(replaced, FIRST)
    build(kept, FIRST)
    changes = FolderChanges([replaced, kept, made, missing])
    assert changes.describe() == f"Nothing was left half-written. As it was before: {replaced}, {kept}."

    build(replaced, SECOND)
    build(made, FIRST)
    assert changes.describe() == f"Nothing was left half-written. Built: {replaced}, {made}. As it was before: {kept}."


def test_nothing_is_said_of_nothing(tmp_path: Path) -> None:
    """Where there was no quiz and is none."""
    assert FolderChanges([tmp_path / "quiz"]).describe() == "Nothing was left half-written."
