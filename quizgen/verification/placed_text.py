"""The text of a printed PDF by its places: lines and phrases as an eye finds them on the page.

It needs no tags, which the pages of print runs have not; nothing here knows what a quiz is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

from quizgen.verification.placed_runs import Run, page_runs
from quizgen.verification.printed_text import open_pdf, runs_backwards

_SAME_LINE = 0.4
"""How far apart base lines of one line may be, in ems: letters in circles stand a little higher than their texts."""
_PHRASE_GAP = 1.0
"""The white space that parts two phrases of a line, in ems."""
_WORD_GAP = 0.1
"""The white space that parts two words, in ems."""
_OTHER_SIZE = 1.15
"""How many times larger the letters of another phrase are."""


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one base line, from the side on which lines begin."""

    runs: tuple[Run, ...]

    @property
    def base(self) -> float:
        """The lowest base line, in points from the foot of the page."""
        return min(run.base for run in self.runs)

    @property
    def size(self) -> float:
        """The largest em, in points."""
        return max(run.size for run in self.runs)

    def phrases(self) -> tuple[str, ...]:
        """The texts that wide white space or another size of letters parts from each other."""
        pairs = enumerate(pairwise(self.runs), start=1)
        cuts = [place for place, (one, other) in pairs if gap(one, other) > _PHRASE_GAP or _unlike(one, other)]
        return tuple(join(self.runs[one:other]) for one, other in pairwise([0, *cuts, len(self.runs)]))


class PlacedPdf:
    """A PDF whose pages are read one at a time."""

    def __init__(self, path: Path, *, backwards: bool, passphrase: str | None = None) -> None:
        """Open it; its lines begin at the right where they run backwards. Raises UnreadablePdfError."""
        self._backwards = backwards
        self._document = open_pdf(path, passphrase)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def lines(self, index: int) -> tuple[Line, ...]:
        """The lines of a page (counted from 0), from its head to its foot."""
        page = self._document[index]
        try:
            runs = page_runs(page)
            width = page.get_width()
        finally:
            page.close()
        return lines_of(replace(run, edge=width) if self._backwards else run for run in runs)


def lines_of(runs: Iterable[Run]) -> tuple[Line, ...]:
    """The runs of a page line by line."""
    return tuple(Line(tuple(sorted(runs, key=lambda run: run.start))) for runs in _same_lines(runs))


def gap(one: Run, other: Run) -> float:
    """The white space between two runs of a line, in ems of the smaller."""
    return (other.start - one.end) / max(min(one.size, other.size), 1)


def join(runs: Sequence[Run]) -> str:
    """The runs of a line as one text; what runs from left to right is read so, wherever lines begin."""
    if not any(runs_backwards(run.text) for run in runs):
        runs = sorted(runs, key=lambda run: run.left)
    texts = [run.text for run in runs[:1]]
    for one, other in pairwise(runs):
        apart = max(one.left - other.right, other.left - one.right)
        texts.append(f" {other.text}" if apart > _WORD_GAP * other.size else other.text)
    return "".join(texts)


def _unlike(one: Run, other: Run) -> bool:
    return max(one.size, other.size) > _OTHER_SIZE * min(one.size, other.size)


def _same_lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in sorted(runs, key=lambda run: -run.base):
        if line and line[0].base - run.base > _SAME_LINE * max(line[0].size, run.size):
            yield line
            line = []
        line.append(run)
    if line:
        yield line
