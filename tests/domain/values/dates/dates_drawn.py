"""Strategies that draw dates, as notations and as records."""

from __future__ import annotations

import calendar

from hypothesis import strategies as st

from quizgen.domain.values.dates.dating import Dating, Shape
from quizgen.domain.values.dates.moment import Grain, Moment, Part


@st.composite
def exact_units(draw: st.DrawFn) -> str:
    """A day, month, year or decade of the test calendar's inner years."""
    year = draw(st.integers(1996, 2009))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    return draw(
        st.sampled_from(
            [f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}", f"{str(year)[:3]}X"]
        ).filter(lambda unit: unit != "199X")
    )


@st.composite
def exact_notations(draw: st.DrawFn) -> str:
    """An event's date without loose borders: a unit, a bound, two bounds, or a day or month of no year."""
    one, other = sorted((draw(exact_units()), draw(exact_units())))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 31))
    day = min(day, 29 if month == 2 else calendar.monthrange(2000, month)[1])
    yearless = [f"--{month:02d}", f"--{month:02d}-{day:02d}"]
    bounds = [] if "X" in one + other else [f"[..{one}]", f"[{one}..]"]
    pairs = [f"[{one}..{other}]"] if bounds and not other.startswith(one) else []
    return draw(st.sampled_from([one, *yearless, *bounds, *pairs]))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any moment, some of which no calendar has."""
    grain = draw(st.sampled_from(Grain))
    year = draw(st.one_of(st.none(), st.integers(-9999, 9999), st.integers(1990, 2030)))
    if grain in (Grain.DECADE, Grain.CENTURY):
        step = 10 if grain is Grain.DECADE else 100
        year = (abs(year or 0) // step) * step
        if grain is Grain.CENTURY and draw(st.booleans()):
            year = -year - 99
    return Moment(
        grain=grain,
        year=year,
        month=draw(st.integers(1, 12)) if grain in (Grain.DAY, Grain.MONTH) else None,
        day=draw(st.integers(1, 31)) if grain is Grain.DAY else None,
        season=draw(st.integers(21, 24)) if grain is Grain.SEASON else None,
        part=draw(st.one_of(st.none(), st.sampled_from(Part))),
        about=draw(st.booleans()),
    )


@st.composite
def datings(draw: st.DrawFn) -> Dating:
    """Any sound dating."""
    shape = draw(st.sampled_from(Shape))
    pair = shape in (Shape.BETWEEN, Shape.THROUGH)
    dating = Dating(shape, draw(moments()), draw(moments()) if pair else None)
    if not dating.is_sound() and pair and dating.last is not None:
        dating = Dating(shape, dating.last, dating.first)
    return dating if dating.is_sound() else Dating(Shape.IN, Moment(Grain.YEAR, draw(st.integers(-9999, 9999))))
