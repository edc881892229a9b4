"""Folders for tests of the writer: filling one, and what stands in one."""

from __future__ import annotations

import stat
from pathlib import Path

from quizgen.workflows.output.writing import new_folder

FIRST = {"learner/paper-A.pdf": b"paper one", "trainer/key.pdf": b"key one", "trainer/secret": b"one"}
SECOND = {"learner/paper-A.pdf": b"paper two", "learner/paper-B.pdf": b"paper B", "trainer/key.pdf": b"key two"}


def build(target: Path, files: dict[str, bytes]) -> None:
    """Write a folder with these files."""
    with new_folder(target) as folder:
        for name, data in files.items():
            folder.write(name, [data])


def found(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below the folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if not path.is_dir()}


def mode(path: Path) -> int:
    """The permission bits."""
    return stat.S_IMODE(path.stat().st_mode)
