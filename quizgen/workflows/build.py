"""Building quizzes: composed from fact files, printed, and written into folders of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice, repeat
from pathlib import Path

from quizgen.errors import QuizgenError, UsageError
from quizgen.records import layout
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.seal import seal_pdf
from quizgen.rendering.typesetting.versions import Versions
from quizgen.workflows.composition import Composition, attempt
from quizgen.workflows.data_files import data_files, manifest_file, run_file
from quizgen.workflows.execution.executor import Executor
from quizgen.workflows.execution.workers import LocalWorkers, Progress, in_order, keep_quiet
from quizgen.workflows.interrupts import FolderChanges, cut_short
from quizgen.workflows.jobs import Printed, RunTask, Task, do_job, jobs_of, same_versions, tasks_of, worthwhile
from quizgen.workflows.output.workshop import open_workshop
from quizgen.workflows.output.writing import NewFolder, Written, new_folder, probe
from quizgen.workflows.request import BuildRequest, WorkSettings


class SameFolderError(UsageError):
    """Two fact files would be built into the same folder."""

    def __init__(self, one: BuildRequest, other: BuildRequest) -> None:
        super().__init__(
            f"{one.facts} and {other.facts} would both be built into {other.folder}. "
            "Rename one of them, or build them in two calls with different folders (-o)."
        )


@dataclass(frozen=True, slots=True)
class Built:
    """A quiz that was built; or composed only, where nothing was to be written."""

    composition: Composition
    files: tuple[Written, ...]
    address: str = ""
    """Where it stands in a store; empty for a folder of this machine."""
    sealed: bool = False
    """Whether the trainer's PDFs open only with the passphrase."""

    @property
    def folder(self) -> Path:
        """The folder of this machine in which it was made."""
        return self.composition.request.folder

    @property
    def place(self) -> str:
        """Where it stands, for people."""
        return self.address or str(self.folder)


Outcome = Built | QuizgenError
Result = tuple[Task, Printed | QuizgenError]
"""A task with what came of it."""


def build(
    requests: Sequence[BuildRequest], *, workers: int = 1, dry_run: bool = False, progress: Progress = keep_quiet
) -> tuple[Outcome, ...]:
    """Build quizzes with so many processes of this machine, as `build_with` does."""
    work = WorkSettings(workers=workers, dry_run=dry_run)
    return build_with(requests, LocalWorkers(workers), work, progress=progress)


def build_with(
    requests: Sequence[BuildRequest], executor: Executor, work: WorkSettings, *, progress: Progress = keep_quiet
) -> tuple[Outcome, ...]:
    """Build quizzes, each complete or not at all; those that cannot be built do not stop the others.

    The executor prints; the files do not depend on it. Raises SameFolderError, ThemeError and
    UnwritableError before any work is done.
    """
    _check(requests, dry_run=work.dry_run)
    composed: list[Composition | QuizgenError] = []
    for request, outcome in zip(requests, in_order(attempt, requests, workers=work.workers), strict=True):
        composed.append(outcome)
        progress(len(composed), len(requests), f"read {request.facts.name}")
    if work.dry_run:
        return tuple(one if isinstance(one, QuizgenError) else Built(one, _planned(one)) for one in composed)
    with cut_short(FolderChanges([request.folder for request in requests]).describe):
        return tuple(_print_all(composed, executor, work, progress))


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


def _print_all(
    composed: Sequence[Composition | QuizgenError], executor: Executor, work: WorkSettings, progress: Progress
) -> Iterator[Outcome]:
    """Print all of all builds in one go, and write each build as its files come."""
    planned = [() if isinstance(one, QuizgenError) else tasks_of(one) for one in composed]
    tasks = [task for own in planned for task in own]
    if work.sparing and isinstance(executor, LocalWorkers):
        executor = LocalWorkers(worthwhile(tasks, executor.count))
    steps = Steps(tasks, progress)
    spooled = executor.shares_disk and any(isinstance(task, RunTask) for task in tasks)
    place = next((one.request.folder for one in composed if isinstance(one, Composition)), Path())
    with open_workshop(place) if spooled else nullcontext() as spool:
        jobs = list(jobs_of(tasks, spool))
        with closing(executor.in_order(do_job, jobs, steps.tell)) as results:
            printed = steps.count(results)
            for one, own in zip(composed, planned, strict=True):
                yield one if isinstance(one, QuizgenError) else _finish(one, islice(printed, len(own)), work)


def _finish(composition: Composition, results: Iterator[Result], work: WorkSettings) -> Outcome:
    """The build as written; where it fails, the rest of it is passed over."""
    try:
        files = tuple(_write(composition, results, work))
        return Built(composition, files, sealed=work.passphrase is not None)
    except QuizgenError as error:
        for _ in results:
            pass
        return error


def _write(composition: Composition, results: Iterator[Result], work: WorkSettings) -> list[Written]:
    """All files of one build; the first that cannot be printed ends it, and nothing stays."""
    seal = partial(seal_pdf, passphrase=work.passphrase) if work.passphrase else None
    with new_folder(composition.request.folder, seal=seal) as folder:
        versions = [_write_printed(folder, task, printed) for task, printed in results]
        for name, chunks in data_files(composition):
            folder.write(name, chunks)
        same = same_versions(versions)
        manifest = folder.write(*manifest_file(composition, folder.files, versions=same, sealed=seal is not None))
        folder.write(*run_file(composition, manifest.sha256))
    return folder.files


def _write_printed(folder: NewFolder, task: Task, printed: Printed | QuizgenError) -> Versions:
    """Write what was printed; the versions of what printed it."""
    if isinstance(printed, QuizgenError):
        raise printed
    if isinstance(printed.data, Path):
        folder.take(task.name, printed.data, pages=printed.pages)
    else:
        folder.write(task.name, [printed.data], pages=printed.pages)
    return printed.versions


def _planned(composition: Composition) -> tuple[Written, ...]:
    printed = (task.name for task in tasks_of(composition))
    names = (*printed, *(name for name, _ in data_files(composition)), layout.MANIFEST, layout.RUN)
    return tuple(Written(name, 0) for name in names)


class Steps:
    """How far the printing is: a document is a step, and so is each paper of a print run."""

    def __init__(self, tasks: Sequence[Task], progress: Progress) -> None:
        self._tasks = tasks
        self._progress = progress
        self._total = sum(task.steps for task in tasks)
        self._papers = 0
        self._done = 0

    def tell(self, papers: int) -> None:
        """So many more papers of print runs are made."""
        self._papers += papers
        self._progress(self._done + self._papers, self._total, "papers")

    def count(self, results: Iterator[Printed | QuizgenError]) -> Iterator[Result]:
        """All tasks with their results as they come; each is told.

        Where the executor is lost, that is the result of every task that was left.
        """
        self._progress(0, self._total, "printing")
        arrived = 0
        for task, result in zip(self._tasks, _to_the_end(results), strict=False):
            if isinstance(task, RunTask):
                arrived += task.steps
                self._papers = max(self._papers, arrived)
            else:
                self._done += task.steps
            self._progress(self._done + self._papers, self._total, task.name)
            yield task, result


def _to_the_end(results: Iterator[Printed | QuizgenError]) -> Iterator[Printed | QuizgenError]:
    try:
        yield from results
    except QuizgenError as lost:
        yield from repeat(lost)
