"""The manual of each rule: its module's docstring, taken apart."""

from __future__ import annotations

import inspect
import sys
import textwrap
from dataclasses import dataclass

from quizgen.lint.engine import RULES

WHAT, WHY, EXAMPLE, INSTEAD = "What it does", "Why is this bad?", "Example", "Use instead"


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule finds, why that is bad, and what to write instead; each a paragraph or two."""

    rule: str
    summary: str
    """One line: the fault."""
    what: str
    why: str
    example: str
    instead: str

    def sections(self) -> tuple[tuple[str, str], ...]:
        """The headings with their texts, in the order in which they are read."""
        return (WHAT, self.what), (WHY, self.why), (EXAMPLE, self.example), (INSTEAD, self.instead)


def read_manual(rule: str) -> Manual:
    """The manual of a rule; raises KeyError where there is no such rule."""
    text = inspect.cleandoc(sys.modules[RULES[rule].__module__].__doc__ or "")
    summary, *lines = text.split("\n")
    sections: dict[str, list[str]] = {}
    below: list[str] = []
    for line in lines:
        if line.startswith(" ") or not line:
            below.append(line)
        else:
            below = sections.setdefault(line, [])
    what, why, example, instead = (_paragraphs(sections.get(name, [])) for name in (WHAT, WHY, EXAMPLE, INSTEAD))
    return Manual(rule, summary, what, why, example, instead)


def _paragraphs(lines: list[str]) -> str:
    """The lines of a section as paragraphs, each on a line of its own."""
    paragraphs = textwrap.dedent("\n".join(lines)).strip().split("\n\n")
    return "\n".join(" ".join(paragraph.split("\n")) for paragraph in paragraphs)
