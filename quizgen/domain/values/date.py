"""Dates: days, months, years, decades, seasons and what is open to one side."""

from __future__ import annotations

from quizgen.domain.values.value import Context, UnreadableValueError, Value


def read(text: str, context: Context) -> Value | None:
    """The date that stands there, or None where it is not surely understood."""
    return None


def read_typed(text: str, context: Context) -> Value:
    """The date in EDTF; raises UnreadableValueError where it is none."""
    raise UnreadableValueError(f"“{text}” is no date in EDTF, such as 2021-12")
