"""Verifying what was printed: papers and keys are read back from their pages and proved again from the fact file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.domain.form import Form
from quizgen.errors import UsageError
from quizgen.proof.evidence import Evidence
from quizgen.workflows import layout
from quizgen.workflows.comparison import Difference, compare_answers, compare_paper
from quizgen.workflows.fact_search import digest, find_facts
from quizgen.workflows.printed_quiz import PrintedKey, parse_key, parse_paper
from quizgen.workflows.printed_text import UnreadablePdfError, read_blocks
from quizgen.workflows.quiz_file import read_forms, read_quiz_record
from quizgen.workflows.records import QuizRecord
from quizgen.workflows.survey import Survey, survey


class NoFactsError(UsageError):
    """The fact file of a quiz is not to be found."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(
            f"The fact file {name} of {folder} is neither beside it nor in source_docs. Name it with --facts."
        )


class PrintRunError(UsageError):
    """The papers stand together in a print run, whose pages tell a reader nothing of their structure."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The papers of {folder} stand together in a print run, which cannot be read back yet. "
            "Nothing was verified; build with --split to have papers that can."
        )


@dataclass(frozen=True, slots=True)
class FormReport:
    """What was found on the paper of one form."""

    code: str
    questions: int
    """How many the paper has."""
    proven: int
    """How many of them were proved again as printed, with the letter that the key gives."""
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a quiz in print."""

    folder: Path
    facts: Path
    differences: tuple[Difference, ...]
    """Those of no single form."""
    forms: tuple[FormReport, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing differs."""
        return not self.differences and not any(form.differences for form in self.forms)


def verify(folder: Path, *, facts: Path | None = None) -> Verification:
    """Read every paper and the key of a build, and prove every question again from the fact file.

    Raises NoFactsError where the fact file is not to be found; PrintRunError for papers in one file;
    NoQuizError, UnreadableQuizError or
    ChangedQuizError where the quiz's own data cannot be trusted.
    """
    quiz = read_quiz_record(folder)
    if any((folder / layout.LEARNER).glob("papers*.pdf")):
        raise PrintRunError(folder)
    path = facts or find_facts(folder, name=quiz.source.facts, sha256=quiz.source.facts_sha256)
    if path is None:
        raise NoFactsError(folder, quiz.source.facts)
    surveyed = survey(path)
    forms = list(read_forms(folder, quiz))
    key, unread = _read_key(folder)
    general = [*_older(quiz, path), *_faulty(surveyed), *unread, *_strangers(folder, forms)]
    reports = tuple(_report(form, folder, quiz, surveyed.evidence, key) for form in forms)
    if key is not None:
        general.extend(compare_answers(key, quiz, forms))
    return Verification(folder, path, tuple(general), reports)


def _older(quiz: QuizRecord, path: Path) -> Iterator[Difference]:
    """Is it still the same fact file and the same source?"""
    if digest(path) != quiz.source.facts_sha256:
        yield Difference(
            "older-facts", str(path), "The papers are from an older fact file: it was changed after the build."
        )
    source = path.with_name(quiz.source.file)
    if not source.is_file():
        yield Difference("source-missing", str(source), "The source document is not beside the fact file.")
    elif digest(source) != quiz.source.sha256:
        yield Difference(
            "older-source", str(source), "The papers are from an older source: it was changed after the build."
        )


def _faulty(surveyed: Survey) -> Iterator[Difference]:
    """A fact file with errors proves nothing."""
    for diagnostic in surveyed.diagnostics if surveyed.evidence is None else ():
        yield Difference(diagnostic.code, str(diagnostic.span), diagnostic.found)


def _read_key(folder: Path) -> tuple[PrintedKey | None, tuple[Difference, ...]]:
    try:
        return parse_key(read_blocks(folder / layout.KEY)), ()
    except UnreadablePdfError as error:
        return None, (Difference("key-unreadable", layout.KEY, str(error)),)


def _strangers(folder: Path, forms: list[Form]) -> Iterator[Difference]:
    """Papers that no form of the quiz has."""
    known = {layout.paper(form.code) for form in forms}
    for path in sorted((folder / layout.LEARNER).glob("paper-*.pdf")):
        name = path.relative_to(folder).as_posix()
        if name not in known:
            yield Difference("unknown-paper", name, "The quiz has no form of this code.")


def _report(
    form: Form, folder: Path, quiz: QuizRecord, evidence: Evidence | None, key: PrintedKey | None
) -> FormReport:
    try:
        paper = parse_paper(read_blocks(folder / layout.paper(form.code)))
    except UnreadablePdfError as error:
        unread = Difference("paper-unreadable", layout.paper(form.code), str(error))
        return FormReport(form.code, 0, 0, (unread,))
    found = tuple(compare_paper(paper, form, quiz, evidence, key))
    wrong = {difference.question for difference in found}
    proven = sum(number not in wrong for number in range(1, len(paper.questions) + 1)) if evidence else 0
    return FormReport(form.code, len(paper.questions), proven, found)
