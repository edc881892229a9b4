"""What type of value a text is, where its author gave none: the surest reading first, a statement at last."""

from __future__ import annotations

from quizgen.domain import gazetteer
from quizgen.domain.values import date, duration, place, quantity, statement, term
from quizgen.domain.values.dates.figures import YEARS_STANDING_ALONE
from quizgen.domain.values.dates.moment import Grain, Moment
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
    dated = date.read(text, context)
    if dated is not None and all(_is_surely_meant(moment) for moment in dated.dating.anchors):
        return "date", dated
    lasting = duration.read(text, context)
    if lasting is not None:
        return "duration", lasting
    amount = quantity.read(text, context)
    return None if amount is None else ("quantity", amount)


def _is_surely_meant(moment: Moment) -> bool:
    """Whether a moment cannot be a mere number, or a name: 476, about 1500, May."""
    if moment.grain is Grain.MONTH:
        return moment.year is not None
    if moment.grain is not Grain.YEAR or moment.year is None or moment.year < 1:
        return True
    return moment.year in YEARS_STANDING_ALONE and not moment.about


def _is_short(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS_OF_A_TERM and not text.rstrip().endswith(_CLOSING_STOPS)
