"""What a trainer asks of a quiz, in the words of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from quizgen.domain import defaults
from quizgen.domain.seating import Room, read_room
from quizgen.workflows.output.names import build_name


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """One quiz to be built from one fact file; the one place that says what may be asked of it."""

    facts: Path
    out: Path = Path("out")
    """The folder in which the quiz gets a folder of its own."""
    items: int | None = None
    """At most so many; None for all that can stand together."""
    topics: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    forms: int = defaults.FORMS
    options: int = defaults.OPTIONS
    stems: tuple[str, ...] = defaults.STEMS
    seed: str | None = None
    """The words of a practice quiz that can be repeated; None for a secret."""
    new_secret: bool = False
    title: str | None = None
    theme: str = defaults.THEME
    page_size: str = defaults.PAGE_SIZE
    sheet: str | None = None
    """Where papers have an answer sheet, `page` or `strip`; None for none."""
    roster: Path | None = None
    """The table of learners who get a form each; None for forms that are anybody's."""
    seats: str | None = None
    """The room as rows and seats of a row, such as `6x5`; None for the one that the roster tells, if any."""
    group_by: str | None = None
    """The column of the roster by which papers are put together."""
    split: bool = False
    """Whether each learner's paper is a file of its own."""
    part_size: int = defaults.PART_SIZE
    """The most papers in one file of a print run."""

    proven: bool = False
    """Whether only items are asked that are proven, and none that is vouched for."""
    read_aloud: bool = False
    """Whether each form is also written as a text to be read aloud."""

    @classmethod
    def of(cls, facts: Path, wishes: Mapping[str, object]) -> BuildRequest:
        """The request for a fact file with these fields by their names; raises TypeError for one that there is not."""
        return cls(facts=facts, **cast("dict[str, Any]", dict(wishes)))  # who read the words has seen to their types

    @property
    def room(self) -> Room | None:
        """The room that was asked for."""
        return read_room(self.seats) if self.seats else None

    @property
    def folder(self) -> Path:
        """Where the quiz goes."""
        return self.out / build_name(self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSettings:
    """What a build works with: who works, whether anything is written, and whether it is sealed.

    The files do not depend on it, but for the seal.
    """

    workers: int = 1
    """Processes of this machine."""
    sparing: bool = False
    """Whether fewer print where more would not be quicker: where nobody asked for so many."""
    cluster: str | None = None
    """HOST:PORT of a Dask cluster's scheduler."""
    dry_run: bool = False
    passphrase: str | None = field(default=None, repr=False)
    """The trainer's PDFs are sealed with it."""
