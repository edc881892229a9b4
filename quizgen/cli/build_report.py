"""What `quizgen build` says at the end: a table for people, JSON for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from quizgen.cli import terminal
from quizgen.cli.faults import fault_json, show_fault
from quizgen.cli.findings import findings_json, show_findings
from quizgen.cli.terminal import Json
from quizgen.diagnostics import Severity, counted, is_unfinished
from quizgen.domain.agreement import worst_neighbours, worst_pair
from quizgen.domain.item import count_standings
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room
from quizgen.errors import QuizgenError
from quizgen.records.layout import PAPER, is_private
from quizgen.rendering.views.marking_aids import MOST_STENCILS, MOST_STRIPS
from quizgen.workflows.build import Built, Outcome
from quizgen.workflows.composition import Composition, Tally
from quizgen.workflows.output.writing import Written

NAMED = 8
"""How many things a line names before it says how many more there are."""


def report(outcomes: Sequence[Outcome], *, dry_run: bool, as_json: bool, quiet: bool, verbose: bool) -> int:
    """Report every build and return the exit code: the gravest of all."""
    if as_json:
        terminal.say_json([_as_json(outcome, dry_run=dry_run) for outcome in outcomes])
    for outcome in outcomes if not as_json else ():
        if isinstance(outcome, QuizgenError):
            show_fault(outcome)
        elif not quiet:
            _show(outcome, dry_run=dry_run, verbose=verbose)
    return max(map(_exit_code, outcomes))


def _exit_code(outcome: Outcome) -> int:
    """1 for a quiz that was built without facts that want mending or an answer."""
    if isinstance(outcome, QuizgenError):
        return outcome.exit_code
    return int(is_unfinished(outcome.composition.warnings))


def _show(built: Built, *, dry_run: bool, verbose: bool) -> None:
    composition = built.composition
    show_findings(composition.warnings, err=True, severities=(Severity.ERROR, Severity.DOUBT, Severity.WARNING))
    if verbose:
        show_findings(composition.tally.refused, err=True)
    verb = "would be built in" if dry_run else "built in"
    terminal.show_facts(f"{composition.quiz.title}: {verb} {built.place}", _rows(built))
    if composition.tally.refused and not verbose:
        terminal.warn(f"Why facts were left out: quizgen check -v {composition.request.facts}")


def _rows(built: Built) -> Iterator[tuple[str, str]]:
    """The rows of the table."""
    composition, tally = built.composition, built.composition.tally
    quiz = composition.quiz
    yield (
        "facts",
        f"{tally.facts:,}" + (f", {len(tally.without_item)} of them without an item" if tally.without_item else ""),
    )
    yield "items", f"{tally.standings.text}, of {counted(tally.questions, 'question')}"
    yield from _left_out(composition)
    questions = counted(len(quiz.items), "question")
    yield "forms", f"{_named(form.code for form in quiz.forms)}, with {questions} each"
    yield "questions", count_standings(quiz.items).text
    if quiz.room is not None:
        yield "seats", _seats(quiz, quiz.room)
    if quiz.sheet is not None and len(quiz.forms) > MOST_STENCILS:
        yield "by hand", _aids(len(quiz.forms))
    yield "drawn from", _origin(composition)
    if any(file.pages for file in built.files):
        yield "pages", _pages(built.files)
    yield from _folders(built.files)
    if built.sealed:
        pdfs = _named(_stem(file) for file in built.files if is_private(file.name) and file.pages)
        yield "sealed", f"{pdfs}: they open only with the passphrase; the data files beside them stay readable"


def _aids(forms: int) -> str:
    """What there is to mark so many forms by hand."""
    if forms > MOST_STRIPS:
        return f"no strips and no stencils: strips go up to {MOST_STRIPS} forms, stencils up to {MOST_STENCILS}"
    return f"strips, but no stencils: those go up to {MOST_STENCILS} forms"


def _left_out(composition: Composition) -> Iterator[tuple[str, str]]:
    """The rows on what is not asked, and why."""
    tally = composition.tally
    if tally.waiting:
        waits = "waits" if len(tally.waiting) == 1 else "wait"
        facts = f"{counted(len(tally.waiting), 'fact')} {waits}"
        yield "doubts", f"{facts} for an answer: quizgen review {composition.request.facts}"
    if tally.refused:
        yield "refused", "\n".join(_refused(tally))
    if tally.vouched:
        yield "not proven", "\n".join(_vouched(tally))
    if tally.clues:
        left_out = _named(name for name, _ in tally.clues)
        yield "left out", f"{len(tally.clues)} that would give away another question, or be given away: {left_out}"


def _seats(quiz: Quiz, room: Room) -> str:
    """The room, how full it is, and how little neighbours can copy."""
    seated = [form for form in quiz.forms if form.seat is not None]
    apart = len(quiz.forms) - len(seated)
    rows = f"{counted(room.rows, 'row')} of {room.columns:,}, {len(seated):,} taken"
    rows += f", {apart:,} without a seat" if apart else ""
    beside, worst = worst_neighbours(seated), worst_pair(seated)
    shared = f"; neighbours have {beside.shared if beside else 0} of {counted(len(quiz.items), 'letter')} in common"
    return rows + shared + (f", no two papers more than {worst.shared}" if worst else "")


def _refused(tally: Tally) -> Iterator[str]:
    """A line a reason: how many questions, of which facts."""
    codes = sorted(dict.fromkeys(one.code for one in tally.refused))
    for code in codes:
        refused = [one for one in tally.refused if one.code == code]
        yield f"{len(refused)} {code}: {_named(dict.fromkeys(one.subject for one in refused))}"


def _vouched(tally: Tally) -> Iterator[str]:
    """A line for each item that `--proven` leaves out, with the first thing that it rests on."""
    yield f"{len(tally.vouched):,} left out that rest on your word:"
    for item in tally.vouched[:NAMED]:
        first, *others = item.trusted
        yield f"{item.id}: {first}{f' (and {len(others)} more)' if others else ''}"
    if len(tally.vouched) > NAMED:
        yield f"and {len(tally.vouched) - NAMED:,} more; `quizgen check -v` lists all"


def _origin(composition: Composition) -> str:
    secret = composition.secret
    if secret.seed is not None:
        return f"the seed “{secret.seed}”: for practice, as whoever knows it can work out the key"
    return "the secret of the earlier build: the same facts give the same forms" if secret.kept else "a new secret"


def _pages(files: Sequence[Written]) -> str:
    """The pages of each kind of document: "3 a paper, key 2, guide 7"."""
    single = sorted({file.pages for file in files if file.pages and file.name.startswith(PAPER)})
    each = [" to ".join(dict.fromkeys(f"{count}" for count in (single[0], single[-1]))) + " a paper"] if single else []
    others = (f"{_stem(file)} {file.pages:,}" for file in files if file.pages and not file.name.startswith(PAPER))
    return ", ".join((*each, *others))


def _stem(file: Written) -> str:
    return file.name.rpartition("/")[2].removesuffix(".pdf")


def _folders(files: Sequence[Written]) -> Iterator[tuple[str, str]]:
    """The files of each folder."""
    by_folder = sorted(files, key=lambda file: file.name.partition("/")[0])
    for folder, group in groupby(by_folder, key=lambda file: file.name.partition("/")[0]):
        yield f"{folder}/", _named(file.name.partition("/")[2] for file in group)


def _named(names: Iterable[str]) -> str:
    """The names between commas; of many the first ones, and how many more there are."""
    known = list(names)
    more = len(known) - NAMED
    return ", ".join(known[:NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _as_json(outcome: Outcome, *, dry_run: bool) -> Json:
    if isinstance(outcome, QuizgenError):
        return {"built": False, **fault_json(outcome)}
    composition, tally = outcome.composition, outcome.composition.tally
    asked = count_standings(composition.quiz.items)
    return {
        "built": not dry_run,
        "facts": str(composition.request.facts),
        "folder": outcome.place,
        "title": composition.quiz.title,
        "stated": tally.facts,
        "questions": tally.questions,
        "proven": tally.standings.proven,
        "vouched": tally.standings.vouched,
        "not_proven": [{"item": item.id, "because": list(item.trusted)} for item in tally.vouched],
        "refused": findings_json(tally.refused),
        "silent": list(tally.without_item),
        "waiting": list(tally.waiting),
        "left_out": [{"item": item, "beside": other} for item, other in tally.clues],
        "items": len(composition.quiz.items),
        "asked": {"proven": asked.proven, "vouched": asked.vouched},
        "forms": [form.code for form in composition.quiz.forms],
        "seats": _seats_json(composition.quiz),
        "seed": composition.secret.seed,
        "secret_kept": composition.secret.kept,
        "sealed": outcome.sealed,
        "files": [_file_json(file) for file in outcome.files],
        "diagnostics": findings_json(composition.warnings),
    }


def _seats_json(quiz: Quiz) -> Json:
    """The room with the form of each seat; None where nobody said who sits beside whom."""
    if quiz.room is None:
        return None
    seated = [(form.seat, form.code) for form in quiz.forms if form.seat is not None]
    forms: list[Json] = [{"row": seat.row, "column": seat.column, "form": code} for seat, code in seated]
    pairs = {"neighbours": worst_neighbours(quiz.forms), "all": worst_pair(quiz.forms)}
    shared: dict[str, Json] = {name: pair.shared if pair else 0 for name, pair in pairs.items()}
    return {"rows": quiz.room.rows, "columns": quiz.room.columns, "forms": forms, "most_shared": shared}


def _file_json(file: Written) -> Json:
    return {"name": file.name, "bytes": file.bytes, "pages": file.pages}
