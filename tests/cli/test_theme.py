"""`quizgen theme`: the themes there are, and one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_bundled_themes_are_listed(run: Run) -> None:
    """The default theme and the one in large print, as lines and as data."""
    names = run("theme", "list").out.splitlines()

    assert {"default", "large-print"} <= set(names)
    assert json.loads(run("theme", "list", "--json").out) == names


def test_copy_of_a_theme_can_be_built_with(
    run: Run, lesson: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_print: None
) -> None:
    """The copy is a theme."""
    copied = run("theme", "copy", "my-theme")

    assert copied.code == 0
    assert "Then: quizgen build FACTS --theme my-theme" in copied.out
    assert run("build", lesson, "--theme", "my-theme", "-j", "1").code == 0


def test_folder_that_is_there_is_left_alone(run: Run, lesson: Path) -> None:
    """No file of somebody else is overwritten."""
    Path("my-theme").mkdir()
    Path("my-theme/notes.txt").touch()
    result = run("theme", "copy", "my-theme")

    assert result.code == 2
    assert "my-theme" in result.err
    assert [path.name for path in Path("my-theme").iterdir()] == ["notes.txt"]


def test_theme_that_there_is_not_cannot_be_copied(run: Run, lesson: Path) -> None:
    """The message names those there are."""
    result = run("theme", "copy", "mine", "--from", "fancy")

    assert result.code == 2
    assert "There is no theme “fancy”" in result.err
    assert "default" in result.err
