"""Printing: results on standard output, all else on standard error, colour only where it helps."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

import click

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
WIDTH = 100
"""Columns where the output is no terminal."""
_NARROWEST = 20
"""Columns that a text keeps however narrow the terminal is."""


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that a terminal with colours shows in one."""

    text: str
    colour: str | None = None
    bold: bool = False
    dim: bool = False


def prepare() -> None:
    """Let every character be printed, as a question mark where the terminal has no room for it.

    A stream that the caller has closed (`>&-`) gets a place that takes nothing: standard output one that says so
    when it is written to. Without it, the next file that is opened would get the stream's number, and the output.
    """
    for name, access, mode in (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w")):
        if getattr(sys, name) is None:
            place = os.open(os.devnull, access)  # the system gives the lowest number that is free: the stream's own
            setattr(sys, name, os.fdopen(place, mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def finish() -> None:
    """Send out what is still waiting, so that a full disk or a closed pipe is noticed; raises OSError."""
    try:
        sys.stdout.flush()
    except OSError:
        abandon()
        raise


def abandon() -> None:
    """Give up standard output: nothing that waits is tried again when the process ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def say(*parts: str | Styled) -> None:
    """A line of the result, on standard output."""
    _print(parts, err=False)


def warn(*parts: str | Styled) -> None:
    """A line about the work, on standard error."""
    _print(parts, err=True)


def complain(text: str) -> None:
    """Why the command ended, on standard error."""
    warn(Styled("Error:", colour="red", bold=True), f" {text}")


def show_facts(title: str, rows: Iterable[tuple[str, str]]) -> None:
    """A title and a table of two columns: what, and how much of it; long values go on below themselves."""
    known = list(rows)
    margin = max(len(name) for name, _ in known)
    say(Styled(title, bold=True))
    for name, value in known:
        for number, line in enumerate(paragraph(value, taken=margin + 4)):
            say("  ", Styled(f"{'' if number else name:<{margin}}", "cyan"), f"  {line}")


def paragraph(text: str, *, indent: int = 0, taken: int = 0) -> list[str]:
    """The lines of a text that fit into the terminal beside the columns that are taken; its own breaks are kept."""
    room = max(_NARROWEST, shutil.get_terminal_size((WIDTH, 0)).columns - indent - taken)
    parts = (part for line in text.split("\n") for part in textwrap.wrap(line, room, break_on_hyphens=False))
    return [f"{'':{indent}}{part}" for part in parts]


def say_json(value: Json) -> None:
    """A result for machines: UTF-8 on standard output, whatever the locale."""
    click.echo((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace"), nl=False)


def wants_colour() -> bool | None:
    """Whether colour is asked for or forbidden by the environment; None leaves it to the terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def visible(text: str) -> str:
    """The text with its control characters made visible, so that what stands in a file cannot steer the terminal."""
    return text if text.isprintable() else "".join(map(_picture, text))


def _print(parts: Sequence[str | Styled], *, err: bool) -> None:
    click.echo("".join(map(_dressed, parts)), err=err, color=wants_colour())


def _dressed(part: str | Styled) -> str:
    if isinstance(part, str):
        return visible(part)
    return click.style(visible(part.text), fg=part.colour, bold=part.bold or None, dim=part.dim or None)


def _picture(character: str) -> str:
    if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs"):
        return character
    return chr(0x2400 + ord(character)) if ord(character) < ord(" ") else "\ufffd"
