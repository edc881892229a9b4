"""Workshops: private folders beside a target in which something is made, and what the disk may have against it.

A workshop is locked while its process lives, and gets its name when it is: one that nobody has locked was
left behind by a killed process, and is cleared away by the next one that works in the same place.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quizgen.errors import QuizgenError, UsageError
from quizgen.workflows.interrupts import held_back

PREFIX = ".quizgen-"
FRESH = ".quizgen."
"""What the names of workshops begin with that are not locked yet, or stand where nothing can be."""
ABANDONED_AFTER = 60.0
"""Seconds after which a fresh one that nobody has locked is nobody's: long enough to lock it."""
TRIES = 8
"""How often a folder is made that other processes clear away as they find it empty."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class FullDiskError(QuizgenError):
    """There is no room for what is to be written."""

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"There is no room left on the disk for {target}. Nothing was changed; make room and run the same again."
        )


class UnwritableError(UsageError):
    """The place to write to is not one that can be written to."""

    def __init__(self, target: Path, why: str) -> None:
        super().__init__(
            f"{target} cannot be written: {why}. Nothing was changed; "
            "choose another place with -o, or make this one writable."
        )


@contextmanager
def complaints(target: Path) -> Iterator[None]:
    """Say in plain words what the system has against writing: FullDiskError or UnwritableError."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise FullDiskError(target) from error
        raise UnwritableError(target, (error.strerror or str(error)).lower()) from error


@contextmanager
def open_workshop(target: Path) -> Iterator[Path]:
    """A private folder beside the target, with the folders above it; whatever is left of both is cleared away.

    Raises FullDiskError or UnwritableError.
    """
    missing: list[Path] = []
    workshop: Path | None = None
    lock: int | None = None
    try:
        with complaints(target):
            missing.extend(folder for folder in target.parents if not folder.exists())
            workshop = _make(target.parent)
            lock = _lock(workshop)
            workshop = _name(workshop) if lock is not None else workshop
        yield workshop
    finally:
        with held_back():
            _clear_away(workshop, lock, missing)


def _make(parent: Path) -> Path:
    """A new folder in `parent`, which is made where it is missing, and again where others have just cleared it away."""
    for _ in range(TRIES - 1):
        with suppress(FileNotFoundError):
            return _make_once(parent)
    return _make_once(parent)


def _make_once(parent: Path) -> Path:
    parent.mkdir(parents=True, exist_ok=True)
    clear_abandoned(parent)
    return Path(tempfile.mkdtemp(prefix=FRESH, dir=parent))


def _name(fresh: Path) -> Path:
    """A workshop that is locked now, by a name that says so."""
    return fresh.rename(fresh.with_name(PREFIX + fresh.name.removeprefix(FRESH)))


def _clear_away(workshop: Path | None, lock: int | None, missing: list[Path]) -> None:
    if workshop is not None:
        shutil.rmtree(workshop, ignore_errors=True)
    if lock is not None:
        os.close(lock)
    for folder in missing:
        with suppress(OSError):
            folder.rmdir()  # holds nothing unless the target came to be


def clear_abandoned(parent: Path) -> None:
    """Take away what processes left behind that could not clear away after themselves."""
    for workshop in (*parent.glob(f"{PREFIX}*"), *filter(_is_old, parent.glob(f"{FRESH}*"))):
        with suppress(OSError):
            lock = _lock(workshop)
            if lock is not None:
                shutil.rmtree(workshop, ignore_errors=True)
                os.close(lock)


def _is_old(workshop: Path) -> bool:
    with suppress(OSError):
        return time.time() - workshop.stat().st_mtime >= ABANDONED_AFTER
    return False


def _lock(workshop: Path) -> int | None:
    """A handle that keeps the folder locked until it is closed; None where another process has it, or none can."""
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(workshop, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
