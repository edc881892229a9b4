"""Uploads: the same files in a store as in a folder, the manifest last, and nothing of ours left behind here."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import QuizgenError
from quizgen.rendering.themes.pages import PaperPdf
from quizgen.workflows import jobs
from quizgen.workflows.build import Built, build
from quizgen.workflows.build_place import CutShortError, build_at
from quizgen.workflows.interrupts import Interrupted
from quizgen.workflows.output.store import StoreError
from quizgen.workflows.printing import PrintTask
from quizgen.workflows.request import BuildRequest, WorkSettings
from tests.lesson import write_lesson
from tests.workflows.folders import found

memory = pytest.importorskip("fsspec.implementations.memory", reason="needs fsspec")


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildRequest:
    """Two forms of the lesson, printed at once; temporary files in a folder of their own."""
    monkeypatch.setattr(jobs, "print_document", _print)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return BuildRequest(facts=write_lesson(tmp_path / "docs"), out=tmp_path / "out", forms=2, seed="one")


def _print(task: PrintTask) -> PaperPdf:
    letters = [question.letter for form in task.quiz.forms for question in form.questions]
    return PaperPdf(f"{task.name} {letters}".encode(), 1)


@pytest.fixture(autouse=True)
def store() -> Iterator[Any]:
    """A store in memory, empty at the beginning and the end."""
    files = memory.MemoryFileSystem()
    files.store.clear()
    yield files
    files.store.clear()


def _stored(store: Any) -> dict[str, bytes]:
    return {path.removeprefix("/exams/"): store.cat_file(path) for path in store.find("/")}


def _upload(request: BuildRequest, out: str = "memory://exams", **work: Any) -> Built:
    (outcome,) = build_at(out, [request], WorkSettings(**work))
    assert isinstance(outcome, Built), outcome
    return outcome


def test_store_gets_the_same_files_as_a_folder(request_: BuildRequest, store: Any, tmp_path: Path) -> None:
    """Byte for byte; the report says where; nothing is left in temporary folders."""
    build([request_])
    built = _upload(request_)

    assert _stored(store) == found(request_.out)
    assert built.place == "memory://exams/bridge"
    assert not list((tmp_path / "temporary").iterdir())


def test_address_of_this_machine_is_a_folder(request_: BuildRequest, tmp_path: Path) -> None:
    """Written in one step, and private where it must be."""
    build([request_])
    _upload(request_, (tmp_path / "else where").as_uri())

    assert found(tmp_path / "else where") == found(request_.out)
    assert (tmp_path / "else where/bridge/trainer").stat().st_mode & 0o777 == 0o700


def test_same_place_gives_the_same_forms_again(request_: BuildRequest, store: Any) -> None:
    """The secret is fetched from the store, unless another one is wanted."""
    secretly = replace(request_, seed=None)
    _upload(secretly)
    first = _stored(store)
    assert _upload(secretly).composition.secret.kept
    assert _stored(store) == first

    assert not _upload(replace(secretly, new_secret=True)).composition.secret.kept
    assert _stored(store)["bridge/trainer/secret"] != first["bridge/trainer/secret"]


def test_older_papers_go_and_files_of_others_stay(request_: BuildRequest, store: Any) -> None:
    """As in a folder: those of another edition."""
    _upload(replace(request_, forms=4))
    store.pipe_file("/exams/bridge/trainer/moodle.xml", b"mine")
    _upload(replace(request_, forms=1, title="Other papers"))
    names = set(_stored(store))

    assert "bridge/trainer/moodle.xml" in names
    assert {name for name in names if "learner" in name} == {"bridge/learner/paper-A.pdf"}


def test_dry_run_brings_nothing(request_: BuildRequest, store: Any) -> None:
    """But says where it would be."""
    assert _upload(request_, dry_run=True).place == "memory://exams/bridge"
    assert not _stored(store)


class _FailingPut:
    """A store that refuses from the n-th file on."""

    def __init__(self, store: Any, room: int, fault: BaseException) -> None:
        self._real = store.put_file
        self._room = room
        self._fault = fault

    def __call__(self, *words: Any, **more: Any) -> Any:
        self._room -= 1
        if self._room < 0:
            raise self._fault
        return self._real(*words, **more)


@pytest.mark.parametrize("room", range(9))
def test_upload_that_is_cut_short_has_no_manifest(
    request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """Wherever the store begins to refuse: it says so, and the same again makes it whole, with the same forms."""
    secretly = replace(request_, seed=None)
    _upload(secretly)
    whole = _stored(store)
    monkeypatch.setattr(memory.MemoryFileSystem, "put_file", _FailingPut(store, room, OSError("quota exceeded")))
    (outcome,) = build_at("memory://exams", [secretly], WorkSettings())

    assert isinstance(outcome, CutShortError)
    assert f"Only {room} of 9 files came to memory://exams/bridge" in str(outcome)
    assert "quota exceeded" in str(outcome)
    assert "bridge/trainer/manifest.json" not in _stored(store)
    monkeypatch.undo()
    monkeypatch.setattr(jobs, "print_document", _print)
    _upload(secretly)
    assert _stored(store) == whole


@pytest.mark.parametrize("title", [None, "Another one"])
@pytest.mark.parametrize("room", range(1, 9))
def test_an_edition_that_is_cut_short_is_the_same_when_it_is_whole(
    request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch, room: int, title: str | None
) -> None:
    """Wherever the upload stopped: further learners and new editions get the codes that they were to have."""
    roster = request_.facts.with_name("people.csv")
    roster.write_text("name,id\nAnn,7\n", "utf-8")
    first = replace(request_, seed="x", roster=roster, split=True)
    _upload(first)
    start = _stored(store)
    roster.write_text("name,id\nAnn,7\nBen,8\n", "utf-8")
    second = replace(first, title=title)
    _upload(second)
    whole = _stored(store)
    store.rm("/exams", recursive=True)
    for name, data in start.items():
        store.pipe_file(f"/exams/{name}", data)
    monkeypatch.setattr(memory.MemoryFileSystem, "put_file", _FailingPut(store, room, OSError("quota exceeded")))
    build_at("memory://exams", [second], WorkSettings())
    monkeypatch.undo()
    monkeypatch.setattr(jobs, "print_document", _print)
    _upload(second)

    assert _stored(store) == whole


def test_interrupt_says_what_is_there(request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of an upload."""
    monkeypatch.setattr(memory.MemoryFileSystem, "put_file", _FailingPut(store, 3, KeyboardInterrupt()))

    with pytest.raises(Interrupted, match=r"Only 3 of 9 files .*incomplete"):
        build_at("memory://exams", [request_], WorkSettings())


def test_interrupt_before_the_upload_changes_nothing(
    request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while papers are printed; no folder is named that is gone by then."""

    def interrupt(_: PrintTask) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(jobs, "print_document", interrupt)
    with pytest.raises(Interrupted, match=r"^Nothing was changed in memory://exams\.$"):
        build_at("memory://exams", [request_], WorkSettings())
    assert not _stored(store)


def test_manifest_is_brought_last(request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the secret first: with it the same forms can be had again."""
    order: list[str] = []
    real = store.put_file

    def put(self: object, source: str, target: str, **more: Any) -> None:
        order.append(target.rpartition("/")[2])
        real(source, target, **more)

    monkeypatch.setattr(memory.MemoryFileSystem, "put_file", put)
    _upload(request_)

    assert (order[0], order[-1]) == ("secret", "manifest.json")


def test_store_that_cannot_be_read_is_told_before_any_work(
    request_: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for an earlier secret first."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("forbidden")

    monkeypatch.setattr(memory.MemoryFileSystem, "cat_file", refuse)
    monkeypatch.setattr(jobs, "print_document", refuse)
    with pytest.raises(StoreError, match="forbidden"):
        build_at("memory://exams", [request_], WorkSettings())


def test_quiz_that_cannot_be_printed_leaves_the_older_one(
    request_: BuildRequest, store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is brought before all is made."""
    _upload(request_)
    first = _stored(store)
    monkeypatch.setattr(jobs, "print_document", lambda _: QuizgenError("No ink."))
    (outcome,) = build_at("memory://exams", [replace(request_, seed="two")], WorkSettings())

    assert str(outcome) == "No ink."
    assert _stored(store) == first
    assert json.loads(first["bridge/trainer/manifest.json"])["practice"]
