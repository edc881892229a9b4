"""The notation of dates: EDTF, as far as it can decide something, with two additions of our own.

A day of no year is `--07-22` (ISO 8601's old spelling), and `early`, `mid` or `late` before a moment
is a part of it. What EDTF leaves uncertain (`?`, `%`) is not accepted: it could decide nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from quizgen.domain.values.dates.dating import Dating, Shape, including, sound
from quizgen.domain.values.dates.moment import Grain, Moment, Part

_FORMS: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    (Shape.BEFORE, re.compile(r"\[\.\.(?P<first>[^.]+)\]")),
    (Shape.AFTER, re.compile(r"\[(?P<first>[^.]+)\.\.\]")),
    (Shape.BETWEEN, re.compile(r"\[(?P<first>[^.]+)\.\.(?P<last>[^.]+)\]")),
    (Shape.UNTIL, re.compile(r"\.\./(?P<first>[^/]+)")),
    (Shape.SINCE, re.compile(r"(?P<first>[^/]+)/\.\.")),
    (Shape.THROUGH, re.compile(r"(?P<first>[^/]+)/(?P<last>[^/]+)")),
    (Shape.IN, re.compile(r"(?P<first>[^/\[\]]+)")),
)
# “2021-07”, “early 2021”, “mid 19XX”, “2004~”.
_MOMENT = re.compile(r"(?:(?P<part>early|mid|late) )?(?P<plain>[-0-9X]+)(?P<about>~?)")
_CENTURY = re.compile(r"(?P<sign>-?)(?P<hundreds>[0-9]{2})XX")
_DECADE = re.compile(r"(?P<tens>[0-9]{3})X")
# “2021”, “2021-12-31”, “2021-22” (a summer), “2021-XX-XX”, “XXXX-12-25”, “--12-25”; EDTF knows no year -0000.
_PLAIN = re.compile(
    r"(?P<year>(?!-0000)-?[0-9]{4}|-|XXXX)"
    r"(?:-XX(?:-XX)?|-(?P<season>2[1-4])|-(?P<month>[0-9]{2})(?:-(?:XX|(?P<day>[0-9]{2})))?)?"
)


@lru_cache(maxsize=4096)
def parse(text: str) -> Dating | None:
    """The dating that a notation stands for, or None where it is none."""
    for shape, form in _FORMS:
        match = form.fullmatch(text.strip())
        if match is not None:
            return _dating(shape, [parse_moment(group.strip()) for group in match.groups()])
    return None


def parse_moment(text: str) -> Moment | None:
    """The moment that a notation stands for, or None where it is none."""
    match = _MOMENT.fullmatch(text)
    plain = None if match is None else _plain_moment(match["plain"])
    if match is None or plain is None:
        return None
    moment = replace(plain, part=Part(match["part"]) if match["part"] else None, about=bool(match["about"]))
    return moment if moment.exists() else None


def _dating(shape: Shape, moments: list[Moment | None]) -> Dating | None:
    """The moments of a bound are the first or last ones that it includes."""
    if None in moments:
        return None
    if shape in (Shape.BEFORE, Shape.AFTER):
        return including(shape, moments[0])
    return sound(shape, *moments)


def _plain_moment(text: str) -> Moment | None:
    match = _CENTURY.fullmatch(text)
    if match is not None:
        first = int(match["hundreds"]) * 100
        return Moment(Grain.CENTURY, -first - 99 if match["sign"] else first)
    match = _DECADE.fullmatch(text)
    if match is not None:
        return Moment(Grain.DECADE, int(match["tens"]) * 10)
    match = _PLAIN.fullmatch(text)
    return None if match is None else _calendar_moment(**match.groupdict())


def _calendar_moment(year: str, season: str | None, month: str | None, day: str | None) -> Moment:
    number = None if year in ("-", "XXXX") else int(year)
    if season is not None:
        return Moment(Grain.SEASON, number, season=int(season))
    if month is None:
        return Moment(Grain.YEAR, number)
    return Moment(Grain.MONTH, number, int(month)) if day is None else Moment(Grain.DAY, number, int(month), int(day))
