"""`quizgen completion`: scripts with which shells complete quizgen's words."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from quizgen.cli import terminal
from quizgen.cli.documented import documented


@documented(
    ('eval "$(quizgen completion bash)"', "In ~/.bashrc"),
    ('eval "$(quizgen completion zsh)"', "In ~/.zshrc"),
    ("quizgen completion fish > ~/.config/fish/completions/quizgen.fish", "For fish, once"),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete quizgen's commands, options and files."""
    complete = get_completion_class(shell)
    if complete is None:
        raise click.UsageError(f"There is no completion for {shell}.", context)
    terminal.say(complete(context.find_root().command, {}, "quizgen", "_QUIZGEN_COMPLETE").source())
