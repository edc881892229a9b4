"""`quizgen rules`: what `quizgen check` warns of, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled

if TYPE_CHECKING:
    from quizgen.lint.manual import Manual


@documented(
    ("quizgen rules", "The rules in a line each"),
    ("quizgen rules key-longest", "What one of them finds, why that is bad, and what to write instead"),
    ("quizgen rules --json", "All of them for a program"),
)
@click.argument("codes", nargs=-1, metavar="[RULE]...")
@shared.json_option
def command(codes: tuple[str, ...], *, as_json: bool) -> None:
    """List the rules by which `quizgen check` gives advice, or explain some of them.

    A rule that does not fit is switched off in the fact file, for all of it or for one fact, with the reason.
    What reading and the proof say are no rules: nothing switches them off.
    """
    from quizgen.lint.engine import RULES
    from quizgen.lint.manual import read_manual
    from quizgen.reading.report import did_you_mean

    for code in codes:
        if code not in RULES:
            raise click.UsageError(f"There is no rule “{code}”. {did_you_mean(code, RULES)}".rstrip())
    manuals = [read_manual(code) for code in dict.fromkeys(codes or RULES)]
    if as_json:
        terminal.say_json([_as_json(manual) for manual in manuals])
    elif codes:
        for number, manual in enumerate(manuals):
            _explain(manual, first=not number)
    else:
        terminal.show_facts("Rules of quizgen check", ((manual.rule, manual.summary) for manual in manuals))
        terminal.say("quizgen rules RULE tells more, and how to switch it off where it does not fit.")


def _explain(manual: Manual, *, first: bool) -> None:
    if not first:
        terminal.say()
    terminal.say(Styled(manual.rule, bold=True), f"  {manual.summary}")
    for heading, text in manual.sections():
        terminal.say()
        terminal.say(Styled(heading, "cyan"))
        for line in terminal.paragraph(text, indent=2):
            terminal.say(line)
    terminal.say()
    terminal.say(Styled("Where it does not fit", "cyan"))
    for line in terminal.paragraph(
        "Switch it off, at the fact, relation or row, or at the head of the file:", indent=2
    ):
        terminal.say(line)
    for line in ("allow:", f"  - rule: {manual.rule}", "    because: …"):
        terminal.say(f"      {line}")


def _as_json(manual: Manual) -> Json:
    return {
        "rule": manual.rule,
        "summary": manual.summary,
        "what": manual.what,
        "why": manual.why,
        "example": manual.example,
        "instead": manual.instead,
    }
