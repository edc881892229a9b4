"""The writer when others write at the same time, and when it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from quizgen.workflows.output import placement, writing
from tests.workflows.folders import FIRST, SECOND, build, found


def test_concurrent_builds_never_mix(tmp_path: Path) -> None:
    """Whoever looks while several write sees one whole build; the last one stays."""
    quiz = tmp_path / "quiz"
    seen: set[tuple[bytes, bytes]] = set()

    def write(mark: bytes) -> None:
        for _ in range(25):
            build(quiz, {"learner/paper-A.pdf": mark, "trainer/key.pdf": mark})

    writers = [threading.Thread(target=write, args=(mark,)) for mark in (b"one", b"two", b"three")]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if quiz.exists():
            handle = os.open(quiz, os.O_RDONLY)
            paper = _peek(handle, "learner/paper-A.pdf")
            key = _peek(handle, "trainer/key.pdf")
            os.close(handle)
            if paper and key:
                seen.add((paper, key))
    for writer in writers:
        writer.join()

    assert seen
    assert all(paper == key for paper, key in seen)
    assert [path.name for path in tmp_path.iterdir()] == ["quiz"]


def _peek(folder: int, name: str) -> bytes | None:
    try:
        with open(os.open(name, os.O_RDONLY, dir_fd=folder), "rb") as stream:  # noqa: PTH123 - relative to a handle
            return stream.read()
    except OSError:
        return None


def test_folder_is_never_missing_while_it_is_replaced(tmp_path: Path) -> None:
    """The exchange is one step: at no moment is there no build."""
    quiz = tmp_path / "quiz"
    build(quiz, FIRST)
    end = threading.Event()

    def write() -> None:
        for _ in range(50):
            build(quiz, SECOND)
        end.set()

    writer = threading.Thread(target=write)
    writer.start()
    missing = 0
    while not end.is_set():
        missing += not quiz.exists()
    writer.join()

    assert missing == 0


INTERRUPTED = """
import sys, time
from pathlib import Path
from quizgen.workflows.interrupts import end_cleanly_when_told
from quizgen.workflows.output.writing import new_folder
end_cleanly_when_told()
def chunks():
    yield b"half"
    print("writing", flush=True)
    time.sleep(60)
with new_folder(Path(sys.argv[1])) as folder:
    folder.write("learner/paper-A.pdf", [b"whole"])
    folder.write("trainer/key.pdf", chunks())
"""


@pytest.mark.parametrize("signal_name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_interrupted_process_leaves_nothing(tmp_path: Path, signal_name: str) -> None:
    """Ctrl-C, `kill` and a closed terminal leave the older build as it was and no traces."""
    build(tmp_path / "quiz", FIRST)
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path / "quiz")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(getattr(signal, signal_name))
    process.wait(10)
    process.stdout.close()

    assert process.returncode != 0
    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}


def test_interrupt_waits_for_the_last_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the folder is put in place is answered after it stands there."""
    real = placement.put_in_place

    def interrupt_and_place(new: Path, target: Path, aside: Path) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)
        real(new, target, aside)

    monkeypatch.setattr(writing, "put_in_place", interrupt_and_place)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "quiz", FIRST)

    assert found(tmp_path) == {f"quiz/{name}": data for name, data in FIRST.items()}
