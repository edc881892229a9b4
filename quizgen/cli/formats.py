"""`quizgen formats`: what quizzes can be exported to."""

from __future__ import annotations

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented


@documented(
    ("quizgen formats", "The formats in a line each"),
    ("quizgen formats -v", "What each of them carries and drops, and how it is imported"),
    ("quizgen formats --schema", "The JSON Schema of the format json"),
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of what `--to json` writes.")
@shared.json_option
@shared.verbose_option("Say what each format carries, what it drops and how it is imported.")
def command(*, schema: bool, as_json: bool, verbose: bool) -> None:
    """List the formats that quizzes can be exported to."""
    from quizgen.cli import format_list
    from quizgen.exporters.json_schema import SCHEMA

    if schema:
        terminal.say_json(SCHEMA)
    elif as_json:
        terminal.say_json(format_list.as_json())
    elif verbose:
        format_list.show_details()
    else:
        format_list.show_lines()
