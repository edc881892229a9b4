"""`quizgen verify`: how it reports."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_verification_of_a_build(run: Run, lesson: Path) -> None:
    """All is well at first; a changed fact file makes the papers old, with exit code 1."""
    run("build", lesson, "--forms", "1", "-j", "1")
    sound = run("verify", "out/bridge")
    lesson.write_text(lesson.read_text("utf-8") + "# a remark\n", "utf-8")
    older = run("verify", "out/bridge")
    (data,) = json.loads(run("verify", "out/bridge", "--json").out)

    assert sound.code == 0
    assert "form A  3 of 3 questions proved from print  as proved" in sound.out
    assert sound.out.endswith("Everything printed holds.\n")
    assert older.code == 1
    assert older.out.startswith(f"{Path.cwd() / lesson}: differs[older-facts]: The papers are from an older fact file")
    assert older.out.endswith("Do not use these papers.\n")
    assert (data["holds"], data["differences"][0]["code"]) == (False, "older-facts")
    assert data["forms"] == [{"form": "A", "questions": 3, "proven": 3, "differences": []}]
    assert run("verify", "-q", "out/bridge").out.count("\n") == 1


def test_folder_without_a_quiz(run: Run, lesson: Path) -> None:
    """A wrong call."""
    result = run("verify", ".")

    assert result.code == 2
    assert "holds no quiz" in result.err
