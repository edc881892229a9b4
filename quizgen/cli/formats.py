"""`quizgen formats`: what quizzes can be exported to."""

from __future__ import annotations

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.terminal import Json, Styled


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
    from quizgen.exporters.json_schema import SCHEMA

    if schema:
        terminal.say_json(SCHEMA)
    elif as_json:
        terminal.say_json(_as_json())
    elif verbose:
        _show_details()
    else:
        _show_lines()


def _show_lines() -> None:
    """A line a format."""
    from quizgen.exporters.formats import FORMATS

    terminal.show_facts(
        "Formats for quizgen export --to", ((format.name, format.description) for format in FORMATS.values())
    )
    terminal.say("quizgen formats -v tells what each carries and drops, and how it is imported.")


def _show_details() -> None:
    """A paragraph a format."""
    from quizgen.exporters.formats import FORMATS

    for format in FORMATS.values():
        terminal.say(Styled(format.name, bold=True), f"  {format.description} (*{format.suffix})")
        terminal.say("  carries  ", "; ".join(format.carries))
        terminal.say("  drops    ", "; ".join(format.drops) or "nothing")
        if format.advice:
            terminal.say("  import   ", format.advice)
        terminal.say()


def _as_json() -> list[Json]:
    """For machines."""
    from quizgen.exporters.formats import FORMATS

    return [
        {
            "name": format.name,
            "suffix": format.suffix,
            "description": format.description,
            "carries": list(format.carries),
            "drops": list(format.drops),
            "binary": format.binary,
            "raw": format.export_raw is not None,
            "advice": format.advice or None,
        }
        for format in FORMATS.values()
    ]
