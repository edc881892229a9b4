"""Stores: files brought, read and taken away, and faults of stores in plain words."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from quizgen.workflows.extras import MissingExtraError
from quizgen.workflows.output.store import Store, StoreError, UnknownStoreError, is_address, local_path, open_store

fsspec = pytest.importorskip("fsspec", reason="needs fsspec")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that is really a folder."""
    files = fsspec.filesystem("file")
    return Store(files, str(tmp_path / "store"), "file://store")


@pytest.mark.parametrize("text", ["s3://bucket/x", "memory://x", "file:///tmp/x", "gs+ssl://y"])
def test_addresses_are_told_from_folders(text: str) -> None:
    """By what stands before the slashes."""
    assert is_address(text)


@pytest.mark.parametrize("text", ["out", "/home/out", "C:\\out", "C:/out", "./s3:/x", "://x", "a b://c"])
def test_folders_are_no_addresses(text: str) -> None:
    """Not even with a colon."""
    assert not is_address(text)


def test_addresses_of_this_machine_are_folders() -> None:
    """They are written as folders are, in one step."""
    assert local_path("file:///tmp/a%20b") == Path("/tmp/a b")  # noqa: S108 -- nothing is written
    assert local_path("s3://bucket/x") is None


def test_what_is_put_can_be_read_until_it_is_removed(store: Store, tmp_path: Path) -> None:
    """By names below the store's place; what is not there is none."""
    (tmp_path / "one").write_bytes(b"1")
    assert store.names("quiz") == ()
    assert store.read("quiz/learner/a.pdf") is None
    for name in ("quiz/learner/b.pdf", "quiz/learner/a.pdf", "other/c"):
        store.put(tmp_path / "one", name)

    assert store.names("quiz") == ("learner/a.pdf", "learner/b.pdf")
    assert store.read("quiz/learner/a.pdf") == b"1"
    store.remove("quiz/learner/a.pdf")
    store.remove("quiz/learner/a.pdf")
    assert store.names("quiz") == ("learner/b.pdf",)


def test_trainers_files_are_private_where_the_store_knows_of_users(store: Store, tmp_path: Path) -> None:
    """As in a folder of this machine."""
    (tmp_path / "one").write_bytes(b"1")
    store.put(tmp_path / "one", "quiz/trainer/key.pdf")
    key = tmp_path / "store/quiz/trainer/key.pdf"

    assert [stat.S_IMODE(path.stat().st_mode) for path in (key.parent, key)] == [0o700, 0o600]


def test_file_that_arrives_cut_short_is_noticed(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the store has is compared with what was sent."""
    (tmp_path / "one").write_bytes(b"12")
    monkeypatch.setattr(store._files, "put_file", lambda _, place: Path(place).write_bytes(b"1"))

    with pytest.raises(StoreError, match="cut short"):
        store.put(tmp_path / "one", "quiz/key.pdf")


def test_faults_of_a_store_are_told_in_words(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever kind of fault its library raises."""

    def refuse(*_: object) -> None:
        raise KeyError("AccessDenied")

    for name in ("find", "cat_file", "rm_file"):
        monkeypatch.setattr(store._files, name, refuse)
    for ask in (store.names, store.read, store.remove):
        with pytest.raises(StoreError, match=r"file://store/quiz: 'AccessDenied'\."):
            ask("quiz")


def test_unknown_store_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A protocol that there is not, and one whose library is missing."""
    monkeypatch.setitem(sys.modules, "s3fs", None)

    with pytest.raises(UnknownStoreError, match=r"carrier.pigeon"):
        open_store("carrier-pigeon://x")
    with pytest.raises(UnknownStoreError, match="Install s3fs"):
        open_store("s3://bucket/x")


def test_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how to install it."""
    monkeypatch.setitem(sys.modules, "fsspec.core", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'quizgen\[dask\]'"):
        open_store("memory://x")
