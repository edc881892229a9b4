"""`quizgen doctor`: what this machine lacks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled

if TYPE_CHECKING:
    from quizgen.workflows.doctor import Need


@documented(
    ("quizgen doctor", "What is there and what is missing, with the line that mends it"),
    ("quizgen doctor -q", "Only what hinders"),
    ("quizgen doctor --json", "The same for a program"),
)
@shared.json_option
@shared.quiet_option
def command(*, as_json: bool, quiet: bool) -> None:
    """Look for what quizgen needs on this machine, and say how to install what is missing.

    Exit code 1 means that something is missing without which no paper can be printed. What only some need (fonts
    of other scripts, extras, programs for the project's own tests) is named as well, and hinders nothing.
    """
    from quizgen.workflows.doctor import examine

    needs = examine()
    hindered = any(need.hinders for need in needs)
    if as_json:
        terminal.say_json({"fit": not hindered, "needs": [_as_json(need) for need in needs]})
    else:
        _show(needs, quiet=quiet)
    click.get_current_context().exit(1 if hindered else 0)


def _show(needs: tuple[Need, ...], *, quiet: bool) -> None:
    shown = [need for need in needs if need.hinders or not quiet]
    for part, members in groupby(shown, key=lambda need: need.part):
        terminal.say(Styled(f"For {part.value}", bold=True))
        for mend, alike in groupby(members, key=lambda need: need.mend if need.found is None else None):
            for need in alike:
                _show_need(need)
            if mend is not None:
                terminal.say("      → ", mend)
    lacking = [need.name for need in needs if need.hinders]
    if lacking:
        terminal.say(Styled(f"No paper can be printed here: {', '.join(lacking)}.", "red", bold=True))
    elif not quiet:
        terminal.say(Styled("Papers can be printed here.", "green", bold=True))


def _show_need(need: Need) -> None:
    if need.found is not None:
        terminal.say("  ", Styled("✓", "green"), f" {need.name}", Styled(f"  {need.found}", dim=True))
    else:
        mark = Styled("✗", "red", bold=True) if need.hinders else Styled("–", "yellow")
        terminal.say("  ", mark, f" {need.name}", Styled(f"  missing: {need.purpose}", dim=True))


def _as_json(need: Need) -> Json:
    return {
        "for": need.part.name.lower(),
        "name": need.name,
        "purpose": need.purpose,
        "found": need.found,
        "hinders": need.hinders,
        "mend": None if need.found is not None else need.mend,
    }
