"""The quiz: sound items and the forms that arrange them."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.domain.form import Form
from quizgen.domain.item import SoundItem
from quizgen.domain.seating import Room
from quizgen.domain.sheet import SheetPlan


@dataclass(frozen=True, slots=True)
class SourceStamp:
    """Which source and which fact file a quiz was made from."""

    file: str
    sha256: str
    facts: str
    facts_sha256: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """All that a build knows: what rendering and exporters take."""

    title: str
    source: SourceStamp
    items: tuple[SoundItem, ...]
    forms: tuple[Form, ...]
    room: Room | None = None
    """The room in whose seats the forms are taken; None where nobody said who sits beside whom."""
    sheet: SheetPlan | None = None
    """The answer sheets of its papers; None where they have none."""

    def item(self, identifier: str) -> SoundItem:
        """The item of that id; raises KeyError where there is none."""
        for item in self.items:
            if item.id == identifier:
                return item
        raise KeyError(identifier)
