"""Faults that end a command: as a message, as JSON, and quizgen's own with the details in a file."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from quizgen.cli import terminal
from quizgen.cli.findings import findings_json, show_findings
from quizgen.cli.terminal import Json
from quizgen.errors import ContentError, QuizgenError


def show_fault(error: QuizgenError) -> None:
    """Say on standard error why the command cannot go on."""
    if isinstance(error, ContentError):
        show_findings(error.diagnostics, err=True)
    else:
        terminal.complain(str(error))


def fault_json(error: QuizgenError) -> dict[str, Json]:
    """The fault for machines: its message, or its diagnostics where it has some."""
    if isinstance(error, ContentError):
        return {"error": "The fact file has faults.", "diagnostics": findings_json(error.diagnostics)}
    return {"error": str(error), "diagnostics": []}


def report_crash(error: Exception, *, debug: bool) -> None:
    """Say that quizgen is at fault, and where the details are."""
    details = "".join(traceback.format_exception(error))
    kind = type(error).__name__
    terminal.complain(f"This is a fault of quizgen, not of your files: {kind}: {error}")
    if debug:
        terminal.warn(details)
        return
    log = _write_log(details)
    place = f"The details are in {log}" if log else "`quizgen --debug …` shows the details"
    terminal.warn(f"{place}; please send them, with the fact file, if you may, to whoever looks after quizgen for you.")


def _write_log(details: str) -> Path | None:
    """A file in the system's folder for temporary ones; None where even that cannot be written."""
    try:
        descriptor, name = tempfile.mkstemp(prefix="quizgen-", suffix=".log")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"quizgen {_own_version()}, Python {platform.python_version()}, {platform.platform()}\n")
            log.write(f"{sys.argv}\n\n{details}")
    except OSError:
        return None
    return Path(name)


def _own_version() -> str:
    try:
        return version("quizgen")
    except PackageNotFoundError:
        return "(not installed)"
