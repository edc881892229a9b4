"""Building quizzes: composed from fact files, printed, and written into folders of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from quizgen.errors import QuizgenError, UsageError
from quizgen.rendering.pages import PaperPdf
from quizgen.rendering.themes import load_theme
from quizgen.workflows import layout
from quizgen.workflows.composition import Composition, attempt
from quizgen.workflows.print_runs import key_table, open_run, plan_runs, prints_runs
from quizgen.workflows.printing import PrintTask, print_document, print_tasks
from quizgen.workflows.quiz_file import form_lines, quiz_bytes
from quizgen.workflows.recording import record_quiz
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.workers import Progress, in_order, keep_quiet
from quizgen.workflows.writing import NewFolder, new_folder, probe


class SameFolderError(UsageError):
    """Two fact files would be built into the same folder."""

    def __init__(self, one: BuildRequest, other: BuildRequest) -> None:
        super().__init__(
            f"{one.facts} and {other.facts} would both be built into {other.folder}. "
            "Rename one of them, or build them in two calls with different folders (-o)."
        )


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a build."""

    name: str
    """Its path in the build's folder, with slashes."""
    bytes: int
    pages: int | None = None
    """Of a PDF."""


@dataclass(frozen=True, slots=True)
class Built:
    """A quiz that was built; or composed only, where nothing was to be written."""

    composition: Composition
    files: tuple[Written, ...]

    @property
    def folder(self) -> Path:
        """Where it stands."""
        return self.composition.request.folder


Outcome = Built | QuizgenError
Document = tuple[PrintTask, PaperPdf | QuizgenError]


def build(
    requests: Sequence[BuildRequest],
    *,
    workers: int = 1,
    dry_run: bool = False,
    progress: Progress = keep_quiet,
) -> tuple[Outcome, ...]:
    """Build quizzes, each complete or not at all; those that cannot be built do not stop the others.

    The files do not depend on the number of workers. Raises SameFolderError, ThemeError and
    UnwritableError before any work is done.
    """
    _check(requests, dry_run=dry_run)
    composed: list[Composition | QuizgenError] = []
    for request, outcome in zip(requests, in_order(attempt, requests, workers=workers), strict=True):
        composed.append(outcome)
        progress(len(composed), len(requests), f"read {request.facts.name}")
    if dry_run:
        return tuple(one if isinstance(one, QuizgenError) else Built(one, _planned(one)) for one in composed)
    return tuple(_print_all(composed, workers, progress))


def _check(requests: Sequence[BuildRequest], *, dry_run: bool) -> None:
    """What can be known to fail is told before any work is done."""
    folders: dict[str, BuildRequest] = {}
    for request in requests:
        load_theme(request.theme)
        other = folders.setdefault(str(request.folder).casefold(), request)
        if other is not request:
            raise SameFolderError(other, request)
        if not dry_run:
            probe(request.folder)


def _print_all(composed: Sequence[Composition | QuizgenError], workers: int, progress: Progress) -> Iterator[Outcome]:
    """Print all documents of all builds in one go, and write each build as its documents come."""
    tasks = [task for one in composed if isinstance(one, Composition) for task in _tasks(one)]
    with closing(in_order(print_document, tasks, workers=workers)) as documents:
        printed = _counted(documents, tasks, progress)
        for one in composed:
            yield one if isinstance(one, QuizgenError) else _finish(one, islice(printed, len(_tasks(one))), progress)


def _finish(composition: Composition, documents: Iterator[Document], progress: Progress) -> Outcome:
    """The build as written; where it fails, its other documents are passed over."""
    try:
        return Built(composition, tuple(_write(composition, documents, progress)))
    except QuizgenError as error:
        for _ in documents:
            pass
        return error


def _tasks(composition: Composition) -> list[PrintTask]:
    request = composition.request
    papers = not prints_runs(composition.quiz, request)
    return list(print_tasks(composition.quiz, theme=request.theme, page_size=request.page_size, papers=papers))


def _counted(
    documents: Iterator[PaperPdf | QuizgenError], tasks: Sequence[PrintTask], progress: Progress
) -> Iterator[Document]:
    progress(0, len(tasks), "printing")
    for number, (task, document) in enumerate(zip(tasks, documents, strict=True), start=1):
        progress(number, len(tasks), task.name)
        yield task, document


def _write(composition: Composition, documents: Iterator[Document], progress: Progress) -> list[Written]:
    """All files of one build; the first document that cannot be printed ends it, and nothing stays."""
    with new_folder(composition.request.folder) as folder:
        files = list(_write_runs(folder, composition, progress))
        files += [_write_document(folder, task, document) for task, document in documents]
        for name, chunks in _data(composition):
            files.append(Written(name, folder.write(name, chunks)))
    return files


def _write_runs(folder: NewFolder, composition: Composition, progress: Progress) -> Iterator[Written]:
    """The papers that stand together in few files."""
    quiz, request = composition.quiz, composition.request
    done = 0
    for plan in plan_runs(quiz, request) if prints_runs(quiz, request) else ():
        run = open_run(plan, quiz, request)
        chunks = run.write(lambda papers, before=done: progress(before + papers, len(quiz.forms), "papers"))  # type: ignore[misc]
        size = folder.write(plan.name, chunks)
        done += len(plan.forms)
        yield Written(plan.name, size, run.pages)


def _write_document(folder: NewFolder, task: PrintTask, document: PaperPdf | QuizgenError) -> Written:
    if isinstance(document, QuizgenError):
        raise document
    return Written(task.name, folder.write(task.name, [document.data]), document.pages)


def _data(composition: Composition) -> Iterator[tuple[str, Iterator[bytes]]]:
    quiz = composition.quiz
    yield layout.QUIZ, iter([quiz_bytes(record_quiz(quiz.title, quiz.source, quiz.items))])
    yield layout.FORMS, form_lines(quiz.forms)
    if composition.request.roster is not None or prints_runs(quiz, composition.request):
        yield layout.KEY_TABLE, key_table(quiz)
    yield layout.SECRET, iter([composition.secret.text().encode()])


def _planned(composition: Composition) -> tuple[Written, ...]:
    quiz, request = composition.quiz, composition.request
    runs = plan_runs(quiz, request) if prints_runs(quiz, request) else ()
    tables = [layout.KEY_TABLE] if request.roster is not None or runs else []
    tasks = (task.name for task in _tasks(composition))
    names = [*(plan.name for plan in runs), *tasks, layout.QUIZ, layout.FORMS, *tables, layout.SECRET]
    return tuple(Written(name, 0) for name in names)
