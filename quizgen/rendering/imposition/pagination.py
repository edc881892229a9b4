"""Pagination: which questions stand on which page, by the rule that whole papers follow as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_GRACE = 0.01
"""CSS pixels by which a question may stick out: the error of adding up."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room for questions, in CSS pixels from the top of a page."""

    top: float
    bottom: float


def paginate(heights: Sequence[float], *, first: float, room: Room) -> tuple[tuple[float, ...], ...]:
    """The tops of the questions on each page; `first` is where they begin on the first page.

    No question is split: one that does not fit begins a page. Heights are those of whole questions.
    """
    pages: list[list[float]] = [[]]
    top = first
    for height in heights:
        if top + height > room.bottom + _GRACE:
            pages.append([])
            top = room.top
        pages[-1].append(top)
        top += height
    return tuple(map(tuple, pages))
