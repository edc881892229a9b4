"""Finding the fact file that a quiz was built from, by its name and its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

SAMPLES = "source_docs"
"""Where fact files stand beside a folder of builds."""


def find_facts(folder: Path, *, name: str, sha256: str) -> Path | None:
    """The file of that name with those bytes, else one of that name with others, else None.

    It is looked for beside the build's folder and in the folders above it, in the working folder, and
    in `source_docs` in each of these.
    """
    changed: Path | None = None
    for place in _places(folder):
        path = place / name
        if path.is_file():
            if digest(path) == sha256:
                return path
            changed = changed or path
    return changed


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _places(folder: Path) -> Iterator[Path]:
    here = Path.cwd()
    for base in (folder.resolve(), *folder.resolve().parents, here, *here.parents):
        yield base
        yield base / SAMPLES
