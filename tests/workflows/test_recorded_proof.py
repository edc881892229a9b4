"""Proving recorded quizzes again before they are exported: whoever changes one cannot mend what the facts prove."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.production import produce
from quizgen.domain.chance import Chance
from quizgen.records.form_file import form_lines
from quizgen.records.quiz_file import quiz_bytes
from quizgen.records.recording import record_quiz
from quizgen.workflows.exporting import ExportRequest, export_bytes, export_source
from quizgen.workflows.survey import stamp, survey
from tests.lesson import FACTS, SOURCE, write_lesson

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A build of the lesson beside its facts, as far as exports read it."""
    evidence = survey(write_lesson(tmp_path)).readable()
    chance = Chance(bytes(16))
    items = produce(evidence, chance).items
    record = record_quiz("The Aba bridge", stamp(evidence.bank), items)
    (tmp_path / "out/trainer").mkdir(parents=True)
    (tmp_path / "out/trainer/quiz.json").write_bytes(quiz_bytes(record))
    (tmp_path / "out/trainer/forms.jsonl").write_bytes(b"".join(form_lines(arrange(items, chance, forms=2))))
    return tmp_path / "out"


def _resealed(folder: Path, change: Change) -> None:
    """Change the quiz, and let the seal fit: a quiz without one is as good as sealed."""
    path = folder / "trainer/quiz.json"
    quiz = json.loads(path.read_text("utf-8"))
    del quiz["seal"]
    change(quiz)
    path.write_text(json.dumps(quiz), "utf-8")


def _swap_verdicts(quiz: dict[str, Any]) -> None:
    for item in quiz["items"]:
        for option in item["options"]:
            option["verdict"] = {"Mount Keru": "false", "Mount Ossa": "true"}.get(option["text"], option["verdict"])


def _set(key: str, value: object) -> Change:
    def change(quiz: dict[str, Any]) -> None:
        stone = next(item for item in quiz["items"] if item["id"] == "stone")
        stone[key] = value

    return change


def _rename_option(quiz: dict[str, Any]) -> None:
    stone = next(item for item in quiz["items"] if item["id"] == "stone")
    next(option for option in stone["options"] if option["verdict"] == "false")["text"] = "Mount Meru"


def test_a_quiz_that_its_facts_prove_is_exported_without_a_word(folder: Path) -> None:
    """With its seal, and without."""
    assert export_bytes(ExportRequest(folder, ("gift",))).notes == ()
    _resealed(folder, lambda _: None)
    assert export_bytes(ExportRequest(folder, ("gift",))).notes == ()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_rename_option, "Nothing decides whether “Mount Meru” is wrong"),
        (_set("stems", ["Where was the stone?"]), "is not one of the question's wordings"),
        (
            _set("quote", {"text": "It is painted green", "source": "source", "sentence": 2}),
            "It rests on the fact “stone” and its quote",
        ),
        (_set("order", "value"), "do not ascend"),
    ],
)
def test_a_change_that_the_facts_do_not_bear_out_is_refused(folder: Path, change: Change, why: str) -> None:
    """Though no seal tells; nothing is written."""
    _resealed(folder, change)
    outcome = export_source(ExportRequest(folder, ("gift", "csv"), folder=folder / "x"))

    assert outcome.exit_code == 1
    assert "quiz.json: the item “stone” is not what its fact file proves." in outcome.fault
    assert why in outcome.fault
    assert outcome.fault.endswith("build it again.")
    assert not (folder / "x").exists()


def test_another_key_is_refused_though_the_forms_agree_with_it(folder: Path) -> None:
    """Verdict and forms changed alike: only the facts can tell."""
    _resealed(folder, _swap_verdicts)
    quiz = json.loads((folder / "trainer/quiz.json").read_text("utf-8"))
    (stone,) = [item for item in quiz["items"] if item["id"] == "stone"]
    right = next(place for place, option in enumerate(stone["options"]) if option["verdict"] == "true")
    forms = [json.loads(line) for line in (folder / "trainer/forms.jsonl").read_text("utf-8").splitlines()]
    for form in forms:
        for asked in form["questions"]:
            if asked["item"] == "stone":
                asked["correct"] = asked["options"].index(right)
    (folder / "trainer/forms.jsonl").write_text("\n".join(map(json.dumps, forms)) + "\n", "utf-8")

    fault = export_source(ExportRequest(folder, ("gift",), folder=folder / "x")).fault
    assert "The option “Mount" in fault
    assert "is true, not false" in fault or "is false, not true" in fault


@pytest.mark.parametrize(
    ("spoil", "note"),
    [
        (lambda docs: (docs / "bridge.facts.yaml").unlink(), "fact file bridge.facts.yaml is not to be found"),
        (lambda docs: write_lesson(docs, FACTS + "# a remark\n"), "was changed after the build"),
        (lambda docs: (docs / "bridge.txt").unlink(), "bridge.txt is not to be found"),
        (lambda docs: write_lesson(docs, source=SOURCE + "\n"), "bridge.txt was changed after the build"),
    ],
)
def test_a_quiz_without_its_facts_is_exported_with_a_note(
    folder: Path, spoil: Callable[[Path], object], note: str
) -> None:
    """The build proved it; that nobody could prove it again is said."""
    spoil(folder.parent)
    (said,) = export_bytes(ExportRequest(folder, ("gift",))).notes

    assert said.startswith("The quiz was not proved again: its ")
    assert note in said
