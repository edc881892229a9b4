"""`quizgen export`: quizzes in the formats of other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli import options as shared
from quizgen.cli.documented import documented

if TYPE_CHECKING:
    from quizgen.workflows.exporting import ExportRequest

STANDARD_OUTPUT = "-"


@documented(
    ("quizgen export out/rwanda-peacekeeping --to moodle-xml", "A built quiz for Moodle"),
    ("quizgen export source_docs/*.facts.yaml --to moodle-xml,gift,anki -j 2", "Several fact files, three formats"),
    ("quizgen export out/rwanda-peacekeeping --to practice -o week-3.html", "A practice page for learners"),
    ("quizgen export out/rwanda-peacekeeping --to json --form B -o -", "Form B as JSON on standard output"),
    ("quizgen export my.facts.yaml --to csv --raw -o - | head", "The bank as a table for machines"),
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...", type=shared.InputPath(exists=True))
@shared.words_option("--to", metavar="FORMATS", text="The formats, between commas; `quizgen formats` lists them.")
@click.option(
    "-o",
    "--out",
    metavar="FILE|FOLDER|-",
    callback=shared.check_out,
    help="The file to write, a folder for several, or - for standard output.  [default: the quiz's trainer/ folder]",
)
@click.option("--form", metavar="CODE", help="The questions of this form as printed, instead of every item once.")
@click.option("--all-forms", is_flag=True, help="A file for each form.")
@shared.words_option(
    "--items",
    metavar="IDS|N",
    text="Only these items, or those of these facts, between commas; or a number: the first so many.",
)
@click.option("--raw", is_flag=True, help="CSV for machines: no cell is guarded against being taken for a formula.")
@click.option(
    "--seed",
    metavar="TEXT",
    callback=shared.check_text,
    help="For fact files: what distractors and forms are drawn from.  [default: always the same]",
)
@shared.workers_option
@shared.json_option
@shared.quiet_option
def command(
    sources: tuple[Path, ...],
    *,
    to: tuple[str, ...],
    out: str | None,
    form: str | None,
    all_forms: bool,
    items: tuple[str, ...],
    raw: bool,
    seed: str | None,
    workers: int | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Export quizzes to Moodle, Canvas, QTI, H5P, Anki, Kahoot, spreadsheets, web pages and more.

    SOURCE is a fact file, whose items are then proved anew, or the folder of a quiz that was built, such as
    out/rwanda-peacekeeping. Each item is exported once, with its options in the order of the first form, unless
    --form or --all-forms asks for forms as printed. What a format cannot hold is said item by item.

    Exit codes: 0 everything is in the files, 1 something is not, 2 the command was called wrongly.
    """
    from quizgen.cli import export_report
    from quizgen.cli.progress import progress_bar
    from quizgen.workflows.execution.workers import processors
    from quizgen.workflows.exporting import ExportRequest, export_all

    formats = tuple(dict.fromkeys(name.casefold() for name in to))
    _check(formats, form=form, all_forms=all_forms)
    plain = [
        ExportRequest(path, formats, form=form, all_forms=all_forms, items=items, seed=seed, raw=raw)
        for path in dict.fromkeys(sources)
    ]
    if out == STANDARD_OUTPUT:
        _check_printable(plain)
        code = export_report.print_export(plain, quiet=quiet)
    else:
        requests = _place(plain, out)
        with progress_bar(shown=not quiet and not as_json) as progress:
            outcomes = export_all(requests, workers=workers or processors(), progress=progress)
        code = export_report.report(outcomes, as_json=as_json, quiet=quiet)
    click.get_current_context().exit(code)


def _check(formats: tuple[str, ...], *, form: str | None, all_forms: bool) -> None:
    if not formats:
        raise click.UsageError("Say with --to which format to export to; `quizgen formats` lists them.")
    if form is not None and all_forms:
        raise click.UsageError("--form and --all-forms cannot go together.")


def _place(requests: Sequence[ExportRequest], out: str | None) -> list[ExportRequest]:
    """The requests with the file or folder that `-o` names; raises UsageError where that cannot be."""
    if out is None:
        return list(requests)
    path = Path(out)
    if path.is_dir() or out.endswith((os.sep, "/")) or _several(requests):
        if path.exists() and not path.is_dir():
            raise click.UsageError(f"{path} is a file, but there are several files to write; name a folder with -o.")
        return [replace(request, folder=path) for request in requests]
    return [replace(request, file=path) for request in requests]


def _check_printable(requests: Sequence[ExportRequest]) -> None:
    """Fail unless there is one export, of a format that standard output can take."""
    if _several(requests):
        raise click.UsageError("Standard output takes one file: name one source, one format and at most one form.")
    from quizgen.exporters.formats import find_format

    format = find_format(requests[0].formats[0])
    if format.binary and sys.stdout.isatty():
        raise click.UsageError(
            f"A file of the format “{format.name}” is no text for a terminal; name a file with -o, or send it to one."
        )


def _several(requests: Sequence[ExportRequest]) -> bool:
    return sum(len(request.formats) for request in requests) > 1 or requests[0].all_forms
