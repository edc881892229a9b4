"""Aiken: a stem, lettered options, the answer's letter, and nothing else."""

from __future__ import annotations

import re

from quizgen.exporters.characters import on_one_line
from quizgen.exporters.exported import Exported, Remark
from quizgen.exporters.selection import Entry, Selection

_LIKE_OPTION = re.compile(r"[A-Z][).]")
_LIKE_ANSWER = re.compile(r"ANSWER:")


def export(selection: Selection) -> Exported:
    """The selection as blocks of lines; items whose stem would be read as something else are left out."""
    blocks: list[str] = []
    remarks: list[Remark] = []
    for entry in selection.entries:
        fault = _find_fault(on_one_line(entry.stem))
        if fault:
            remarks.append(Remark(entry.id, fault, left_out=True))
            continue
        if "\n" in entry.stem or any("\n" in choice.text for choice in entry.choices):
            remarks.append(Remark(entry.id, "Line ends became blanks: every text stands on one line."))
        blocks.append(_block(entry))
    return Exported("\n".join(blocks).encode(), tuple(remarks))


def _find_fault(stem: str) -> str | None:
    if _LIKE_OPTION.match(stem):
        return f"The stem begins with “{stem[:2]}”, which would be read as an option. Put another word first."
    if _LIKE_ANSWER.match(stem):
        return "The stem begins with “ANSWER:”, which would be read as the answer. Put another word first."
    if len(stem) < 2:  # noqa: PLR2004
        return "A stem of one character would be skipped. Ask in more words."
    return None


def _block(entry: Entry) -> str:
    options = (f"{letter}) {on_one_line(choice.text)}\n" for letter, choice in entry.lettered)
    return f"{on_one_line(entry.stem)}\n{''.join(options)}ANSWER: {entry.letter}\n"
