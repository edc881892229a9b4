"""`quizgen check`: what is wrong with fact files, and what is doubtful."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli import options, terminal
from quizgen.cli.documented import documented
from quizgen.cli.findings import count_findings, finding_json, findings_json, show_findings
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import Severity, counted, has_errors

if TYPE_CHECKING:
    from quizgen.workflows.check import Inspection


@documented(
    ("quizgen check source_docs/rwanda-peacekeeping.facts.yaml", "Check a fact file"),
    ("quizgen check -v source_docs/*.facts.yaml", "Check several, and show what each fact was taken for"),
    ("quizgen check --strict --json my.facts.yaml", "For a script: exit code 1 for warnings too"),
)
@options.facts_argument
@options.options_option
@options.stems_option
@click.option("--strict", is_flag=True, help="Let warnings count: exit with 1 if there are any.")
@options.workers_option
@options.json_option
@options.quiet_option
@options.verbose_option(
    "Show notes and what `allow` switches off, what each fact was taken for, and what items rest on your word."
)
def command(
    facts: tuple[Path, ...],
    *,
    options: int,
    stems: tuple[str, ...],
    strict: bool,
    workers: int | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Read fact files and report all that is wrong or doubtful in them.

    Each of FACTS is read with its source, its quotes are anchored, and every question that it asks is
    proved, as a build would do it. Nothing is written.

    Exit code 1 means that something must be mended or answered before every fact can be asked.
    """
    from quizgen.workflows.check import CheckRequest, check
    from quizgen.workflows.execution.workers import in_order, processors

    requests = [CheckRequest(path, options=options, stems=stems) for path in facts]
    found = list(in_order(check, requests, workers=workers or processors()))
    if as_json:
        terminal.say_json([_as_json(inspection) for inspection in found])
    else:
        for inspection in found:
            _show(inspection, quiet=quiet, verbose=verbose)
    grave = (Severity.ERROR, Severity.DOUBT, *((Severity.WARNING,) if strict else ()))
    failed = any(diagnostic.severity in grave for inspection in found for diagnostic in inspection.diagnostics)
    click.get_current_context().exit(1 if failed else 0)


def _show(inspection: Inspection, *, quiet: bool, verbose: bool) -> None:
    severities = (Severity.ERROR, Severity.DOUBT, *(() if quiet else (Severity.WARNING,)))
    show_findings(inspection.diagnostics, severities=(*severities, Severity.NOTE) if verbose else severities)
    if verbose:
        _show_allowed(inspection)
        _show_takings(inspection)
        _show_vouched(inspection)
    if not quiet:
        _show_summary(inspection)


def _show_allowed(inspection: Inspection) -> None:
    """A line for each finding that the author has switched off, with the reason."""
    for one in inspection.allowed:
        label = Styled(f"allowed[{one.finding.code}]", "cyan", bold=True)
        terminal.say(Styled(f"{one.finding.span}:", bold=True), " ", label, f": {one.finding.found}")
        terminal.say("      because: ", one.because)


def _show_takings(inspection: Inspection) -> None:
    """A line a fact: its id, the claim (with a star where quizgen took it), the kind and the reading."""
    if not inspection.takings:
        return
    width = max(len(taking.id) for taking in inspection.takings)
    terminal.say(Styled(f"{'fact':<{width}}  claim     kind          read as", bold=True))
    for taking in inspection.takings:
        claim = taking.claim if taking.claim_given else f"{taking.claim}*"
        terminal.say(f"{taking.id:<{width}}  {claim:<8}  {taking.kind:<12}  {taking.reading}")
    terminal.say(Styled("* taken by quizgen; write `claim:` to say otherwise", dim=True))


def _show_vouched(inspection: Inspection) -> None:
    """For each item that is vouched for, what the author is trusted with."""
    for one in inspection.vouched:
        terminal.say(Styled(one.item, bold=True), " is vouched for:")
        for because in one.because:
            terminal.say("      ", because)


def _show_summary(inspection: Inspection) -> None:
    counts = count_findings(inspection.diagnostics)
    if not inspection.facts and has_errors(inspection.diagnostics):
        terminal.say(f"{inspection.path}: {counts}")
        return
    allowed = f", {counted(len(inspection.allowed), 'warning')} allowed" if inspection.allowed else ""
    stated, asked = counted(inspection.facts, "fact"), counted(inspection.questions, "question")
    items = f"{counted(inspection.items, 'item')}: {inspection.standings.text}"
    terminal.say(f"{inspection.path}: {stated}, {asked}, {items}; {counts}{allowed}")
    if inspection.waiting:
        terminal.say(f"{_waits(len(inspection.waiting))} for an answer: quizgen review {inspection.path}")
    if inspection.without_item:
        terminal.say(f"Without an item: {', '.join(inspection.without_item)}")


def _waits(count: int) -> str:
    return f"{counted(count, 'fact')} {'waits' if count == 1 else 'wait'}"


def _as_json(inspection: Inspection) -> Json:
    return {
        "facts": str(inspection.path),
        "title": inspection.title or None,
        "stated": inspection.facts,
        "questions": inspection.questions,
        "items": inspection.items,
        "proven": inspection.standings.proven,
        "vouched": inspection.standings.vouched,
        "vouched_for": [{"item": one.item, "because": list(one.because)} for one in inspection.vouched],
        "silent": list(inspection.without_item),
        "waiting": list(inspection.waiting),
        "diagnostics": findings_json(inspection.diagnostics),
        "allowed": [finding_json(one.finding) | {"because": one.because} for one in inspection.allowed],
        "taken": [
            {
                "id": taking.id,
                "claim": taking.claim,
                "claim_given": taking.claim_given,
                "kind": taking.kind,
                "reading": taking.reading,
            }
            for taking in inspection.takings
        ],
    }
