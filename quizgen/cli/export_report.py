"""What `quizgen export` says: a line a file, the remarks item by item, JSON for machines."""

from __future__ import annotations

from collections.abc import Sequence

import click

from quizgen.cli import terminal
from quizgen.cli.findings import findings_json, show_findings
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import counted
from quizgen.workflows.exporting import Export, ExportRequest, Outcome, export_bytes


def print_export(requests: Sequence[ExportRequest], *, quiet: bool) -> int:
    """Print the one export on standard output, the remarks on standard error, and return the exit code."""
    exported = export_bytes(requests[0])
    click.echo(exported.data, nl=False)
    if not quiet:
        _show_remarks(exported.remarks)
        _show_notes(exported.notes)
    return 1 if exported.left_out else 0


def report(outcomes: Sequence[Outcome], *, as_json: bool, quiet: bool) -> int:
    """Report every source and return the exit code: the gravest of all."""
    if as_json:
        terminal.say_json([_as_json(outcome) for outcome in outcomes])
    for outcome in outcomes if not as_json else ():
        _show(outcome, quiet=quiet)
    if not as_json and not quiet and len(outcomes) > 1:
        _summarise(outcomes)
    return max(_exit_code(outcome) for outcome in outcomes)


def _exit_code(outcome: Outcome) -> int:
    return outcome.exit_code or (1 if any(export.left_out for export in outcome.exports) else 0)


def _show(outcome: Outcome, *, quiet: bool) -> None:
    show_findings(outcome.diagnostics, err=True)
    if outcome.fault:
        terminal.complain(f"{outcome.source}: {outcome.fault}")
    for export in outcome.exports:
        _show_remarks(tuple(f"{export.format}: {remark}" for remark in export.remarks))
        if not quiet:
            missing = f", {export.left_out:,} left out" if export.left_out else ""
            terminal.say(Styled(str(export.path), bold=True), f"  {counted(export.items, 'item')}{missing}")
    if not quiet:
        _show_notes(outcome.notes)


def _summarise(outcomes: Sequence[Outcome]) -> None:
    """One line on all the sources."""
    exports = [export for outcome in outcomes for export in outcome.exports]
    failed = sum(not outcome.exports for outcome in outcomes)
    missing = sum(export.left_out for export in exports)
    parts = [f"Sources exported: {len(outcomes) - failed:,} of {len(outcomes):,}", f"files: {len(exports):,}"]
    if missing:
        parts.append(f"items left out, as said above: {missing:,}")
    terminal.say(Styled("; ".join(parts), dim=True))


def _show_remarks(remarks: tuple[str, ...]) -> None:
    for remark in remarks:
        terminal.warn(Styled("not held: ", colour="yellow"), remark)


def _show_notes(notes: tuple[str, ...]) -> None:
    for note in notes:
        terminal.warn(note)


def _as_json(outcome: Outcome) -> Json:
    return {
        "source": str(outcome.source),
        "files": [_export_json(export) for export in outcome.exports],
        "notes": list(outcome.notes),
        "error": outcome.fault or None,
        "diagnostics": findings_json(outcome.diagnostics),
    }


def _export_json(export: Export) -> Json:
    return {
        "path": str(export.path),
        "format": export.format,
        "items": export.items,
        "left_out": export.left_out,
        "bytes": export.bytes,
        "remarks": list(export.remarks),
    }
