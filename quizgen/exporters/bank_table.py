"""The bank as a table: a row an item, with key and evidence; what CSV and XLSX share."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.ground import Standing
from quizgen.exporters.feedback import phrase_why
from quizgen.exporters.selection import Entry, Selection

NAMES = {Standing.PROVEN: "proven", Standing.VOUCHED: "vouched for"}
"""What an item may be called."""
Cell = str | int
Row = tuple[Cell, ...]


def head_row(selection: Selection) -> tuple[str, ...]:
    """The names of the columns, with as many options as the longest item has."""
    options = (f"option_{number}" for number in range(1, count_options(selection) + 1))
    return ("id", "stem", *options, "correct", "topic", "difficulty", "quote", "sentence", "feedback", "standing")


def item_rows(selection: Selection) -> Iterator[Row]:
    """The cells of each item; `correct` is the number of the right option, from 1."""
    columns = count_options(selection)
    return (_item_row(entry, columns, selection.language) for entry in selection.entries)


def _item_row(entry: Entry, columns: int, language: str) -> Row:
    return (
        entry.id,
        entry.stem,
        *(choice.text for choice in entry.choices),
        *([""] * (columns - len(entry.choices))),
        entry.correct + 1,
        entry.item.topic or "",
        entry.item.difficulty or "",
        entry.quote,
        entry.sentence,
        _phrase_feedback(entry, language),
        NAMES[entry.item.standing],
    )


def count_options(selection: Selection) -> int:
    """How many options the item with the most of them has."""
    return max((len(entry.choices) for entry in selection.entries), default=0)


def _phrase_feedback(entry: Entry, language: str) -> str:
    """A line for each option: its number and why it is right or wrong."""
    reasons = (phrase_why(choice, entry, language) for choice in entry.choices)
    return "\n".join(f"{number}. {why}" for number, why in enumerate(reasons, start=1))
