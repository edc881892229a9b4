"""GIFT: the plain-text format of Moodle and of many small quiz programs."""

from __future__ import annotations

import re

from quizgen.exporters.characters import on_one_line, shorten
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.markup import html
from quizgen.exporters.selection import Entry, Selection
from quizgen.records.quiz_record import OptionRecord

NAME_WIDTH = 80

_ACTIVE = re.compile(r"([~=#{}:])")


def export(selection: Selection) -> Exported:
    """The selection as HTML questions, one block each, with ids, tags and feedback."""
    blocks = [f"$CATEGORY: {on_one_line(selection.title).replace('/', '//')}"]
    blocks.extend(_question(entry, selection) for entry in selection.entries)
    return Exported("".join(f"{block}\n\n" for block in blocks).encode())


def _question(entry: Entry, selection: Selection) -> str:
    labels = [f"[id:{_label(entry.id)}]", *(f"[tag:{_label(tag)}]" for tag in entry.tags)]
    return "\n".join(
        (
            f"// {' '.join(labels)}",
            f"::{_escape(shorten(entry.stem, NAME_WIDTH))}::[html]{_html(entry.stem)}{{",
            *(_choice(choice, entry, selection.language) for choice in entry.choices),
            f"####[html]{_html(phrase_evidence(entry, selection))}",
            "}",
        )
    )


def _choice(choice: OptionRecord, entry: Entry, language: str) -> str:
    # The mark of the format keeps a text such as “%25%” from being read as a weight.
    mark = "=" if choice.correct else "~"
    return f"{mark}[html]{_html(choice.text)}#[html]{_html(phrase_why(choice, entry, language))}"


def _html(text: str) -> str:
    return _escape(html(text))


def _escape(text: str) -> str:
    """Backslashes doubled, then the characters of the format's own led by one."""
    return _ACTIVE.sub(r"\\\1", text.replace("\\", "\\\\"))


def _label(text: str) -> str:
    """An id or tag within the brackets of a comment, in which only these need care."""
    return on_one_line(text).replace("\\", "\\\\").replace("]", "\\]")
