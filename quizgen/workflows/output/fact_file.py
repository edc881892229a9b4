"""The writer of fact files: an edit takes the place of exactly the revision that was read, or nothing is written.

Whoever saves the file in an editor in the same moment loses nothing: the new text is exchanged with the file, and
what comes out must be what was read; if it is not, it is put back.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from quizgen.authoring.changes import Change, find_change, read_change
from quizgen.errors import QuizgenError, UsageError
from quizgen.reading.files import FileFault, decode
from quizgen.workflows.interrupts import held_back
from quizgen.workflows.output.placement import exchange
from quizgen.workflows.output.workshop import complaints, open_workshop
from quizgen.workflows.output.writing import write_file, write_new

MOST_CHANGES = 1_000
"""How many edits the journal keeps."""
_PRIVATE = 0o600


class ChangedMeanwhileError(QuizgenError):
    """Somebody else saved the file between reading and writing."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was saved by somebody else in the same moment. Theirs stands, nothing was changed; "
            "run the same again."
        )


class NoFactFileError(UsageError):
    """What is to be edited cannot be read as text."""

    def __init__(self, path: Path, found: str) -> None:
        super().__init__(f"{path} {found}. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Revision:
    """A fact file before and after an edit."""

    before: str
    after: str
    change: Change | None
    """None where nothing changes."""


def read_raw(path: Path) -> str:
    """All characters of a fact file, line ends and byte order mark included; raises NoFactFileError."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise NoFactFileError(path, f"cannot be read: {reason.lower()}") from error
    fault = decode(data)
    if isinstance(fault, FileFault):
        raise NoFactFileError(path, fault.found)
    return data.decode("utf-8")


def revise(path: Path, edit: Callable[[str], str], *, dry_run: bool = False) -> Revision:
    """Edit a fact file and note the edit in the journal beside it; a dry run writes nothing.

    `edit` gets all characters of the file and gives back all of them. Raises what `edit` raises, ChangedMeanwhileError,
    NoFactFileError, FullDiskError or UnwritableError; the file is then as it was.
    """
    target = Path(os.path.realpath(path))
    with _alone(target.parent):
        before = read_raw(target)
        after = edit(before)
        change = find_change(before, after)
        if change is not None and not dry_run:
            _note(target, change)
            _replace(target, before.encode("utf-8"), after.encode("utf-8"))
        return Revision(before, after, change)


def read_journal(path: Path) -> tuple[Change, ...]:
    """The edits of a fact file that took place, the oldest first."""
    target = Path(os.path.realpath(path))
    with suppress(OSError):
        lines = journal_of(target).read_text("utf-8").split("\n")
        changes = [change for change in map(read_change, lines) if change is not None]
        # An edit is noted before it is made: one that was killed in between has left the file as it was.
        if changes and target.is_file() and _sha256(target.read_bytes()) == changes[-1].before != changes[-1].after:
            changes.pop()
        return tuple(changes)
    return ()


def journal_of(path: Path) -> Path:
    """The journal of a fact file, beside it."""
    return path.with_name(f".{path.name}.edits.jsonl")


def _note(target: Path, change: Change) -> None:
    kept = [*read_journal(target), change][-MOST_CHANGES:]
    write_file(journal_of(target), (each.line.encode("utf-8") for each in kept), private=True)


def _replace(target: Path, before: bytes, after: bytes) -> None:
    with open_workshop(target) as workshop:
        new = workshop / "new"
        write_new(new, [after], target, mode=_PRIVATE)
        with complaints(target), held_back():
            shutil.copymode(target, new)
            if exchange(new, target):
                _put_back_others(new, target, before, after)
            elif target.read_bytes() == before:
                new.replace(target)
            else:
                raise ChangedMeanwhileError(target)


def _put_back_others(aside: Path, target: Path, before: bytes, after: bytes) -> None:
    """Make sure that what came out is what was read; else put it back, or leave what was saved later still."""
    if aside.read_bytes() == before:
        return
    exchange(aside, target)
    if aside.read_bytes() != after:
        exchange(aside, target)
    raise ChangedMeanwhileError(target)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process at a time edit fact files of a folder; where the system has no locks, the exchange decides."""
    handle = None
    with suppress(ImportError, OSError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
