"""The pages of a file without tags, one after the other; of a long file several processes read stretches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.verification.placed_quiz import PlacedPage, read_page
from quizgen.verification.placed_text import PlacedPdf

STRETCH = 500
"""Pages that one process reads at a time: enough to be worth its start, and few enough for memory."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some pages of a file, from the first to before the last, counted from 0."""

    path: Path
    backwards: bool
    first: int
    last: int


CountPages = Callable[[int], None]
"""Hears how many more pages are read."""
ReadStretch = Callable[[Stretch, CountPages], tuple[PlacedPage, ...]]
ShareOut = Callable[[ReadStretch, Sequence[Stretch], CountPages], Iterator[tuple[PlacedPage, ...]]]
"""Does the reading of all stretches, in their order or several at once, and gives what was read in their order."""


def read_in_turn(
    read: ReadStretch, stretches: Sequence[Stretch], count: CountPages
) -> Iterator[tuple[PlacedPage, ...]]:
    """One stretch after the other, in this process."""
    for stretch in stretches:
        yield read(stretch, count)


@dataclass(frozen=True, slots=True)
class PlacedFile:
    """A PDF, and how it is read."""

    path: Path
    backwards: bool = False
    """Whether its lines begin at the right."""
    share_out: ShareOut = read_in_turn
    """Who reads it; what is found does not depend on it."""

    def count(self) -> int:
        """How many pages it has; raises UnreadablePdfError."""
        with PlacedPdf(self.path, backwards=self.backwards) as pdf:
            return len(pdf)

    def pages(self, count_pages: CountPages = lambda _: None) -> Iterator[PlacedPage]:
        """All its pages; `count_pages` hears of each. Raises UnreadablePdfError, and what `share_out` raises."""
        count = self.count()
        starts = range(0, count, STRETCH)
        stretches = [Stretch(self.path, self.backwards, start, min(start + STRETCH, count)) for start in starts]
        for pages in self.share_out(_read, stretches, count_pages):
            yield from pages


def _read(stretch: Stretch, count_pages: CountPages) -> tuple[PlacedPage, ...]:
    pages = []
    with PlacedPdf(stretch.path, backwards=stretch.backwards) as pdf:
        for index in range(stretch.first, stretch.last):
            pages.append(read_page(pdf.lines(index), index + 1))
            count_pages(1)
    return tuple(pages)
