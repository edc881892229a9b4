"""What stands: which quizzes of several are new, and which are as they were, when work on them ends early."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizgen.workflows.interrupts import UNHARMED


class Standing:
    """Remembers what stood in folders; quizzes are replaced as a whole, so that a folder's number tells them apart."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._before = [(folder, _number(folder)) for folder in folders]

    def tell(self) -> str:
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
