"""Where quizzes are built, and by whom: into a folder or a store, on this machine or on a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.rendering.themes import bundled_themes
from quizgen.workflows.build import Outcome, build_with
from quizgen.workflows.execution.executors import open_executor
from quizgen.workflows.execution.workers import Progress, keep_quiet
from quizgen.workflows.means import Means
from quizgen.workflows.output.store import Store, is_address, local_path, open_store
from quizgen.workflows.output.upload import build_elsewhere
from quizgen.workflows.request import BuildRequest


def build_at(
    out: str, requests: Sequence[BuildRequest], means: Means, *, progress: Progress = keep_quiet
) -> tuple[Outcome, ...]:
    """Build quizzes into a folder, or into the store at an address.

    Raises as `build`, `open_store` and `open_cluster` do, before any work is done.
    """
    place = _place(out)
    cluster = None if means.dry_run else means.cluster
    with open_executor(cluster, workers=means.workers, themes=_themes(requests)) as executor:
        if isinstance(place, Store):
            return build_elsewhere(requests, place, executor, means, progress=progress)
        here = [replace(request, out=place) for request in requests]
        return build_with(here, executor, means, progress=progress)


def _place(out: str) -> Path | Store:
    folder = local_path(out) if is_address(out) else Path(out)
    return open_store(out) if folder is None else folder


def _themes(requests: Sequence[BuildRequest]) -> tuple[str, ...]:
    """What may be printed in: with a roster, whatever learners need."""
    needed = bundled_themes() if any(request.roster is not None for request in requests) else ()
    return tuple(dict.fromkeys((*(request.theme for request in requests), *needed)))
