"""Diagnostics on the terminal and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quizgen.cli import terminal
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import Diagnostic, Severity, counted

_COLOURS = {Severity.ERROR: "red", Severity.DOUBT: "magenta", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_WEIGHTS = (Severity.ERROR, Severity.DOUBT, Severity.WARNING, Severity.NOTE)


def show_findings(
    diagnostics: Iterable[Diagnostic], *, err: bool = False, severities: tuple[Severity, ...] = _WEIGHTS
) -> None:
    """Print the diagnostics of these severities: place, what is wrong, the line with a caret, what to do."""
    say = terminal.warn if err else terminal.say
    for diagnostic in diagnostics:
        if diagnostic.severity not in severities:
            continue
        label = Styled(f"{diagnostic.severity.value}[{diagnostic.code}]", _COLOURS[diagnostic.severity], bold=True)
        text = " ".join(part for part in (diagnostic.found, diagnostic.expected) if part)
        say(Styled(f"{diagnostic.span}:", bold=True), " ", label, f": {text}")
        if diagnostic.excerpt:
            say(Styled(diagnostic.excerpt, dim=True))
        if diagnostic.remedy:
            say("      → ", diagnostic.remedy.replace("\n", "\n        "))


def count_findings(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are of each severity: "2 errors, 1 warning"; "no errors" at least."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    said = [counted(counts[severity], severity.value) for severity in _WEIGHTS if counts[severity]]
    return ", ".join(said if counts[Severity.ERROR] else ["no errors", *said])


def findings_json(diagnostics: Iterable[Diagnostic]) -> list[Json]:
    """The diagnostics for machines, one object each."""
    return [finding_json(diagnostic) for diagnostic in diagnostics]


def finding_json(diagnostic: Diagnostic) -> dict[str, Json]:
    """A diagnostic for machines."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "file": diagnostic.span.file,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "subject": diagnostic.subject or None,
        "found": diagnostic.found,
        "expected": diagnostic.expected or None,
        "remedy": diagnostic.remedy or None,
    }
