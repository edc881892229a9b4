"""`quizgen review` asks in the terminal, gives doubts to programs, and takes their answers."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.test_review import FACTS, SOURCE


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Two facts with a doubt, and one without."""
    (tmp_path / "s.txt").write_text(SOURCE)
    path = tmp_path / "s.facts.yaml"
    path.write_text(FACTS)
    return path


def test_what_is_open_is_listed_where_nobody_can_be_asked(facts: Path, run: Run) -> None:
    """Exit code 1 as long as facts wait; check and build say the same."""
    result = run("review", facts)

    assert result.code == 1
    assert "tool: Could “a pencil” also answer “With what must one write?”? It stands in the sentence" in result.out
    assert result.out.endswith("2 facts wait for an answer.\n")
    checked = run("check", facts)
    assert checked.code == 1
    assert "doubt[doubt-answers-too]" in checked.out
    assert "2 facts wait for an answer: quizgen review" in checked.out


def test_programs_get_doubts_and_give_answers(facts: Path, run: Run) -> None:
    """What --json gives can be answered as it is; a dry run only shows."""
    asked = json.loads(run("review", facts, "--json").out)["waiting"]
    answers = [
        {"fact": screen["fact"], "about": doubt["about"], "of": doubt["of"], "answer": "no"}
        for screen in asked
        for doubt in screen["doubts"]
    ]
    path = facts.with_name("answers.json")
    path.write_text(json.dumps(answers))

    assert "+    doubts:" in run("review", facts, "--answers", path, "--dry-run").out
    assert facts.read_text() == FACTS
    done = run("review", facts, "--answers", path, "--by", "A. Trainer")
    assert (done.code, done.out.splitlines()[-1]) == (0, "No fact waits for an answer.")
    assert facts.read_text().count("by: A. Trainer") == 2
    assert run("check", facts).code == 0


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("{", "they are no JSON"),
        ("{}", "they are no list"),
        ("[1]", "1 is none"),
        ('[{"fact": "tool", "about": "nothing", "answer": "no"}]', "is none"),
        ('[{"fact": "load", "about": "answers-too", "of": ["12"], "answer": "no"}]', "has no open doubt"),
    ],
)
def test_answers_that_cannot_be_taken_are_refused(facts: Path, run: Run, given: str, why: str) -> None:
    """One sentence, exit code 2, and the file as it was."""
    path = facts.with_name("answers.json")
    path.write_text(given)
    result = run("review", facts, "--answers", path)

    assert result.code == 2
    assert why in result.err
    assert facts.read_text() == FACTS


class Keyboard(io.StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        """Whether a person can be asked: yes."""
        return True


@pytest.mark.parametrize(
    ("typed", "left", "written"),
    [
        ("n\ny\n", 0, ["answer: no", "answer: yes", "claim: single"]),
        ("l\nn\n", 1, ["answer: no", "claim: stated"]),
        ("l\nl\n", 2, []),
    ],
)
def test_a_person_is_asked_once(
    facts: Path, run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, left: int, written: list[str]
) -> None:
    """Fact after fact; what is put off stays open."""
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    result = run("review", facts)
    text = facts.read_text()

    assert result.code == int(left > 0)
    assert all(line in text for line in written)
    assert text.count("about:") == 2 - left
