"""Duration values (being written: reads nothing yet)."""

from __future__ import annotations

from quizgen.domain.values.value import Context, UnreadableValueError, Value


def read(text: str, context: Context) -> Value | None:
    """Not read yet."""
    return None


def read_typed(text: str, context: Context) -> Value:
    """Not read yet."""
    raise UnreadableValueError(f"“{text}” cannot be read as a duration yet")
