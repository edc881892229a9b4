"""The quiz: sound items and the forms that arrange them."""

from __future__ import annotations

import hashlib
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
    text_sha256: str = ""
    """Of the text in which quotes are anchored, in UTF-8; empty where nobody recorded it."""

    @property
    def bank(self) -> str:
        """The identity of the fact file."""
        return bank_identity(self.file, self.title)


def bank_identity(file: str, title: str) -> str:
    """What a bank without a `bank` of its own is known by: eight hexadecimal digits of its source's file and title."""
    return hashlib.sha256(f"{file}\n{title}".encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Edition:
    """What pages say of the edition that they are of."""

    sign: str
    key: int = 1
    """The number of the key."""


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
    edition: Edition | None = None
    """The edition that its papers are printed for; None where they are for looking at."""

    def item(self, identifier: str) -> SoundItem:
        """The item of that id; raises KeyError where there is none."""
        for item in self.items:
            if item.id == identifier:
                return item
        raise KeyError(identifier)
