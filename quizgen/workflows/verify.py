"""Verifying what was printed: papers and keys are read back from their pages and proved again from the fact file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from quizgen.domain.languages import direction
from quizgen.errors import UsageError
from quizgen.records import layout
from quizgen.records.form_file import FormFile
from quizgen.records.manifest import changed_files, read_manifest
from quizgen.records.quiz_file import read_quiz_record
from quizgen.records.quiz_record import QuizRecord
from quizgen.rendering.views.answer_key import MOST_FORMS
from quizgen.rendering.views.numbering import FEW_FORMS
from quizgen.verification.comparison import Comparer, Difference, compare_answers, find_strange_letters
from quizgen.verification.key_tables import compare_tables
from quizgen.verification.placed_pages import PlacedFile
from quizgen.verification.printed_key import read_key
from quizgen.verification.printed_papers import FileReport, FormReport, Inspection
from quizgen.verification.printed_quiz import PrintedKey
from quizgen.verification.reproof import Prover
from quizgen.workflows.execution.workers import LocalWorkers, Progress, keep_quiet
from quizgen.workflows.fact_search import digest, find_facts
from quizgen.workflows.survey import Survey, survey


class NoFactsError(UsageError):
    """The fact file of a quiz is not to be found."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(
            f"The fact file {name} of {folder} is neither beside it nor in source_docs. Name it with --facts."
        )


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a quiz in print."""

    folder: Path
    facts: Path
    differences: tuple[Difference, ...]
    """Those of no single form."""
    forms: tuple[FormReport, ...]
    files: tuple[FileReport, ...]
    """The print runs, where papers stand together."""

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.differences and not any(form.differences for form in self.forms)


def verify(
    folder: Path,
    *,
    facts: Path | None = None,
    passphrase: str | None = None,
    workers: int = 1,
    progress: Progress = keep_quiet,
) -> Verification:
    """Read every paper and the keys of a build, and prove every question again from the fact file.

    Several workers share the pages of long print runs; what is found does not depend on their number.
    Raises NoFactsError where the fact file is not to be found; NoQuizError, UnreadableQuizError,
    UnreadableManifestError or ChangedQuizError where the quiz's own data cannot be trusted.
    """
    quiz = read_quiz_record(folder)
    bank, source = quiz.banks[0], quiz.sources[0]
    path = facts or find_facts(folder, name=bank.facts, sha256=bank.facts_sha256)
    if path is None:
        raise NoFactsError(folder, bank.facts)
    surveyed = survey(path)
    forms = FormFile(folder, quiz)
    backwards = direction(source.language or "") == "rtl"
    key, unread = read_key(folder / layout.KEY, passphrase, backwards=backwards)
    grids = key if key is not None and (key.letters or len(forms) <= MOST_FORMS) else None
    comparer = Comparer(quiz, Prover(surveyed.evidence), grids)
    reader = partial(PlacedFile, backwards=backwards, share_out=LocalWorkers(workers).in_order)
    inspection = Inspection(folder, forms, comparer, reader=reader)
    reports = inspection.inspect(progress)
    differences = [*_older(quiz, path), *_faulty(surveyed, quiz), *unread, *inspection.differences]
    differences += _compare_keys(folder, quiz, forms, key, reports)
    if not differences and not any(report.differences for report in reports):
        differences += _compare_files(folder)
    return Verification(folder, path, tuple(differences), reports, tuple(inspection.files))


def _compare_keys(
    folder: Path, quiz: QuizRecord, forms: FormFile, key: PrintedKey | None, reports: tuple[FormReport, ...]
) -> Iterator[Difference]:
    """What differs in the keys beside the letters of the forms' own questions."""
    few = [forms.form(code) for code in forms] if len(forms) <= FEW_FORMS else []
    if key is not None:
        counts = {report.code: report.questions for report in reports if not report.differences}
        yield from find_strange_letters(key, lambda code: counts.get(code) or _questions(forms, code))
        yield from compare_answers(key, quiz, few)
    if (folder / layout.KEY_TABLE).exists() or any((folder / layout.LEARNER).glob("papers*.pdf")):
        yield from compare_tables(folder, {report.code: report.letters for report in reports})


def _compare_files(folder: Path) -> Iterator[Difference]:
    """Where all that is read holds: is there something in a file that is not read?"""
    manifest = read_manifest(folder)
    for name in changed_files(folder, manifest) if manifest is not None else ():
        if (folder / name).exists():
            found = "It is not the file that was built, though all that is read in it holds. Build it again."
            yield Difference("file-changed", name, found)


def _questions(forms: FormFile, code: str) -> int:
    return len(forms.form(code).questions) if code in forms else 0


def _older(quiz: QuizRecord, path: Path) -> Iterator[Difference]:
    """Is it still the same fact file and the same source?"""
    if digest(path) != quiz.banks[0].facts_sha256:
        yield Difference(
            "older-facts", str(path), "The papers are from an older fact file: it was changed after the build."
        )
    source = path.with_name(quiz.sources[0].file)
    if not source.is_file():
        yield Difference("source-missing", str(source), "The source document is not beside the fact file.")
    elif digest(source) != quiz.sources[0].sha256:
        yield Difference(
            "older-source", str(source), "The papers are from an older source: it was changed after the build."
        )


def _faulty(surveyed: Survey, quiz: QuizRecord) -> Iterator[Difference]:
    """A file that cannot be read proves nothing, a fact with an error or an open doubt nothing of its questions."""
    asked = {item.fact for item in quiz.items}
    for one in surveyed.diagnostics:
        if one.stops_fact and (surveyed.evidence is None or one.subject in asked):
            yield Difference(one.code, str(one.span), one.found)
