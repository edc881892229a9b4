"""Commands whose help ends with examples to copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import click


class DocumentedCommand(click.Command):
    """A command with examples: each a line to type and what it does."""

    examples: tuple[tuple[str, str], ...] = ()

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples below the options."""
        with formatter.section("Examples"):
            for line, purpose in self.examples:
                formatter.write_text(f"{purpose}:")
                formatter.write(f"{'':>{formatter.current_indent + 2}}{line}\n")


def documented(*examples: tuple[str, str]) -> Callable[[Callable[..., None]], DocumentedCommand]:
    """Make a function a command with these examples (a line to type, what it does)."""
    return partial(_document, examples)


def _document(examples: tuple[tuple[str, str], ...], function: Callable[..., None]) -> DocumentedCommand:
    command = click.command(cls=DocumentedCommand, context_settings={"show_default": True})(function)
    command.examples = examples
    return command
