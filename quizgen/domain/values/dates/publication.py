"""When the source was published: what "today" and "this year" mean in it."""

from __future__ import annotations

from quizgen.domain.values.dates import notation
from quizgen.domain.values.dates.days import Days, date_of
from quizgen.domain.values.value import Context


def days_of(context: Context) -> Days | None:
    """The days on which the source may have been published; None where nobody knows."""
    dating = None if context.published is None else notation.parse(context.published)
    days = None if dating is None else dating.possible()
    return None if days is None or days.yearly else days


def year_of(context: Context) -> int | None:
    """The year of publication, where it surely lies in one."""
    days = days_of(context)
    if days is None:
        return None
    first, last = date_of(days.first)[0], date_of(days.last)[0]
    return first if first == last else None


def day_of(context: Context) -> tuple[int, int, int] | None:
    """The day of publication as year, month and day, where it is known."""
    days = days_of(context)
    return date_of(days.first) if days is not None and days.first == days.last else None
