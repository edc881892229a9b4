"""A Click group that imports a command when it is called, so that the rest costs nothing."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

import click

from quizgen.cli.commands import COMMANDS


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
            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            raise click.UsageError(f"There is no command “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])
