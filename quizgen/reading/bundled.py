"""Files that quizgen brings along: templates, fonts and the sample."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled_folder(name: str) -> Path:
    """A folder that stands inside the installed package, or beside the package in a checkout.

    Raises FileNotFoundError where it is missing, which only a broken installation can cause.
    """
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"quizgen is not installed completely: its folder “{name}” is missing")
