"""Data files: what a build leaves for programs and for the next build, beside what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from quizgen.domain.chance import SCHEME
from quizgen.domain.form import Form
from quizgen.domain.item import count_standings
from quizgen.exporters.key_table import key_csv, key_workbook
from quizgen.records import layout
from quizgen.records.form_file import form_lines, learner_lines
from quizgen.records.manifest import manifest_bytes
from quizgen.records.manifest_record import FileRecord, InputRecord, ManifestRecord, OptionValue, ThemeRecord
from quizgen.records.quiz_file import quiz_bytes
from quizgen.records.recording import record_quiz
from quizgen.records.run_file import run_bytes
from quizgen.records.sheet_file import sheet_bytes
from quizgen.rendering.speech.read_aloud import read_aloud
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.versions import Versions, theme_digest
from quizgen.rendering.views.learner import view_paper
from quizgen.workflows.answer_sheets import measure_sheets
from quizgen.workflows.composition import Composition
from quizgen.workflows.output.writing import Written
from quizgen.workflows.print_runs import has_places, prints_runs
from quizgen.workflows.request import BuildRequest

NO_OPTIONS = ("facts", "out", "seed", "new_secret", "roster", "theme")
"""Fields of a request that are no option in the manifest: places, the secret, and what is told elsewhere in it."""

DataFile = tuple[str, Iterable[bytes]]
"""A file's name in the build's folder, and its pieces, made as they are asked for."""


def data_files(composition: Composition) -> Iterator[DataFile]:
    """All data files of a build, in the order in which they are written."""
    quiz, request = composition.quiz, composition.request
    yield layout.QUIZ, _quiz(composition)
    yield layout.FORMS, form_lines(_in_recorded_order(composition))
    if any(form.learner is not None for form in quiz.forms):
        yield layout.LEARNERS, learner_lines(_in_recorded_order(composition))
    if has_places(quiz, request) or prints_runs(quiz, request):
        yield layout.KEY_TABLE, key_csv(quiz)
        yield layout.KEY_WORKBOOK, key_workbook(quiz)
    if quiz.sheet is not None:
        yield layout.SHEET, _sheet(composition)
    yield layout.SECRET, [composition.secret.text().encode()]
    if request.read_aloud:
        for form in quiz.forms:
            yield layout.read_aloud(form.code), _read_aloud(composition, form)


def _in_recorded_order(composition: Composition) -> Iterator[Form]:
    """The forms that stood in the folder first, as they did, then the further ones."""
    forms = {form.code: form for form in composition.quiz.forms}
    return (forms[code] for code in composition.printing.recorded)


def _read_aloud(composition: Composition, form: Form) -> Iterator[bytes]:
    theme = form.learner.theme if form.learner else ""
    paper = view_paper(composition.quiz, form, theme=load_theme(theme or composition.request.theme))
    yield read_aloud(paper).encode()


def _quiz(composition: Composition) -> Iterator[bytes]:
    quiz = composition.quiz
    yield quiz_bytes(record_quiz(quiz.title, quiz.source, quiz.items, quiz.room))


def _sheet(composition: Composition) -> Iterator[bytes]:
    quiz = composition.quiz
    if quiz.sheet is not None:
        yield sheet_bytes(quiz.sheet, measure_sheets(quiz, composition.request), quiz.forms)


def manifest_file(
    composition: Composition, files: Sequence[Written], *, versions: Versions, sealed: bool = False
) -> DataFile:
    """The manifest of a build that left these files."""
    source, request = composition.quiz.source, composition.request
    standings = count_standings(composition.quiz.items)
    own = [file for file in files if file.name not in layout.OF_RUN]
    roster = InputRecord(file=request.roster.name, sha256=composition.roster_sha256) if request.roster else None
    record = ManifestRecord(
        files=tuple(map(_record_file, sorted(own, key=lambda file: file.name))),
        facts=InputRecord(file=source.facts, sha256=source.facts_sha256),
        source=InputRecord(file=source.file, sha256=source.sha256),
        roster=roster,
        themes=tuple(map(_record_theme, _themes(composition))),
        options=dict(_options(request)),
        proven=standings.proven,
        vouched=standings.vouched,
        practice=composition.secret.seed is not None,
        sealed=sealed,
        scheme=SCHEME,
        versions=dict(versions),
    )
    return layout.MANIFEST, [manifest_bytes(record)]


def run_file(composition: Composition, manifest: str) -> DataFile:
    """The run with the edition that was built, whose manifest has that digest."""
    return layout.RUN, [run_bytes(composition.printing.record(manifest))]


def _record_file(file: Written) -> FileRecord:
    return FileRecord(name=file.name, bytes=file.bytes, sha256=file.sha256, pages=file.pages)


def _record_theme(name: str) -> ThemeRecord:
    theme = load_theme(name)
    return ThemeRecord(name=theme.name, sha256=theme_digest(theme))


def _themes(composition: Composition) -> tuple[str, ...]:
    needed = (form.learner.theme for form in composition.quiz.forms if form.learner and form.learner.theme)
    return tuple(dict.fromkeys((composition.request.theme, *needed)))


def _options(request: BuildRequest) -> Iterator[tuple[str, OptionValue]]:
    for field in fields(request):
        value = getattr(request, field.name)
        if field.name not in NO_OPTIONS and value is not None:
            yield field.name, value
