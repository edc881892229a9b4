"""The wheel holds all that quizgen needs away from the tree."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project.tree import ROOT, tracked

HOMES = {"quizgen": "quizgen", "templates": "quizgen/templates", "source_docs": "quizgen/samples"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as a release has it."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.mark.parametrize("folder", HOMES)
def test_the_wheel_holds_every_file(wheel: Path, folder: str) -> None:
    """Code, templates with their fonts, and the samples."""
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"{HOMES[folder]}/{path.relative_to(ROOT / folder).as_posix()}"
        for path in tracked()
        if path.is_relative_to(ROOT / folder) and path.parent.name != "pictures"
    }

    assert wanted
    assert not wanted - inside


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    """No tests, no papers that somebody built, no caches."""
    names = [name.split("/") for name in zipfile.ZipFile(wheel).namelist()]

    assert {parts[0].split("-")[0] for parts in names} == {"quizgen"}
    assert not [parts for parts in names if {"__pycache__", "node_modules", "pictures"} & set(parts)]


def test_the_wheel_offers_the_command(wheel: Path) -> None:
    """`quizgen` on the path."""
    archive = zipfile.ZipFile(wheel)
    (entry,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))

    assert "quizgen = quizgen.cli.main:main" in archive.read(entry).decode()
