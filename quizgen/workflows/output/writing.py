"""The one writer: what it writes is complete or absent, whatever happens on the way.

Everything is written into a private folder beside its target, on the same file system, synced to
the disk and put in place in one step. What only the trainer may read is private from its first byte.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from quizgen.records.layout import is_own, is_private
from quizgen.workflows.interrupts import held_back
from quizgen.workflows.output.placement import put_in_place
from quizgen.workflows.output.workshop import UnwritableError, complaints, open_workshop

_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600
_OPEN_FOLDER, _OPEN_FILE = 0o777, 0o666
"""Of these the umask takes away what it does, as with every other program."""


Seal = Callable[[bytes], bytes]
"""Encrypts a PDF."""


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a build."""

    name: str
    """Its path in the build's folder, with slashes."""
    bytes: int
    pages: int | None = None
    """Of a PDF."""
    sha256: str = ""
    """In hexadecimal digits; empty for a file that is only planned."""


class NewFolder:
    """A folder in the making; nothing of it is seen at its target before it is whole."""

    __slots__ = ("_root", "_seal", "_target", "files")

    def __init__(self, root: Path, target: Path, seal: Seal | None = None) -> None:
        self._root = root
        self._target = target
        self._seal = seal
        self.files: list[Written] = []
        """What has been written, in order."""

    def write(self, name: str, chunks: Iterable[bytes], *, pages: int | None = None) -> Written:
        """Write one file of the folder piece by piece; raises as the writer does."""
        path = self._place(name)
        digest = hashlib.sha256()
        if self._seal is not None and _is_sealed(name):
            chunks = [self._seal(b"".join(chunks))]
        mode = _PRIVATE_FILE if is_private(name) else _OPEN_FILE
        size = write_new(path, _passed(chunks, digest.update), self._target, mode=mode)
        return self._note(Written(name, size, pages, digest.hexdigest()))

    def take(self, name: str, finished: Path, *, pages: int | None = None) -> Written:
        """Move a finished file, already synced to the disk, into the folder; raises as the writer does.

        What is to be sealed must not have been on a disk before.
        """
        if self._seal is not None and _is_sealed(name):
            raise ValueError(f"{name} is on the disk, and not sealed")
        path = self._place(name)
        with complaints(self._target):
            shutil.move(finished, path)
            path.chmod(_PRIVATE_FILE if is_private(name) else path.stat().st_mode)
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return self._note(Written(name, path.stat().st_size, pages, digest))

    def _place(self, name: str) -> Path:
        path = self._root.joinpath(*name.split("/"))
        with complaints(self._target):
            path.parent.mkdir(exist_ok=True, mode=_PRIVATE_FOLDER if is_private(name) else _OPEN_FOLDER)
        return path

    def _note(self, written: Written) -> Written:
        self.files.append(written)
        return written


def _is_sealed(name: str) -> bool:
    return is_private(name) and name.endswith(".pdf")


@contextmanager
def new_folder(target: Path, *, seal: Seal | None = None) -> Iterator[NewFolder]:
    """A folder to be filled, put in place when the block ends well, gone without a trace when it does not.

    `seal` encrypts the PDFs that only the trainer may read, before they reach the disk. Files that somebody
    else put into an older folder at the target are carried over. Raises FullDiskError or UnwritableError.
    """
    target = _resting_place(target)
    with open_workshop(target) as workshop:
        root = workshop / "new"
        with complaints(target):
            root.mkdir(mode=_OPEN_FOLDER)
        yield NewFolder(root, target, seal)
        with complaints(target), held_back():
            if target.is_dir():
                shutil.copymode(target, root)
                _carry_over(target, root)
            _sync_folders(root)
            put_in_place(root, target, workshop / "old")
            _sync(target.parent, after=True)


def probe(target: Path) -> None:
    """Make sure that a folder can be written before much work is done for it; leaves nothing.

    Raises FullDiskError or UnwritableError.
    """
    with open_workshop(_resting_place(target)):
        pass


def write_file(target: Path, chunks: Iterable[bytes], *, private: bool = False) -> int:
    """Write or replace one file, complete or not at all, and return its size in bytes.

    Raises FullDiskError or UnwritableError. A link is followed, a device or pipe is written to as it is.
    """
    target = Path(os.path.realpath(target))
    with complaints(target):
        if target.is_dir():
            raise UnwritableError(target, "it is a folder")
        if target.exists() and not target.is_file():
            return _write_through(target, chunks)
    with open_workshop(target) as workshop:
        path = workshop / "new"
        size = write_new(path, chunks, target, mode=_PRIVATE_FILE if private else _OPEN_FILE)
        with complaints(target), held_back():
            if target.exists() and not private:
                shutil.copymode(target, path)
            path.replace(target)
            _sync(target.parent, after=True)
        return size


def _resting_place(target: Path) -> Path:
    """Where the folder really goes, links followed; raises UnwritableError where a file has its name."""
    place = Path(os.path.realpath(target))
    with complaints(place):
        if place.exists() and not place.is_dir():
            raise UnwritableError(place, "there is a file of that name")
    return place


def write_new(path: Path, chunks: Iterable[bytes], target: Path, *, mode: int = _OPEN_FILE) -> int:
    """Write a file of a workshop and sync it to the disk; its size in bytes.

    `target` is what it is for. Raises FullDiskError or UnwritableError.
    """
    with complaints(target):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with complaints(target), os.fdopen(descriptor, "wb") as stream:
        size = sum(map(stream.write, chunks))
        stream.flush()
        os.fsync(stream.fileno())
    return size


def _passed(chunks: Iterable[bytes], heard: Callable[[bytes], None]) -> Iterator[bytes]:
    for chunk in chunks:
        heard(chunk)
        yield chunk


def _write_through(target: Path, chunks: Iterable[bytes]) -> int:
    with target.open("wb") as stream:
        return sum(map(stream.write, chunks))


def _carry_over(old: Path, new: Path, inside: str = "") -> None:
    """Bring whatever the old folder holds that no build wrote into the new one, without reading it."""
    for entry in sorted(os.scandir(old), key=lambda entry: entry.name):
        name, copy = f"{inside}{entry.name}", new / entry.name
        if entry.is_dir(follow_symlinks=False):
            if not copy.exists():
                copy.mkdir()
                shutil.copystat(entry.path, copy)
            _carry_over(Path(entry.path), copy, f"{name}/")
        elif not is_own(name) and not copy.exists():
            _link(Path(entry.path), copy)


def _link(path: Path, copy: Path) -> None:
    try:
        os.link(path, copy, follow_symlinks=False)
    except (OSError, NotImplementedError):  # not every system has hard links
        shutil.copy2(path, copy, follow_symlinks=False)


def _sync_folders(root: Path) -> None:
    for folder, _, _ in os.walk(root):
        _sync(Path(folder))


def _sync(folder: Path, *, after: bool = False) -> None:
    """Have the disk keep the folder's list of names; `after` all is in place, a fault changes nothing any more."""
    with suppress(OSError if after else PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
