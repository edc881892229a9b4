"""The pages of a file without tags, one after the other; of a long file several processes read stretches."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from quizgen.workflows.execution.executor import Told
from quizgen.workflows.execution.workers import LocalWorkers
from quizgen.workflows.verification.placed_quiz import PlacedPage, read_page
from quizgen.workflows.verification.placed_text import PlacedPdf

STRETCH = 500
"""Pages that one process reads at a time: enough to be worth its start, and few enough for memory."""


@dataclass(frozen=True, slots=True)
class PlacedFile:
    """A PDF, and how it is read."""

    path: Path
    backwards: bool = False
    """Whether its lines begin at the right."""
    workers: int = 1
    """How many processes read it; what they find does not depend on it."""

    def count(self) -> int:
        """How many pages it has; raises UnreadablePdfError."""
        with PlacedPdf(self.path, backwards=self.backwards) as pdf:
            return len(pdf)

    def pages(self, told: Told) -> Generator[PlacedPage, None, None]:
        """All its pages; `told` hears of each. Raises UnreadablePdfError and LostWorkerError."""
        count = self.count()
        tasks = [_Stretch(self, start, min(start + STRETCH, count)) for start in range(0, count, STRETCH)]
        for pages in LocalWorkers(self.workers).in_order(_read, tasks, told):
            yield from pages


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some pages of a file, from the first to before the last, counted from 0."""

    file: PlacedFile
    first: int
    last: int


def _read(stretch: _Stretch, told: Told) -> tuple[PlacedPage, ...]:
    pages = []
    with PlacedPdf(stretch.file.path, backwards=stretch.file.backwards) as pdf:
        for index in range(stretch.first, stretch.last):
            pages.append(read_page(pdf.lines(index), index + 1))
            told(1)
    return tuple(pages)
