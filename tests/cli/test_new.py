"""`quizgen new`: a fact file to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.lesson import SOURCE


@pytest.fixture(autouse=True)
def _source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/bridge.txt").write_text(SOURCE, "utf-8")


def test_new_file_stands_beside_its_source_and_can_be_checked(run: Run) -> None:
    """The file names its source and its schema, has each sentence, and reads without errors."""
    result = run("new", "docs/bridge.txt")
    text = Path("docs/bridge.facts.yaml").read_text("utf-8")

    assert result.code == 0
    assert result.out == (
        "docs/bridge.facts.yaml is ready to be filled in. Then: quizgen check docs/bridge.facts.yaml\n"
    )
    assert text.splitlines()[0] == "# yaml-language-server: $schema=facts.schema.json"
    assert "file: bridge.txt" in text
    assert "Its stone came from Mount Keru." in text
    assert Path("docs/facts.schema.json").exists()
    assert run("check", "docs/bridge.facts.yaml").code == 0


def test_title_and_language_are_written(run: Run) -> None:
    """As given."""
    run("new", "docs/bridge.txt", "--title", "Le pont", "--language", "fr", "-q")
    text = Path("docs/bridge.facts.yaml").read_text("utf-8")

    assert "title: Le pont" in text
    assert "language: fr" in text


def test_file_that_is_there_is_left_alone(run: Run) -> None:
    """An author's work is never overwritten; another name works."""
    Path("docs/bridge.facts.yaml").write_text("mine")
    result = run("new", "docs/bridge.txt")

    assert result.code == 2
    assert "docs/bridge.facts.yaml is there already" in result.err
    assert Path("docs/bridge.facts.yaml").read_text() == "mine"
    assert run("new", "docs/bridge.txt", "-o", "docs/other.facts.yaml").code == 0


def test_fact_file_must_stand_beside_its_source(run: Run) -> None:
    """Elsewhere it could not name it."""
    result = run("new", "docs/bridge.txt", "-o", "bridge.facts.yaml")

    assert result.code == 2
    assert "A fact file stands beside its source" in result.err
    assert not Path("bridge.facts.yaml").exists()


def test_source_that_cannot_be_read_is_told(run: Run) -> None:
    """Neither the fact file nor the schema is left."""
    Path("docs/empty.txt").touch()

    assert run("new", "docs/missing.txt").code != 0
    assert run("new", "docs/empty.txt").code == 1
    assert [path.name for path in sorted(Path("docs").iterdir())] == ["bridge.txt", "empty.txt"]
