"""The commands there are, and the group that imports one when it is called, so that the rest costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

import click

from quizgen.domain.spelling import nearest


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that is loaded only when it is called."""

    module: str
    """The module in `quizgen.cli` whose `command` it is."""
    summary: str
    """What the list of commands says of it."""


COMMANDS: dict[str, Entry] = {
    "new": Entry("new", "Start a fact file for a document."),
    "check": Entry("check", "Read fact files and report all that is wrong or doubtful in them."),
    "rules": Entry("rules", "List the rules by which check gives advice, or explain some of them."),
    "review": Entry("review", "Ask what only the author can know of a fact, and note the answers."),
    "undo": Entry("undo", "Take back the last edit that quizgen made in a fact file."),
    "explain": Entry("explain", "Show what decides about every option that a fact could be asked with."),
    "build": Entry("build", "Make quizzes: papers for the learners, key and guide for the trainer."),
    "show": Entry("show", "Spell out a form of a quiz, with the answers."),
    "verify": Entry("verify", "Read papers and key back from print, and decide every question again."),
    "export": Entry("export", "Export quizzes to Moodle, QTI, Anki, spreadsheets, web pages and more."),
    "formats": Entry("formats", "List the formats that quizzes can be exported to."),
    "theme": Entry("theme", "List the themes of papers, or start one of your own."),
    "doctor": Entry("doctor", "Say what this machine lacks, and how to install it."),
    "completion": Entry("completion", "Print what makes a shell complete quizgen's words."),
}
"""In the order in which a trainer meets them."""


class LazyGroup(click.Group):
    """The commands of the registry."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the registry's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = import_module(f"quizgen.cli.{entry.module}").command
        if not isinstance(command, click.Command):
            raise TypeError(f"quizgen.cli.{entry.module}.command is no command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; raises UsageError with the nearest one where it names none."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            near = nearest(args[0], COMMANDS)
            hint = f" Did you mean “{near}”?" if near else ""
            raise click.UsageError(f"There is no command “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])
