"""What a language has to say of dates: the table that one file per language fills in.

Patterns are regular expressions over text as `phrases.plain` leaves it: lower case without accents,
straight quotes, every dash a hyphen, single blanks. `{day}`, `{month}`, `{year}`, `{decade}`,
`{season}`, `{century}` and `{weekday}` stand for what the table lists, `{bc}` for a mark of years
before Christ; `{a}` and `{b}` stand for whole moments, `{start}` and `{end}` for such
as have no hyphen in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.domain.values.dates.dating import Shape
from quizgen.domain.values.dates.moment import Part


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """How one language writes dates; month and weekday names come from CLDR.

    Where a table lists several ways to write a thing, each is a mapping from its number, the usual way first.
    """

    locale: str
    """The language's tag, as CLDR writes it (`pt_BR`)."""
    lead: str
    """What may stand before a date and adds nothing: "in", "on"."""
    moments: tuple[str, ...]
    """Patterns of moments."""
    parts: tuple[tuple[str, Part], ...]
    """Patterns with `{a}` for early, mid and late."""
    about: tuple[str, ...]
    """Patterns with `{a}` for what is only about then."""
    shapes: tuple[tuple[str, Shape], ...]
    """Patterns with `{a}`, and `{b}` where there are two moments."""
    bounds: tuple[tuple[str, Shape], ...]
    """Patterns with `{a}` for what is not before or not after: "no later than 2010"."""
    days_of_one_month: tuple[tuple[str, Shape], ...]
    """Patterns with `{day}`, `{last}` and `{month}` for a few days on end."""
    days: tuple[Mapping[int, str], ...]
    """Ways to write the days 1 to 31."""
    months: tuple[Mapping[int, str], ...]
    """Ways to write months that CLDR does not list."""
    seasons: tuple[Mapping[int, str], ...]
    """Ways to write the seasons, as EDTF numbers them."""
    centuries: tuple[Mapping[int, str], ...]
    """Ways to write the numbers of centuries."""
    before_christ: str
    """What marks a year before Christ."""
    after_christ: str
    """What marks a year of our era."""
    years: Mapping[str, int]
    """Words for years, as distances from the year of publication."""
    today: frozenset[str]
    """Words for the day of publication."""
