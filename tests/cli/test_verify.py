"""`quizgen verify`: how it reports."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.workflows.retyping import drop_pages


def test_verification_of_a_build(run: Run, lesson: Path) -> None:
    """All is well at first; a changed fact file makes the papers old, with exit code 1."""
    run("build", lesson, "--forms", "1", "-j", "1")
    sound = run("verify", "out/bridge")
    lesson.write_text(lesson.read_text("utf-8") + "# a remark\n", "utf-8")
    older = run("verify", "out/bridge")
    (data,) = json.loads(run("verify", "out/bridge", "--json").out)

    assert sound.code == 0
    assert "form A  3 of 3 questions confirmed from print  as decided" in sound.out
    assert sound.out.endswith("Everything printed holds.\n")
    assert older.code == 1
    assert older.out.startswith(f"{Path.cwd() / lesson}: differs[older-facts]: The papers are from an older fact file")
    assert older.out.endswith("Do not use these papers.\n")
    assert (data["holds"], data["differences"][0]["code"]) == (False, "older-facts")
    assert data["forms"] == [{"form": "A", "questions": 3, "confirmed": 3, "differences": []}]
    assert run("verify", "-q", "out/bridge").out.count("\n") == 1


def test_folder_without_a_quiz(run: Run, lesson: Path) -> None:
    """A wrong call."""
    result = run("verify", ".")

    assert result.code == 2
    assert "holds no quiz" in result.err


def test_verification_of_a_print_run(run: Run, lesson: Path) -> None:
    """Of many forms only those that differ have a line; the files of papers are counted."""
    run("build", lesson, "--forms", "30", "-j", "1")
    sound = run("verify", "out/bridge")
    drop_pages(Path("out/bridge/learner/papers.pdf"), 2)
    spoilt = run("verify", "out/bridge")
    (data,) = json.loads(run("verify", "out/bridge", "--json").out)

    assert sound.code == 0
    assert sound.out.endswith(
        "  learner/papers.pdf  30 papers on 30 pages\n"
        "  30 of 30 forms as decided, 90 of 90 questions from print\n"
        "Everything printed holds.\n"
    )
    assert spoilt.code == 1
    assert "differs[paper-missing]: There is no paper of form B." in spoilt.out
    assert "form B  0 of 0 questions confirmed from print  1 difference\n" in spoilt.out
    assert "29 of 30 forms as decided" in spoilt.out
    assert data["files"] == [{"file": "learner/papers.pdf", "papers": 29, "pages": 29}]


def test_hundreds_of_differences_are_not_all_shown(run: Run, lesson: Path) -> None:
    """The rest is counted, and JSON has them all."""
    run("build", lesson, "--forms", "30", "-j", "1")
    path = Path("out/bridge/trainer/key-table.csv")
    head, *rows = path.read_text("utf-8-sig").splitlines()
    path.write_text("\n".join([head, *(",".join([*row.split(",")[:5], "", "", ""]) for row in rows * 2)]), "utf-8-sig")
    spoilt = run("verify", "out/bridge", "-q")
    (data,) = json.loads(run("verify", "out/bridge", "--json").out)

    assert len(data["differences"]) == 120
    assert spoilt.out.count("\n") == 101
    assert "… and 20 more differences; --json lists them all." in spoilt.out
