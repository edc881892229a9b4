"""Where `quizgen export` writes to: one file, a folder, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from quizgen.exporters.formats import find_format
from quizgen.workflows.exporting import ExportRequest


def place(requests: Sequence[ExportRequest], out: str | None) -> list[ExportRequest]:
    """The requests with the file or folder that `-o` names; raises UsageError where that cannot be."""
    if out is None:
        return list(requests)
    path = Path(out)
    if path.is_dir() or out.endswith((os.sep, "/")) or _several(requests):
        if path.exists() and not path.is_dir():
            raise click.UsageError(f"{path} is a file, but there are several files to write; name a folder with -o.")
        return [replace(request, folder=path) for request in requests]
    return [replace(request, file=path) for request in requests]


def check_printable(requests: Sequence[ExportRequest]) -> None:
    """Fail unless there is one export, of a format that standard output can take."""
    if _several(requests):
        raise click.UsageError("Standard output takes one file: name one source, one format and at most one form.")
    format = find_format(requests[0].formats[0])
    if format.binary and sys.stdout.isatty():
        raise click.UsageError(
            f"A file of the format “{format.name}” is no text for a terminal; name a file with -o, or send it to one."
        )


def _several(requests: Sequence[ExportRequest]) -> bool:
    return sum(len(request.formats) for request in requests) > 1 or requests[0].all_forms
