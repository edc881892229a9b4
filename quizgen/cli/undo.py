"""`quizgen undo`: the last edit that quizgen made in a fact file, taken back."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented


@documented(
    ("quizgen undo lessons/bridge.facts.yaml", "Take the last edit back"),
    ("quizgen undo lessons/bridge.facts.yaml --dry-run", "Only show what that would change"),
)
@click.argument("facts", metavar="FACTS", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show the difference and write nothing.")
@shared.quiet_option
def command(facts: Path, *, dry_run: bool, quiet: bool) -> None:
    """Take back the last edit that quizgen made in a fact file.

    Called again, it takes back the one before. What you wrote yourself is never touched: where the lines of the
    edit do not stand as it left them any more, nothing is changed, and that is said.
    """
    from quizgen.workflows.editing import difference, undo

    revision = undo(facts, dry_run=dry_run)
    if dry_run or not quiet:
        terminal.say(difference(facts, revision))
    if not dry_run and not quiet:
        terminal.say(f"\nThe last edit of {facts} was taken back.")
