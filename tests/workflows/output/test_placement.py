"""Putting folders in place: the system's exchange of names, and what happens where it has none."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

import pytest

from quizgen.workflows.output import placement
from quizgen.workflows.output.placement import exchange, put_in_place


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders, each with a file that has the folder's name."""
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path / "new", tmp_path / "old"


def _inside(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_exchange_swaps_two_folders(folders: tuple[Path, Path]) -> None:
    """Each has the other's name, where the system can do it at all."""
    new, old = folders
    if not exchange(new, old):
        pytest.skip("this system or file system cannot exchange names")

    assert (_inside(new), _inside(old)) == (["old"], ["new"])


def test_exchange_that_fails_is_told(folders: tuple[Path, Path]) -> None:
    """A folder that is not there cannot be exchanged."""
    new, old = folders

    with pytest.raises(FileNotFoundError):
        exchange(new, old.with_name("missing"))


@pytest.mark.parametrize("calls", [(), ("renamex_np",)])
def test_system_is_asked_by_the_name_of_its_call(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, calls: tuple[str, ...]
) -> None:
    """Linux and macOS have different calls, others have none."""
    asked: list[str] = []

    class Library:
        def __getattr__(self, name: str) -> object:
            if name not in calls:
                raise AttributeError(name)
            return lambda *_: asked.append(name)

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Library())

    assert exchange(*folders) == bool(calls)
    assert asked == list(calls)


def test_windows_has_no_exchange(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """There two renames must do."""
    monkeypatch.setattr(placement.sys, "platform", "win32")  # type: ignore[attr-defined]

    assert not exchange(*folders)


@pytest.mark.parametrize("code", [errno.EINVAL, 0])
def test_new_folder_takes_the_old_ones_place(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """By exchange or by two renames, the new one stands at the target, and the old one is not lost."""
    new, old = folders
    if code:
        monkeypatch.setattr(placement, "_swap_names", lambda *_: code)
    put_in_place(new, old, new.with_name("aside"))

    assert _inside(old) == ["new"]
    assert sorted(path.name for path in new.parent.rglob("*") if path.is_file()) == ["new", "old"]


def test_other_faults_are_not_taken_for_an_old_folder(folders: tuple[Path, Path]) -> None:
    """A target below a file cannot be had."""
    new, old = folders
    (old / "file").touch()

    with pytest.raises(NotADirectoryError):
        put_in_place(new, old / "file" / "target", new.with_name("aside"))
    assert os.path.isdir(new)  # noqa: PTH112 - plain words
