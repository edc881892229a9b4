"""Extras: libraries that only some need, and that come with quizgen when they are asked for."""

from __future__ import annotations

from quizgen.errors import UsageError


class MissingExtraError(UsageError):
    """Something was asked for that needs a library which is not installed."""

    def __init__(self, what: str, *, extra: str) -> None:
        super().__init__(
            f"{what} needs libraries that are not installed. Install quizgen with its extra: "
            f"pip install 'quizgen[{extra}]'."
        )
