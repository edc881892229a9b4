"""Where exports come from: a fact file, or the folder of a build with its certificates; both are proved anew."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.production import produce
from quizgen.diagnostics import Diagnostic, counted
from quizgen.domain import defaults
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import Form
from quizgen.exporters.choosing import Exportable, Wanted, arrange_form, choose_form, choose_items
from quizgen.exporters.selection import Selection
from quizgen.records.form_file import read_forms
from quizgen.records.layout import QUIZ
from quizgen.records.quiz_file import read_quiz_record
from quizgen.records.quiz_record import QuizRecord
from quizgen.records.recording import record_quiz
from quizgen.workflows.output.names import build_name, safe_name
from quizgen.workflows.recorded_proof import prove_record
from quizgen.workflows.survey import stamp, survey

SEED = "export"
"""The seed of fact files for which none is given: the same file always gives the same export."""


@dataclass(frozen=True, slots=True)
class QuizSource(ABC):
    """A quiz to be exported, with its forms one at a time."""

    exportable: Exportable
    notes: tuple[str, ...]
    unfinished: tuple[Diagnostic, ...] = field(default=(), kw_only=True)
    """What stops facts of a fact file: errors and open doubts."""

    @abstractmethod
    def forms(self) -> Iterator[Form]:
        """Its forms in their order."""

    def all_items(self, wanted: Wanted) -> Selection:
        """Every wanted item once."""
        return choose_items(self.exportable, self.forms(), wanted)

    def form(self, code: str, wanted: Wanted) -> Selection:
        """The wanted questions of one form."""
        return choose_form(self.exportable, self.forms(), code, wanted)

    def every_form(self, wanted: Wanted) -> Iterator[Selection]:
        """The wanted questions of each form."""
        return (arrange_form(self.exportable, form, wanted) for form in self.forms())

    @staticmethod
    def name_of(path: Path) -> str:
        """What exports of a source are called: the folder's name, or the fact file's without its endings."""
        folder = build_folder(path)
        return build_name(path) if folder is None else safe_name(folder.resolve().name)


@dataclass(frozen=True, slots=True)
class ProvenQuiz(QuizSource):
    """A quiz of all the items made from a fact file just now."""

    arranged: tuple[Form, ...]

    def forms(self) -> Iterator[Form]:
        """Its forms in their order."""
        return iter(self.arranged)


@dataclass(frozen=True, slots=True)
class RecordedQuiz(QuizSource):
    """A quiz as a build recorded it."""

    folder: Path
    record: QuizRecord

    def forms(self) -> Iterator[Form]:
        """Its forms in their order, read as they are asked for."""
        return read_forms(self.folder, self.record)


def open_source(path: Path, *, seed: str | None = None) -> QuizSource:
    """The quiz of a fact file or of a build's folder.

    Raises ContentError for faults of a fact file; NoQuizError, UnreadableQuizError, ChangedQuizError or
    UnprovenQuizError for a folder.
    """
    folder = build_folder(path)
    return _prove(path, seed or SEED) if folder is None else _read_folder(folder)


def build_folder(path: Path) -> Path | None:
    """The folder of the build that the path names, be it by its quiz.json; None for a fact file."""
    if path.is_dir():
        return path
    return path.resolve().parents[1] if path.resolve().as_posix().endswith(f"/{QUIZ}") else None


def _prove(path: Path, seed: str) -> ProvenQuiz:
    surveyed = survey(path)
    evidence = surveyed.readable()
    chance = Chance(secret_of_seed(seed))
    production = produce(evidence, chance, without=surveyed.stopped)
    bank = evidence.bank
    record = record_quiz(bank.title, stamp(bank), production.items)
    exportable = Exportable.of(record, changed=_last_change(path))
    refused = len(production.refusals)
    notes = (
        (f"{counted(refused, 'question')} of {path.name} gave no item; `quizgen check` says why.",) if refused else ()
    )
    unfinished = tuple(one for one in surveyed.diagnostics if one.stops_fact)
    arranged = tuple(arrange(production.items, chance, forms=defaults.FORMS))
    return ProvenQuiz(exportable, notes, arranged, unfinished=unfinished)


def _read_folder(folder: Path) -> RecordedQuiz:
    record = read_quiz_record(folder)
    exportable = Exportable.of(record, changed=_last_change(folder / QUIZ))
    return RecordedQuiz(exportable, prove_record(folder, record), folder, record)


def _last_change(path: Path) -> int:
    """When the file was last written: decks update cards only from something newer than what they have."""
    return int(path.stat().st_mtime)
