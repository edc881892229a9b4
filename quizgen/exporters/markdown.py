"""Markdown: the questions with their answers as a text to read, print or paste into a page."""

from __future__ import annotations

import re

from quizgen.exporters.bank_table import NAMES
from quizgen.exporters.characters import on_one_line
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Entry, Selection

_ACTIVE = re.compile(r"([\\`*_\[\]<>&#|~$!^=])")
_LEADING_SIGN = re.compile(r"^(\s*)([-+])")
_LEADING_NUMBER = re.compile(r"^(\s*\d+)([.)])")
_LINE_BREAK = "\\\n"


def export(selection: Selection) -> Exported:
    """The selection as CommonMark: a heading a question, a list of options, the answer with its reasons."""
    title = f"# {_plain(on_one_line(selection.title))}"
    form = f"\n\nForm {_plain(selection.form)}" if selection.form else ""
    parts = [f"{title}{form}", *(_section(entry, selection) for entry in selection.entries)]
    return Exported(("\n\n".join(parts) + "\n").encode())


def _section(entry: Entry, selection: Selection) -> str:
    lettered = entry.lettered
    options = "\n".join(f"- **{letter}.** {_lines(choice.text, '  ')}" for letter, choice in lettered)
    reasons = "\n".join(
        f"- **{letter}** is {'right' if choice.correct else 'wrong'}: "
        f"{_lines(phrase_why(choice, entry, selection.language), '  ')}"
        for letter, choice in lettered
    )
    return "\n\n".join(
        (
            f"## {entry.number}. {_plain(on_one_line(entry.stem))}",
            options,
            f"**Answer: {entry.letter}.** {NAMES[entry.item.standing].capitalize()}.",
            reasons,
            f"> {_lines(phrase_evidence(entry, selection), '> ')}",
        )
    )


def _plain(text: str) -> str:
    """One line of text that Markdown shows letter for letter."""
    marked = _ACTIVE.sub(r"\\\1", text)
    return _LEADING_NUMBER.sub(r"\1\\\2", _LEADING_SIGN.sub(r"\1\\\2", marked))


def _lines(text: str, indent: str) -> str:
    return f"{_LINE_BREAK}{indent}".join(_plain(line) for line in text.split("\n"))
