"""`quizgen verify`: is what was printed still what is decided?"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from quizgen.cli import options as shared
from quizgen.cli import terminal
from quizgen.cli.documented import documented
from quizgen.cli.passphrase import known_passphrase, seal_file_option
from quizgen.cli.terminal import Json, Styled
from quizgen.diagnostics import counted

if TYPE_CHECKING:
    from quizgen.verification.comparison import Difference
    from quizgen.verification.printed_papers import FormReport
    from quizgen.workflows.verify import Verification

_MOST_DIFFERENCES = 100
"""Lines that are shown of what differs."""
_MOST_FORMS = 26
"""Forms that have a line each."""


@documented(
    ("quizgen verify out/rwanda-peacekeeping", "Read papers and key back and decide every question again"),
    ("quizgen verify out/week-3 --facts lessons/week-3.facts.yaml", "With a fact file that stands elsewhere"),
    ("quizgen verify out/*/ --json", "Several quizzes, reported as JSON"),
)
@click.argument("folders", nargs=-1, required=True, metavar="FOLDERS...", type=click.Path(path_type=Path))
@click.option(
    "--facts",
    type=shared.InputPath(exists=True, dir_okay=False),
    metavar="FILE",
    help="The fact file.  [default: the one of that name nearby]",
)
@seal_file_option("The first line of FILE, or of standard input (-), opens a sealed key.")
@shared.workers_option
@shared.json_option
@shared.quiet_option
def command(
    folders: tuple[Path, ...],
    *,
    facts: Path | None,
    seal_file: BinaryIO | None,
    workers: int | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Decide again what was printed: every paper and the key are read back from their pages.

    FOLDERS are what builds made, such as out/rwanda-peacekeeping. Each question of each paper is
    decided from the fact file as it stands now, and its right letter compared with the key's; so are
    counts, form codes, names, and the files that the quiz was built from. Of print runs all papers are
    found on their pages, and the table of letters is compared as well.

    Exit code 1 means that something differs.
    """
    from quizgen.cli.progress import progress_bar
    from quizgen.workflows.execution.workers import processors
    from quizgen.workflows.verify import verify

    passphrase, count = known_passphrase(seal_file), workers or processors()
    with progress_bar(shown=not quiet and not as_json) as progress:
        asked = partial(verify, facts=facts, passphrase=passphrase, workers=count, progress=progress)
        found = [asked(folder) for folder in folders]
    if as_json:
        terminal.say_json([_as_json(verification) for verification in found])
    else:
        for verification in found:
            _show(verification, quiet=quiet)
    click.get_current_context().exit(0 if all(verification.holds for verification in found) else 1)


def _show(verification: Verification, *, quiet: bool) -> None:
    differences = [*verification.differences, *(one for form in verification.forms for one in form.differences)]
    for difference in differences[:_MOST_DIFFERENCES]:
        label = Styled(f"differs[{difference.code}]", "red", bold=True)
        terminal.say(Styled(f"{difference.place}:", bold=True), " ", label, f": {difference.found}")
    if len(differences) > _MOST_DIFFERENCES:
        terminal.say(
            f"… and {counted(len(differences) - _MOST_DIFFERENCES, 'more difference')}; --json lists them all."
        )
    if quiet:
        return
    terminal.say(Styled(f"{verification.folder}, from {verification.facts}", bold=True))
    for file in verification.files:
        terminal.say(f"  {file.name}  {counted(file.papers, 'paper')} on {counted(file.pages, 'page')}")
    _show_forms(verification)
    holds = Styled("Everything printed holds.", "green", bold=True)
    terminal.say(holds if verification.holds else Styled("Do not use these papers.", "red", bold=True))


def _show_forms(verification: Verification) -> None:
    """Of many forms one line, and one for each that is not as decided."""
    forms = verification.forms
    many = len(forms) > _MOST_FORMS
    spoilt = [form for form in forms if form.differences]
    for form in spoilt[:_MOST_DIFFERENCES] if many else forms:
        terminal.say(
            f"  form {form.code}  {form.proven} of {counted(form.questions, 'question')} confirmed from print  ",
            _outcome(form),
        )
    if many:
        proven = sum(form.proven for form in forms)
        asked, whole = counted(sum(form.questions for form in forms), "question"), len(forms) - len(spoilt)
        terminal.say(f"  {whole:,} of {counted(len(forms), 'form')} as decided, {proven:,} of {asked} from print")


def _outcome(form: FormReport) -> Styled:
    count = len(form.differences)
    return Styled(counted(count, "difference"), "red", bold=True) if count else Styled("as decided", "green")


def _as_json(verification: Verification) -> Json:
    return {
        "folder": str(verification.folder),
        "facts": str(verification.facts),
        "holds": verification.holds,
        "differences": [_difference_json(one) for one in verification.differences],
        "files": [{"file": file.name, "papers": file.papers, "pages": file.pages} for file in verification.files],
        "forms": [
            {
                "form": form.code,
                "questions": form.questions,
                "confirmed": form.proven,
                "differences": [_difference_json(one) for one in form.differences],
            }
            for form in verification.forms
        ],
    }


def _difference_json(difference: Difference) -> Json:
    return {
        "code": difference.code,
        "place": difference.place,
        "question": difference.question,
        "found": difference.found,
    }
