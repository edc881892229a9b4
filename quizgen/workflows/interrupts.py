"""Being interrupted: steps that Ctrl-C must not cut in two, and ends that leave nothing lying about."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

UNHARMED = "Nothing was left half-written."


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, with a sentence about what is there now."""


@contextmanager
def cut_short(leaves: Callable[[], str]) -> Iterator[None]:
    """Say what the block leaves, should Ctrl-C end it."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        raise Interrupted(leaves()) from interrupt


@contextmanager
def held_back() -> Iterator[None]:
    """Hold Ctrl-C back until the block is through, then raise KeyboardInterrupt as usual."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    previous = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
    if pressed:
        raise KeyboardInterrupt


@contextmanager
def kept_from_children() -> Iterator[None]:
    """Start processes in the block that Ctrl-C does not reach; pressed meanwhile, it is answered after the block."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_cleanly_when_told() -> None:
    """Let whoever ends the process (`kill`, a closed terminal) end it with everything cleared away first."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _exit)


def _exit(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


class FolderChanges:
    """Remembers what stood in folders; quizzes are replaced as a whole, so that a folder's number tells them apart."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._before = [(folder, _number(folder)) for folder in folders]

    def describe(self) -> str:
        """What stands there now, in sentences."""
        now = [(folder, before, _number(folder)) for folder, before in self._before]
        new = ", ".join(str(folder) for folder, before, number in now if number is not None and number != before)
        old = ", ".join(str(folder) for folder, before, number in now if number is not None and number == before)
        return UNHARMED + (f" Built: {new}." if new else "") + (f" As it was before: {old}." if old else "")


def _number(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None
