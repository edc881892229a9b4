"""`quizgen new`: the first lines of a fact file."""

from __future__ import annotations

from pathlib import Path

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented


@documented(
    ("quizgen new lessons/bridge.txt", "Start lessons/bridge.facts.yaml"),
    ("quizgen new consigne.md --language fr --title 'La consigne'", "For a French document, with its title"),
)
@click.argument("source", metavar="SOURCE", type=shared.InputPath())
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The fact file, beside its source.  [default: SOURCE's name with .facts.yaml]",
)
@click.option("--language", default="en", metavar="TAG", callback=shared.check_text, help="The document's language.")
@click.option("--title", metavar="TEXT", callback=shared.check_text, help="Its title.  [default: after its name]")
@shared.quiet_option
def command(source: Path, *, out: Path | None, language: str, title: str | None, quiet: bool) -> None:
    """Start a fact file for a document.

    SOURCE is a text or Markdown file. The new file has every sentence of it as a quote to begin with, and its
    first line tells editors where the schema is, so that they can complete and check what you write.
    """
    from quizgen.workflows.new import start

    path = start(source, target=out, language=language, title=title)
    if not quiet:
        terminal.say(f"{path} is ready to be filled in. Then: quizgen check {path}")
