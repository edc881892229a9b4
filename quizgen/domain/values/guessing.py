"""What type of value a text is, where its author gave none: the surest reading first, a statement at last."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.domain import gazetteer
from quizgen.domain.values import date, duration, place, quantity, statement, term
from quizgen.domain.values.value import Context, Value

MOST_WORDS_OF_A_TERM = 6
_CLOSING_STOPS = (".", "!", "?", "…", ";", ":")


def guess(text: str, context: Context) -> tuple[str, Value]:
    """The type that the text surely has, with its value: a list is never guessed, since names hold commas."""
    measured = _measured(text, context)
    if measured is not None:
        return measured
    label = gazetteer.label(text, context.language)
    if label is not None and gazetteer.is_country(label):
        return "place", place.read_typed(text, context)
    named = term.read(text, context)
    if named is not None and _is_short(text):
        return "term", named
    return "statement", statement.read(text, context)


def _measured(text: str, context: Context) -> tuple[str, Value] | None:
    readings: tuple[tuple[str, Callable[[str, Context], Value | None]], ...] = (
        ("date", date.read),
        ("duration", duration.read),
        ("quantity", quantity.read),
    )
    for name, read in readings:
        value = read(text, context)
        if value is not None:
            return name, value
    return None


def _is_short(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS_OF_A_TERM and not text.rstrip().endswith(_CLOSING_STOPS)
