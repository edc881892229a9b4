"""The formats as a list: in a line each, in detail, as JSON."""

from __future__ import annotations

from quizgen.cli import terminal
from quizgen.cli.tables import show_facts
from quizgen.cli.terminal import Json, Styled
from quizgen.exporters.formats import FORMATS


def show_lines() -> None:
    """A line a format."""
    show_facts("Formats for quizgen export --to", ((format.name, format.description) for format in FORMATS.values()))
    terminal.say("quizgen formats -v tells what each carries and drops, and how it is imported.")


def show_details() -> None:
    """A paragraph a format."""
    for format in FORMATS.values():
        terminal.say(Styled(format.name, bold=True), f"  {format.description} (*{format.suffix})")
        terminal.say("  carries  ", "; ".join(format.carries))
        terminal.say("  drops    ", "; ".join(format.drops) or "nothing")
        if format.advice:
            terminal.say("  import   ", format.advice)
        terminal.say()


def as_json() -> list[Json]:
    """For machines."""
    return [
        {
            "name": format.name,
            "suffix": format.suffix,
            "description": format.description,
            "carries": list(format.carries),
            "drops": list(format.drops),
            "binary": format.binary,
            "raw": format.export_raw is not None,
            "advice": format.advice or None,
        }
        for format in FORMATS.values()
    ]
