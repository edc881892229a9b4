"""Faults that end a command, as a message and as JSON."""

from __future__ import annotations

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
