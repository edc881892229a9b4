"""Which executor does the work, by what the command line calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from quizgen.workflows.execution.executor import Executor
from quizgen.workflows.execution.workers import LocalWorkers


@contextmanager
def open_executor(cluster: str | None, *, workers: int, themes: Sequence[str]) -> Iterator[Executor]:
    """The Dask cluster at HOST:PORT, or so many local workers; raises as `open_cluster` does."""
    if cluster is None:
        yield LocalWorkers(workers)
        return
    from quizgen.workflows.execution.cluster import open_cluster

    with open_cluster(cluster, themes=themes) as executor:
        yield executor
