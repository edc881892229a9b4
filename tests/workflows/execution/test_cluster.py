"""A Dask cluster as executor: the same bytes as here, and every way in which a cluster can fail told in words."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizgen.rendering.typesetting import versions
from quizgen.workflows.build import Built
from quizgen.workflows.build_place import build_at, open_executor
from quizgen.workflows.execution import cluster as clusters
from quizgen.workflows.execution.cluster import (
    ForeignVersionError,
    LostClusterError,
    NoWorkersError,
    UnreachableClusterError,
    open_cluster,
)
from quizgen.workflows.execution.executor import CountSteps, count_nothing
from quizgen.workflows.extras import MissingExtraError
from quizgen.workflows.request import BuildRequest, WorkSettings
from tests.lesson import write_lesson
from tests.workflows.folders import found

distributed = pytest.importorskip("distributed", reason="needs distributed")


@pytest.fixture(scope="module")
def running() -> Iterator[Any]:
    """A cluster of two workers on this machine, without a dashboard."""
    place = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"}
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **place) as cluster:
        yield cluster


def _address(cluster: Any) -> str:
    return str(cluster.scheduler_address).removeprefix("tcp://")


def _requests(folder: Path) -> list[BuildRequest]:
    """A roster in parts with covers, and a form of nobody."""
    roster = folder / "people.csv"
    people = "".join(f"Learner {number},{number},{'Red' if number % 2 else 'Blue'}\n" for number in range(3))
    roster.write_text(f"name,id,group\n{people}", "utf-8")
    facts = [write_lesson(folder, name=f"{name}.facts.yaml") for name in ("parts", "plain")]
    return [
        BuildRequest(facts=facts[0], seed="x", roster=roster, group_by="group", part_size=2, sheet="page"),
        BuildRequest(facts=facts[1], seed="x", forms=1),
    ]


@pytest.mark.slow
def test_cluster_gives_the_same_bytes_as_this_machine(running: Any, tmp_path: Path) -> None:
    """Several fact files, one with a run in parts: all as one process makes them."""
    requests = _requests(tmp_path)
    here = build_at(str(tmp_path / "here"), requests, WorkSettings())
    there = build_at(str(tmp_path / "there"), requests, WorkSettings(cluster=_address(running)))

    assert all(isinstance(one, Built) for one in (*here, *there)), there
    assert found(tmp_path / "here") == found(tmp_path / "there")
    assert "parts/learner/papers-002.pdf" in found(tmp_path / "there")


def _double(task: int, _: CountSteps) -> int:
    return 2 * task


def _end_once(task: Path, _: CountSteps) -> str:
    if not task.exists():
        task.touch()
        os._exit(1)
    return "done"


def _end(_task: int, _count_steps: CountSteps) -> None:
    os._exit(1)


@pytest.mark.slow
def test_results_come_in_the_order_of_the_tasks(running: Any) -> None:
    """However many there are, and in a cluster that is used again."""
    with open_executor(_address(running), workers=1, themes=["default"]) as executor:
        assert not executor.shares_disk
        for count in (0, 1, 50):
            assert list(executor.in_order(_double, range(count), count_nothing)) == list(range(0, 2 * count, 2))


@pytest.mark.slow
def test_lost_worker_is_made_up_for(running: Any, tmp_path: Path) -> None:
    """Its task is done again by another."""
    with open_cluster(_address(running), themes=[]) as executor:
        assert list(executor.in_order(_end_once, [tmp_path / "mark"], count_nothing)) == ["done"]


@pytest.mark.slow
def test_task_that_ends_every_worker_is_told(running: Any) -> None:
    """As where the memory runs out again and again."""
    with (
        open_cluster(_address(running), themes=[]) as executor,
        pytest.raises(LostClusterError, match=r"several workers ended.*--part-size"),
    ):
        list(executor.in_order(_end, [1], count_nothing))


@pytest.mark.slow
def test_workers_of_other_versions_are_refused(running: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the versions that differ; so are workers that have not the theme."""
    monkeypatch.setattr(clusters, "printing_versions", lambda: (("pango", "0.1"), ("zlib", "0")))
    with pytest.raises(ForeignVersionError, match=r"pango [0-9.]+ and not 0\.1; zlib"), _opened(running):
        pass

    monkeypatch.undo()
    monkeypatch.setattr(clusters, "load_theme", lambda name: name)
    monkeypatch.setattr(clusters, "theme_digest", lambda name: name)
    with pytest.raises(ForeignVersionError, match="no theme “no-such-theme”"), _opened(running, "no-such-theme"):
        pass


def _opened(cluster: Any, *themes: str) -> Any:
    return open_cluster(_address(cluster), themes=themes)


@pytest.mark.slow
def test_cluster_that_loses_all_workers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for for ever; nor is one that never had any."""
    monkeypatch.setattr(clusters, "PATIENCE", 1.0)
    place = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"}
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=True, **place) as cluster:
        with _opened(cluster) as executor:
            results = executor.in_order(_sleep_long, [0, 1], count_nothing)
            cluster.scale(0)
            with pytest.raises(LostClusterError, match="no workers any more"):
                next(results)
        with pytest.raises(NoWorkersError, match="has no worker"), _opened(cluster):
            pass


@pytest.mark.slow
def test_cluster_that_goes_away_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Scheduler and all; the library's own complaints are not shown."""
    monkeypatch.setattr(clusters, "PATIENCE", 1.0)
    place = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"}
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=True, **place) as cluster,
        _opened(cluster) as executor,
    ):
        end = threading.Timer(1.5, cluster.close)
        end.start()
        with pytest.raises(LostClusterError, match=r"does not answer|no workers"):
            list(executor.in_order(_sleep_long, [0, 1], count_nothing))
        end.join()

    assert "reconnect" not in capfd.readouterr().err


def _sleep_long(_task: int, _count_steps: CountSteps) -> None:
    time.sleep(60)


def test_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing listens on a port that was just given back; patience has the end that was set."""
    monkeypatch.setattr(clusters, "PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(UnreachableClusterError, match=rf"No Dask cluster answers at dask://127\.0\.0\.1:{port}"):
        _enter(f"127.0.0.1:{port}")


def _enter(address: str) -> None:
    with open_cluster(address, themes=[]):
        pass


def test_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how to install it."""
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(MissingExtraError, match=r"dask://10\.0\.0\.5:8786 needs .*pip install 'quizgen\[dask\]'"):
        _enter("10.0.0.5:8786")


def test_versions_here_are_compared_with(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the manifest tells, and how the theme looks."""
    known = dict(clusters._fingerprint(("default",)))

    assert known.keys() == {*dict(versions.printing_versions()), "theme default"}
