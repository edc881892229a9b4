"""Jobs: the files of a build that have pages, each of which any worker can make alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.domain.quiz import Quiz
from quizgen.errors import QuizgenError
from quizgen.rendering.typesetting.versions import Versions, printing_versions
from quizgen.workflows.composition import Composition
from quizgen.workflows.execution.executor import CountSteps
from quizgen.workflows.output.workshop import FULL, FullDiskError
from quizgen.workflows.output.writing import write_new
from quizgen.workflows.print_runs import RunPlan, open_run, plan_runs, prints_runs
from quizgen.workflows.printing import PrintTask, print_document, print_tasks
from quizgen.workflows.request import BuildRequest

_COMPOSED = 200
"""Questions of a print run that are placed in the time in which one is typeset."""
_WORTH_A_PROCESS = 200
"""Questions that are typeset in twice the time that a process takes to begin: 20 on four forms are not as many."""


class MixedVersionsError(QuizgenError):
    """Parts of one quiz were printed by different versions of something."""

    def __init__(self, one: Versions, other: Versions) -> None:
        known = dict(other)
        unlike = ", ".join(
            f"{name} {version} and {known.get(name)}" for name, version in one if known.get(name) != version
        )
        super().__init__(
            f"Parts of the quiz were printed by different versions: {unlike}. Nothing was changed; "
            "install the same versions on all machines, and run the same again."
        )


def same_versions(found: Sequence[Versions]) -> Versions:
    """What printed all parts of a quiz; raises MixedVersionsError."""
    for other in found[1:]:
        if other != found[0]:
            raise MixedVersionsError(found[0], other)
    return found[0]


@dataclass(frozen=True, slots=True)
class RunTask:
    """One file of a print run."""

    plan: RunPlan
    quiz: Quiz
    """With the forms of this file only."""
    request: BuildRequest

    @property
    def name(self) -> str:
        """Where it goes in the build's folder."""
        return self.plan.name

    @property
    def steps(self) -> int:
        """How many papers it holds."""
        return len(self.plan.forms)

    @property
    def questions(self) -> int:
        """How many questions of a paper take as long: fragments of a question as three, placing it next to none."""
        asked = sum(len(form.questions) for form in self.plan.forms)
        return 3 * len(self.quiz.items) + asked // _COMPOSED


Task = RunTask | PrintTask


def worthwhile(tasks: Sequence[Task], most: int) -> int:
    """How many processes print these tasks sooner than fewer would: each has to load the typesetter first."""
    return min(most, max(1, sum(task.questions for task in tasks) // _WORTH_A_PROCESS))


@dataclass(frozen=True, slots=True)
class Job:
    """A task, and where a large result may be left."""

    task: Task
    spool: Path | None = None
    """A file to be made; None where the result has to travel."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF."""

    data: bytes | Path
    """Its bytes, or the file in which they stand."""
    pages: int
    versions: Versions
    """Of what printed it."""


def tasks_of(composition: Composition) -> tuple[Task, ...]:
    """All that is to be printed for a quiz, the papers first."""
    quiz, request = composition.quiz, composition.request
    runs = prints_runs(quiz, request)
    plans = plan_runs(quiz, request) if runs else ()
    documents = print_tasks(quiz, theme=request.theme, page_size=request.page_size, papers=not runs)
    return (*(RunTask(plan, replace(quiz, forms=tuple(plan.forms)), request) for plan in plans), *documents)


def jobs_of(tasks: Sequence[Task], spool: Path | None) -> Iterator[Job]:
    """The tasks as jobs; print runs are left in the spool folder, where there is one."""
    for number, task in enumerate(tasks):
        yield Job(task, spool / str(number) if spool is not None and isinstance(task, RunTask) else None)


def do_job(job: Job, count_steps: CountSteps) -> Printed | QuizgenError:
    """What a task asks for, or why it cannot be printed; `count_steps` hears of papers as they are made."""
    try:
        if isinstance(job.task, RunTask):
            return _print_run(job.task, job.spool, count_steps)
        document = print_document(job.task)
        if isinstance(document, QuizgenError):
            return document
        return Printed(document.data, document.pages, printing_versions())
    except QuizgenError as error:
        return error
    except OSError as error:
        if error.errno not in FULL:
            raise
        return FullDiskError(Path(tempfile.gettempdir()))  # the typesetter unpacks its fonts there


def _print_run(task: RunTask, spool: Path | None, count_steps: CountSteps) -> Printed:
    run = open_run(task.plan, task.quiz, task.request)
    chunks = run.write(_Papers(count_steps))
    if spool is None:
        return Printed(b"".join(chunks), run.pages, printing_versions())
    write_new(spool, chunks, task.request.folder)
    return Printed(spool, run.pages, printing_versions())


class _Papers:
    """Tells how many papers are done since the last time."""

    def __init__(self, count_steps: CountSteps) -> None:
        self._count_steps = count_steps
        self._known = 0

    def __call__(self, papers: int) -> None:
        self._count_steps(papers - self._known)
        self._known = papers
