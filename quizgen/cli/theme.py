"""`quizgen theme`: what papers look like."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.diagnostics import counted


@click.group("theme")
def command() -> None:
    """List the themes, or start one of your own.

    A theme is a folder of templates, style sheets and labels. `quizgen build --theme` takes its name or its path.
    """


@documented(("quizgen theme list", "The names that --theme takes"))
@shared.json_option
def list_command(*, as_json: bool) -> None:
    """List the themes that quizgen brings along."""
    from quizgen.rendering.themes.theme import bundled_themes

    if as_json:
        terminal.say_json(list(bundled_themes()))
        return
    for name in bundled_themes():
        terminal.say(name)


@documented(
    ("quizgen theme copy my-theme", "Start with the default theme"),
    ("quizgen theme copy my-theme --from large-print", "Start with another one"),
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--from", "name", default="default", metavar="NAME", help="The theme to start with.")
@shared.quiet_option
def copy_command(folder: Path, *, name: str, quiet: bool) -> None:
    """Copy a theme into a new FOLDER, to be changed.

    What you take out of the copy comes from the default theme again.
    """
    from quizgen.rendering.themes.theme import copy_theme

    files = copy_theme(folder, name=name)
    if not quiet:
        terminal.say(f"{counted(len(files), 'file')} copied to {folder}. Then: quizgen build FACTS --theme {folder}")


command.add_command(list_command, "list")
command.add_command(copy_command, "copy")
