"""`quizgen show`: a form in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.domain.form import LETTERS
from tests.cli.conftest import Run

FOLDER = Path("out/bridge")


@pytest.fixture(autouse=True)
def _built(run: Run, lesson: Path, quick_print: None) -> None:
    run("build", lesson, "-q", "-j", "1", "--seed", "one")


@pytest.mark.parametrize("code", ["A", "B", "c"])
def test_form_is_spelled_out_as_data(run: Run, code: str) -> None:
    """Stem, options, position of the right one and why, as the form has them."""
    spelled = json.loads(run("show", FOLDER, "--form", code, "--json").out)
    questions = spelled["questions"]
    quiz = json.loads((FOLDER / "trainer/quiz.json").read_text("utf-8"))
    forms = [json.loads(line) for line in (FOLDER / "trainer/forms.jsonl").read_text("utf-8").splitlines()]
    items = {item["id"]: item for item in quiz["items"]}
    (form,) = (form for form in forms if form["form"] == code.upper())

    assert len(questions) == 3
    assert (code.upper(), 0, 3) == (spelled["form"], spelled["proven"], spelled["vouched"])
    for shown, asked in zip(questions, form["questions"], strict=True):
        item = items[asked["item"]]
        assert shown["stem"] == item["stems"][asked["stem"]]
        assert shown["options"] == [item["options"][index]["text"] for index in asked["options"]]
        assert shown["correct"] == asked["correct"]
        assert shown["letter"] == LETTERS[asked["correct"]]
        assert [
            option["verdict"] for option in item["options"] if option["text"] == shown["options"][shown["correct"]]
        ] == ["true"]
        assert ("vouched", {"source", "author"}) == (shown["standing"], set(shown["grounds"]))
        assert len(shown["why"]) == len(shown["options"])
        assert shown["why"][shown["correct"]].startswith("the source says so (sentence ")


def test_form_is_spelled_out_in_words(run: Run) -> None:
    """The right option is marked, and every option has its reason."""
    result = run("show", FOLDER)
    lines = result.out.splitlines()

    assert result.code == 0
    assert lines[:2] == ["The Aba bridge: form A", "3 questions: 0 proven, 3 vouched for"]
    assert 3 == lines.count("     vouched for: something here rests on the author's word")
    assert sum(line.startswith("   ✓ ") for line in lines) == 3
    assert sum("the author says that this is wrong" in line for line in lines) == 9
    assert any("“It is painted green” (sentence 4)" in line for line in lines)


def test_form_that_there_is_not_is_answered_with_those_there_are(run: Run) -> None:
    """Exit code 2, and the codes."""
    result = run("show", FOLDER, "--form", "Z")

    assert (result.code, result.err) == (2, "Error: The quiz has no form “Z”. It has A, B, C, D.\n")


def test_many_forms_are_not_all_named(run: Run, lesson: Path) -> None:
    """A message stays short."""
    run("build", lesson, "-q", "-j", "1", "--forms", "20")

    assert "J, K, L and 8 more." in run("show", FOLDER, "--form", "Z").err


def test_changed_quiz_is_not_shown(run: Run) -> None:
    """What was altered by hand is no longer proven."""
    path = FOLDER / "trainer/quiz.json"
    path.write_text(path.read_text("utf-8").replace('"green"', '"groen"', 1), "utf-8")
    result = run("show", FOLDER)

    assert result.code == 1
    assert "was changed after the build" in result.err
