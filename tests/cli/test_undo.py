"""`quizgen undo` takes back what quizgen edited, and never what its author wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.workflows.editing import edit
from tests.cli.conftest import Run

FACTS = "quizgen: 1\nsource:\n  file: x.txt\nfacts:\n  - id: a\n    answer: 3\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact file that quizgen edited twice."""
    path = tmp_path / "x.facts.yaml"
    path.write_text(FACTS)
    edit(path, [(("facts", "a", "also"), "three"), (("facts", "a", "wrong"), ("4",))])
    edit(path, [(("facts", "a", "answer"), "three")])
    return path


def test_edits_are_taken_back_one_by_one(facts: Path, run: Run) -> None:
    """The last first; when there is none left, that is said."""
    first = run("undo", facts)
    assert first.code == 0
    assert "-    answer: three\n+    answer: 3" in first.out
    assert "answer: 3" in facts.read_text()
    assert run("undo", facts, "--quiet").out == ""
    assert facts.read_text() == FACTS
    last = run("undo", facts)
    assert last.code == 2
    assert "quizgen has edited nothing" in last.err


def test_a_dry_run_only_shows(facts: Path, run: Run) -> None:
    """The difference, and the file as it was."""
    before = facts.read_text()
    assert "+    answer: 3" in run("undo", facts, "--dry-run").out
    assert facts.read_text() == before


def test_what_was_edited_by_hand_since_stays(facts: Path, run: Run) -> None:
    """It says what is no longer there, and changes nothing."""
    facts.write_text(facts.read_text().replace("three", "THREE"))
    before = facts.read_text()
    outcome = run("undo", facts)

    assert outcome.code == 1
    assert "“answer: three” is no longer there" in outcome.err
    assert facts.read_text() == before
