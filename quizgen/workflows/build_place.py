"""Where quizzes are built, and by whom: into a folder or a store, on this machine or on a cluster.

Builds for a store are made whole in a private folder of this machine first, then brought there. No store can put
a whole folder in place in one step. The manifest says what a complete build is: the old one goes first and the new
one comes last, so that whatever has one is whole.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from quizgen.diagnostics import counted
from quizgen.errors import QuizgenError
from quizgen.records import layout
from quizgen.rendering.themes.theme import bundled_themes
from quizgen.workflows.build import Built, Outcome, build_with
from quizgen.workflows.execution.executor import Executor
from quizgen.workflows.execution.workers import LocalWorkers, Progress, keep_quiet
from quizgen.workflows.interrupts import cut_short
from quizgen.workflows.output.store import Store, is_address, local_path, open_store
from quizgen.workflows.output.workshop import complaints, open_workshop
from quizgen.workflows.request import BuildRequest, WorkSettings

_PRIVATE = 0o700
_FIRST = (layout.SECRET, layout.LEARNERS, layout.FORMS, layout.QUIZ, layout.RUN)
"""What the next build goes on with, in the order in which it is brought into a store."""


class CutShortError(QuizgenError):
    """An upload came to no end."""

    def __init__(self, url: str, why: str, *, done: int, total: int) -> None:
        super().__init__(
            f"Only {done} of {counted(total, 'file')} came to {url}{f': {why}' if why else '.'} "
            f"Until {layout.MANIFEST} is there the build is incomplete; run the same again."
        )


def build_at(
    out: str, requests: Sequence[BuildRequest], work: WorkSettings, *, progress: Progress = keep_quiet
) -> tuple[Outcome, ...]:
    """Build quizzes into a folder, or into the store at an address.

    Raises as `build`, `open_store` and `open_cluster` do, before any work is done.
    """
    place = _place(out)
    cluster = None if work.dry_run else work.cluster
    with open_executor(cluster, workers=work.workers, themes=_themes(requests)) as executor:
        if isinstance(place, Store):
            return build_elsewhere(requests, place, executor, work, progress=progress)
        here = [replace(request, out=place) for request in requests]
        return build_with(here, executor, work, progress=progress)


def _place(out: str) -> Path | Store:
    folder = local_path(out) if is_address(out) else Path(out)
    return open_store(out) if folder is None else folder


def _themes(requests: Sequence[BuildRequest]) -> tuple[str, ...]:
    """What may be printed in: with a roster, whatever learners need."""
    needed = bundled_themes() if any(request.roster is not None for request in requests) else ()
    return tuple(dict.fromkeys((*(request.theme for request in requests), *needed)))


@contextmanager
def open_executor(cluster: str | None, *, workers: int, themes: Sequence[str]) -> Iterator[Executor]:
    """The Dask cluster at HOST:PORT, or so many local workers; raises as `open_cluster` does."""
    if cluster is None:
        yield LocalWorkers(workers)
        return
    from quizgen.workflows.execution.cluster import open_cluster

    with open_cluster(cluster, themes=themes) as executor:
        yield executor


def build_elsewhere(
    requests: Sequence[BuildRequest],
    store: Store,
    executor: Executor,
    work: WorkSettings,
    *,
    progress: Progress = keep_quiet,
) -> tuple[Outcome, ...]:
    """Build quizzes into a store, each into a folder of its own; the requests' `out` is not heeded.

    As with folders, the secret of an earlier build in the same place is used again. Raises as `build`
    does, and StoreError where the store cannot be read.
    """
    with open_workshop(Path(tempfile.gettempdir()) / "quizgen") as workshop:
        here = [replace(request, out=workshop) for request in requests]
        for request in here:
            _fetch_run(request, store)
        with cut_short(lambda: f"Nothing was changed in {store.url}."):
            outcomes = build_with(here, executor, work, progress=progress)
        return tuple(
            outcome if isinstance(outcome, QuizgenError) else _deliver(outcome, store, work, progress)
            for outcome in outcomes
        )


def _fetch_run(request: BuildRequest, store: Store) -> None:
    """Bring what the next build goes on with: the secret, and the edition that was drawn from it."""
    if request.new_secret:
        return
    for name in _FIRST:
        data = store.read(f"{request.folder.name}/{name}")
        if data is not None and not (name == layout.SECRET and request.seed is not None):
            path = request.folder / name
            with complaints(path):
                path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
                path.write_bytes(data)


def _deliver(built: Built, store: Store, work: WorkSettings, progress: Progress) -> Outcome:
    """The build with the place where it stands now, or why it came to no end."""
    name = built.folder.name
    there = replace(built, address=f"{store.url}/{name}")
    done: list[str] = []
    try:
        if not work.dry_run:
            with cut_short(lambda: str(CutShortError(there.place, "", done=len(done), total=len(built.files)))):
                _upload(built, name, store, done, progress)
    except QuizgenError as error:
        return CutShortError(there.place, str(error), done=len(done), total=len(built.files))
    return there


def _upload(built: Built, name: str, store: Store, done: list[str], progress: Progress) -> None:
    """First the secret and the forms, without which they could not be had again, then the run; last the manifest.

    While the run still names the earlier edition, forms that are there already are known by what they print.
    """
    names = [file.name for file in built.files]
    order = sorted(names, key=lambda one: _FIRST.index(one) if one in _FIRST else len(_FIRST))
    order.sort(key=lambda one: one == layout.MANIFEST)
    store.remove(f"{name}/{layout.MANIFEST}")
    for one in order:
        if one == layout.MANIFEST:
            _clear_older(name, names, store)
        store.put(built.folder.joinpath(*one.split("/")), f"{name}/{one}")
        done.append(one)
        progress(len(done), len(order), f"uploaded {one}")


def _clear_older(name: str, new: Sequence[str], store: Store) -> None:
    """Take away what an earlier build left and this one did not write; what others put there stays."""
    for one in store.names(name):
        if layout.is_own(one) and one not in new:
            store.remove(f"{name}/{one}")
