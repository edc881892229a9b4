"""`quizgen build`: from fact files to papers, keys and guides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from quizgen.cli import options as shared
from quizgen.cli.documented import documented
from quizgen.cli.passphrase import new_passphrase, seal_file_option
from quizgen.diagnostics import counted
from quizgen.domain import defaults

if TYPE_CHECKING:
    from quizgen.workflows.request import BuildRequest


@documented(
    ("quizgen build source_docs/rwanda-peacekeeping.facts.yaml", "Four forms of everything that can be asked, in out/"),
    ("quizgen build my.facts.yaml --items 20 --forms 2 --title 'Week 3'", "Two forms of twenty questions"),
    ("quizgen build my.facts.yaml --topics Dates,Figures --options 3", "Some topics, three options each"),
    ("quizgen build my.facts.yaml --proven", "Only what quizgen proved for itself, nothing on your word"),
    ("quizgen build my.facts.yaml --seed practice-1 -o practice", "A practice quiz that anybody can make again"),
    ("quizgen build my.facts.yaml --roster people.csv --group-by group", "A paper of their own for all learners"),
    ("quizgen build my.facts.yaml --seal", "Key and guide that open only with a passphrase"),
    ("quizgen build my.facts.yaml --roster people.csv --part-size 500 -j 4", "Parts for the printer, four at a time"),
    ("quizgen build my.facts.yaml --executor dask://10.0.0.5:8786 -o s3://exams/may", "By a cluster, into a bucket"),
    ("quizgen build my.facts.yaml --seats 6x5", "Papers for six rows of five seats, neighbours never alike"),
    ("quizgen build my.facts.yaml --theme large-print --read-aloud", "Large letters, and texts for those who listen"),
    ("quizgen build my.facts.yaml --sheet page", "With answer sheets that can be read by a scanner or by hand"),
    ("quizgen build source_docs/*.facts.yaml -j 2 --json", "Several quizzes, reported as JSON"),
)
@shared.facts_argument
@click.option(
    "-o",
    "--out",
    default="out",
    metavar="FOLDER|ADDRESS",
    callback=shared.check_out,
    help="Where each quiz gets a folder, named after its fact file; an address such as s3://bucket/x is one, too.",
)
@click.option("--items", type=click.IntRange(min=1), metavar="N", help="At most N questions.  [default: all]")
@shared.words_option("--topics", metavar="TOPICS", text="Only facts of these topics, between commas.")
@shared.words_option(
    "--difficulty", "difficulties", metavar="LEVELS", text="Only facts of these difficulties, between commas."
)
@click.option(
    "--forms",
    type=click.IntRange(1, 100_000),
    metavar="N",
    help=f"How many forms, where there is no roster.  [default: {defaults.FORMS}, or one a seat]",
)
@click.option(
    "--sheet",
    type=click.Choice(["page", "strip"]),
    help="An answer sheet with each paper, on a page of its own or as a strip at the foot of the last one; the trainer "
    "gets what scanners need to know, and strips and stencils to mark by hand (up to 300 and 26 forms).",
)
@click.option(
    "--roster",
    type=shared.InputPath(exists=True, dir_okay=False),
    metavar="CSV",
    help="A form for each learner of this table (name, id, group, seat …), the name printed on it.",
)
@click.option(
    "--seats",
    metavar="ROWSxSEATS",
    callback=shared.check_room,
    help=(
        "A form for each seat of a room, such as 6x5: the same letter is never right on two neighbours' papers. With "
        "a roster its column `seat` says who sits where; without that column, learners take the seats row by row."
    ),
)
@click.option("--group-by", metavar="COLUMN", help="Put papers together by this column, a page before each group.")
@click.option("--split", is_flag=True, help="A file for each learner instead of one for the printer.")
@click.option(
    "--part-size",
    type=click.IntRange(min=1),
    default=defaults.PART_SIZE,
    metavar="N",
    help="The most papers in one file.",
)
@shared.options_option
@shared.stems_option
@click.option(
    "--seed",
    metavar="TEXT",
    callback=shared.check_text,
    help="Draw from TEXT instead of a secret: for practice, as whoever knows the text can work out the key.",
)
@click.option("--new-secret", is_flag=True, help="Draw new forms instead of repeating those of the earlier build.")
@click.option("--title", metavar="TEXT", callback=shared.check_text, help="The title.  [default: the source's]")
@click.option(
    "--theme",
    default=defaults.THEME,
    metavar="NAME|FOLDER",
    callback=shared.check_text,
    help="What the papers look like.",
)
@click.option(
    "--page-size", type=click.Choice(defaults.PAGE_SIZES), default=defaults.PAGE_SIZE, help="The size of the paper."
)
@click.option(
    "--seal",
    is_flag=True,
    help="Encrypt the trainer's PDFs with a passphrase that is asked for; data files stay plain.",
)
@seal_file_option("Encrypt them with the first line of FILE, or of standard input (-).")
@click.option(
    "--proven",
    is_flag=True,
    help="Only questions that quizgen proved itself, none that rest on your word; says which that leaves out.",
)
@click.option(
    "--read-aloud",
    is_flag=True,
    help="Each form as a text for a reader or a screen reader, too; numbers in words in English and French.",
)
@shared.workers_option
@shared.executor_option
@click.option("--dry-run", is_flag=True, help="Say what would be built, and write nothing.")
@shared.json_option
@shared.quiet_option
@shared.verbose_option("Show for every question that is left out why.")
def command(
    facts: tuple[Path, ...],
    *,
    forms: int | None,
    out: str,
    seal: bool,
    seal_file: BinaryIO | None,
    workers: int | None,
    cluster: str | None,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **wishes: object,
) -> None:
    """Make quizzes: papers for the learners, key and guide for the trainer.

    Each of FACTS becomes a quiz in a folder of its own: learner/ holds a paper a form, trainer/ the key, the
    guide, the quiz as data and the secret that the forms were drawn from. A build is complete or it changes
    nothing. Built again in the same place, the same facts give the same forms.

    With --seal, key and guide open only with the passphrase. The data files beside them tell the key as well
    and stay readable for programs: keep trainer/, which nobody else on this machine can open, to yourself.
    """
    from quizgen.cli.build_report import report
    from quizgen.cli.progress import progress_bar
    from quizgen.workflows.build_place import build_at
    from quizgen.workflows.execution.workers import processors
    from quizgen.workflows.request import BuildRequest, WorkSettings

    requests = [BuildRequest.of(path, wishes) for path in facts]
    _check(requests[0])
    count = _count_forms(forms, requests[0])
    passphrase = new_passphrase(asked=seal, file=seal_file)
    work = WorkSettings(
        workers=workers or processors(),
        sparing=workers is None,
        cluster=cluster,
        dry_run=dry_run,
        passphrase=passphrase,
    )
    with progress_bar(shown=not quiet and not as_json) as progress:
        outcomes = build_at(out, [replace(request, forms=count) for request in requests], work, progress=progress)
    code = report(outcomes, dry_run=dry_run, as_json=as_json, quiet=quiet, verbose=verbose)
    click.get_current_context().exit(code)


def _check(request: BuildRequest) -> None:
    """Words that cannot go together."""
    if request.seed is not None and request.new_secret:
        raise click.UsageError("--seed and --new-secret cannot go together: a seed takes the place of the secret.")
    if request.group_by is not None and request.roster is None:
        raise click.UsageError("--group-by names a column of a roster: name the roster with --roster.")


def _count_forms(forms: int | None, request: BuildRequest) -> int:
    """As many as asked for, or as there are seats."""
    room = request.room if request.roster is None else None
    if room is None:
        return forms or request.forms
    if forms not in (None, room.size):
        raise click.UsageError(
            f"--seats {room.text} makes a form for each of {counted(room.size, 'seat')}: leave --forms out, or name "
            "the learners with --roster."
        )
    return room.size
