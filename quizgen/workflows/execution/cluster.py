"""A Dask cluster as executor: papers printed on other machines, byte for byte as here.

The cluster gets the questions, the key and the learners' names: it has to be one that may know them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError, UsageError
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.typesetting.versions import Versions, printing_versions, theme_digest
from quizgen.workflows.execution.executor import CountSteps, Result, Task, Work, count_nothing, run_ahead
from quizgen.workflows.extras import MissingExtraError

if TYPE_CHECKING:
    from distributed import Client, Future

SCHEME = "dask://"
PATIENCE = 5.0
"""Seconds in which a cluster has to answer, and to have a worker."""
SILENT = "its scheduler does not answer any more"
_GLANCE = 1.0
"""Seconds between two looks at whether there are workers at all."""
_AHEAD = 2
"""How many tasks a worker are started and not fetched yet."""
_TYPESETTER = Lock()
"""In a worker: the typesetter does one thing at a time, however many threads the worker has."""


class UnreachableClusterError(UsageError):
    """No cluster answers at the address."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"No Dask cluster answers at {SCHEME}{address}. Nothing was changed; start its scheduler "
            "(dask scheduler), or mend the address: it is what the scheduler says when it starts."
        )


class NoWorkersError(QuizgenError):
    """The cluster has nobody who works."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"The cluster at {SCHEME}{address} has no worker. Nothing was changed; start some "
            f"(dask worker {address} --nthreads 1), with quizgen installed where they run."
        )


class ForeignVersionError(QuizgenError):
    """A worker would print other bytes."""

    def __init__(self, worker: str, differences: Sequence[str]) -> None:
        super().__init__(
            f"The worker at {worker} would not print the same files as this machine: {'; '.join(differences)}. "
            "Nothing was changed; install the same versions on all machines."
        )


class LostClusterError(QuizgenError):
    """The work came to nothing: workers or the scheduler went away."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(
            f"The cluster at {SCHEME}{address} was lost: {why}. Nothing was changed; run the same again, perhaps "
            "with smaller parts (--part-size) where the memory ran out."
        )


@contextmanager
def open_cluster(address: str, *, themes: Sequence[str]) -> Iterator[Cluster]:
    """The cluster whose scheduler is at HOST:PORT, to print in these themes.

    Raises MissingExtraError, UnreachableClusterError, NoWorkersError and ForeignVersionError, all within seconds.
    """
    client = _connect(address)
    try:
        _await_workers(client, address)
        _compare_versions(client, tuple(themes))
        yield Cluster(client, address)
    finally:
        client.close(timeout=PATIENCE)


class Cluster:
    """An executor: the workers of a Dask cluster."""

    def __init__(self, client: Client, address: str) -> None:
        self._client = client
        self._address = address

    @property
    def shares_disk(self) -> bool:
        """They work on machines of their own."""
        return False

    def in_order(
        self, work: Work[Task, Result], tasks: Sequence[Task], count_steps: CountSteps
    ) -> Generator[Result, None, None]:
        """The results in the order of the tasks; steps within tasks are not told. Raises LostClusterError.

        A task whose worker goes away is done again by another.
        """
        futures: list[Future[Result]] = []

        def start(task: Task) -> Future[Result]:
            futures.append(self._start(work, task))
            return futures[-1]

        try:
            yield from run_ahead(tasks, by=_AHEAD * max(1, len(self._workers())), start=start, finish=self._finish)
        finally:
            for future in futures:
                future.release()

    def _workers(self) -> Sequence[str]:
        return list(self._client.scheduler_info(n_workers=-1).get("workers", ()))

    def _start(self, work: Work[Task, Result], task: Task) -> Future[Result]:
        try:
            return self._client.submit(_work, work, task, pure=False)
        except Exception as error:  # whatever the library calls it from version to version
            raise LostClusterError(self._address, SILENT) from error

    def _finish(self, future: Future[Result]) -> Result:
        from distributed import KilledWorker

        try:
            result = self._wait_for(future)
        except KilledWorker as error:
            raise LostClusterError(self._address, "several workers ended while they printed the same papers") from error
        except CancelledError as error:
            raise LostClusterError(self._address, SILENT) from error
        future.release()
        return result

    def _wait_for(self, future: Future[Result]) -> Result:
        manned = time.monotonic()
        while True:
            try:
                return future.result(timeout=_GLANCE)
            except TimeoutError:
                if future.done() or self._workers():
                    manned = time.monotonic()
                # Workers that end are started again by whoever looks after them, which takes a moment.
                elif time.monotonic() - manned > PATIENCE:
                    raise LostClusterError(self._address, "it has no workers any more") from None


def _work(work: Work[Task, Result], task: Task) -> Result:
    with _TYPESETTER:
        return work(task, count_nothing)


def _connect(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtraError(f"{SCHEME}{address}", extra="dask") from error
    _keep_quiet("distributed")
    try:
        return Client(f"tcp://{address}", timeout=PATIENCE, set_as_default=False, name="quizgen")
    except (OSError, ValueError) as error:
        raise UnreachableClusterError(address) from error


def _keep_quiet(library: str) -> None:
    """What the library logs about its troubles is told in our words, or mended by it without any."""
    for name in [library, *(name for name in logging.root.manager.loggerDict if name.startswith(f"{library}."))]:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _await_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise NoWorkersError(address) from error


def _compare_versions(client: Client, themes: tuple[str, ...]) -> None:
    """Raise ForeignVersionError for the first worker that has not what is here."""
    own = dict(_fingerprint(themes))
    found: dict[str, Versions | Exception] = client.run(_fingerprint, themes, on_error="return")
    for worker, theirs in sorted(found.items()):
        if isinstance(theirs, Exception):
            raise ForeignVersionError(worker, [str(theirs)])
        known = dict(theirs)
        unlike = [name for name in own if known.get(name) != own[name]]
        if unlike:
            raise ForeignVersionError(worker, [f"{name} {known.get(name)} and not {own[name]}" for name in unlike])


def _fingerprint(themes: tuple[str, ...]) -> Versions:
    """All that printing depends on, on the machine that is asked."""
    looks = ((f"theme {name}", theme_digest(load_theme(name))[:12]) for name in themes)
    return (*printing_versions(), *looks)
