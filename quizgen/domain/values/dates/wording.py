"""Moments in words: a day, month, season, year, decade or century as a language writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from quizgen.domain.values.dates import figures, publication
from quizgen.domain.values.dates.days import weekday_of
from quizgen.domain.values.dates.grammar import Grammar
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.value import Context

Reading = TypeVar("Reading")


def only(readings: Iterable[Reading | None]) -> Reading | None:
    """The one reading there is; None where there is none, or more than one."""
    found = {reading for reading in readings if reading is not None}
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class MomentReader:
    """Reads moments in one language, with what it knows of the publication."""

    grammar: Grammar
    context: Context

    def read(self, text: str) -> Moment | None:
        """The moment that a folded text is, or None where it is not surely one."""
        return only(self._readings(text))

    def of_words(self, fields: Mapping[str, str]) -> Moment | None:
        """The moment of a pattern's fields, of which those left out are empty."""
        words = {name: word for name, word in fields.items() if word}
        if "century" in words:
            number = self.grammar.centuries[words["century"]]
            return _existing(Moment(Grain.CENTURY, 1 - 100 * number if "bc" in words else 100 * number - 100))
        if "decade" in words:
            return _decade(int(words["decade"]))
        year = self._year(words)
        if year is None and not words.keys().isdisjoint(_YEARS):
            return None
        if "season" in words:
            return _existing(Moment(Grain.SEASON, year, season=self.grammar.seasons[words["season"]]))
        return self._of_calendar(words, year)

    def _readings(self, text: str) -> Iterator[Moment | None]:
        yield self._whole(text)
        for pattern, part in self.grammar.parts:
            match = pattern.fullmatch(text)
            if match is not None and (moment := self._whole(match["a"])) is not None:
                yield _existing(replace(moment, part=part))
        for pattern in self.grammar.about:
            match = pattern.fullmatch(text)
            if match is not None and (moment := self._whole(match["a"])) is not None:
                yield _existing(replace(moment, about=True))

    def _whole(self, text: str) -> Moment | None:
        return only(self._whole_readings(text))

    def _whole_readings(self, text: str) -> Iterator[Moment | None]:
        yield _existing(figures.read_moment(text))
        for pattern in self.grammar.moments:
            match = pattern.fullmatch(text)
            if match is not None:
                yield self.of_words(match.groupdict(""))

    def _of_calendar(self, words: Mapping[str, str], year: int | None) -> Moment | None:
        if "month" not in words:
            return _existing(Moment(Grain.YEAR, year))
        month = self.grammar.months[words["month"]]
        if "day" not in words:
            return _existing(Moment(Grain.MONTH, year, month))
        moment = _existing(Moment(Grain.DAY, year, month, self.grammar.days[words["day"]]))
        if moment is None or "weekday" not in words:
            return moment
        return moment if _falls_on(moment, self.grammar.weekdays[words["weekday"]]) else None

    def _year(self, words: Mapping[str, str]) -> int | None:
        """The astronomical year of the fields; None where they have none, or none that is known."""
        if "relative" in words:
            published = publication.year_of(self.context)
            return None if published is None else published + self.grammar.years[words["relative"]]
        figure = next((int(words[name]) for name in _YEARS if name in words), 0)
        if figure == 0:
            return None
        return 1 - figure if "before" in words else figure


_YEARS = ("year", "before", "after", "era", "relative")


def _existing(moment: Moment | None) -> Moment | None:
    return moment if moment is not None and moment.exists() else None


def _decade(first: int) -> Moment | None:
    """The decade, unless it might be a century (the 1900s)."""
    return Moment(Grain.DECADE, first) if first % 100 else None


def _falls_on(moment: Moment, weekday: int) -> bool:
    """Whether the day falls on the weekday; what has no year cannot be checked, and so does not."""
    return moment.year is not None and weekday_of(moment.possible().first) == weekday
