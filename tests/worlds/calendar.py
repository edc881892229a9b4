"""Worlds of dates: the day on which something happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from quizgen.domain.fact import Claim
from tests.banks import make_fact
from tests.worlds.case import Part

MONTHS = "January February March April May June July August September October November December".split()
FIRST, LAST = date(2003, 1, 1), date(2008, 12, 31)
DAYS = [FIRST + timedelta(days) for days in range((LAST - FIRST).days + 1)]


@dataclass(frozen=True)
class Moment:
    """A phrase about a day, in a form that the oracle understands without reading."""

    frame: str
    day: date

    @property
    def text(self) -> str:
        """As an author writes it."""
        month = MONTHS[self.day.month - 1]
        return {
            "year": f"{self.day.year}",
            "month": f"{month} {self.day.year}",
            "day": f"{month} {self.day.day}, {self.day.year}",
            "yearless": f"{month} {self.day.day}",
            "before": f"before {self.day.year}",
            "after": f"after {self.day.year}",
        }[self.frame]

    def holds(self, day: date) -> bool:
        """Whether the phrase is true of what happened on that day."""
        return {
            "year": day.year == self.day.year,
            "month": (day.year, day.month) == (self.day.year, self.day.month),
            "day": day == self.day,
            "yearless": (day.month, day.day) == (self.day.month, self.day.day),
            "before": day.year < self.day.year,
            "after": day.year > self.day.year,
        }[self.frame]


MOMENTS = st.builds(
    Moment,
    st.sampled_from(["year", "month", "day", "yearless", "before", "after"]),
    st.dates(date(2004, 1, 1), date(2007, 12, 31)),
)


@st.composite
def date_parts(draw: st.DrawFn, label: str) -> Part:
    """A fact with a date and `claim: single`, and other dates as options."""
    moment, others = draw(MOMENTS), draw(st.lists(MOMENTS, min_size=1, max_size=5))
    moments = {one.text: one for one in (moment, *others)}
    fact = make_fact(f"{label}-date", f"When was {label}?", moment.text, type="date", claim=Claim.SINGLE)

    def truth(text: str) -> set[bool]:
        option = moments.get(text)
        if option is None:
            return {True, False}
        return {option.holds(day) for day in DAYS if moment.holds(day)}

    return Part(facts=[fact], truths={fact.id: truth}, options={fact.id: list(moments)})
