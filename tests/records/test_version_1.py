"""Folders that version 1 left: read, shown, verified and exported as ever. The code at commit 51f7934 made them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from quizgen.domain.form import Learner
from quizgen.domain.ground import Ground, Standing
from quizgen.records.form_file import FormFile, read_forms
from quizgen.records.quiz_file import ChangedQuizError, UnreadableQuizError, read_quiz_record
from quizgen.workflows.exporting import ExportRequest, export_bytes
from quizgen.workflows.show import show
from quizgen.workflows.verify import verify

OLD = Path(__file__).with_name("version_1")
LETTERS, LEARNERS = OLD / "letters/bridge", OLD / "learners/bridge"


@pytest.mark.parametrize("folder", [LETTERS, LEARNERS], ids=["letters", "learners"])
def test_an_older_folder_is_verified(folder: Path) -> None:
    """All that was printed is still what is proved, and no file is another one."""
    found = verify(folder)

    assert found.holds, (found.differences, [form.differences for form in found.forms])
    assert all(form.proven == form.questions == 3 for form in found.forms)


def test_an_older_form_is_shown() -> None:
    """By its code, with the learner whose name stood in its line."""
    form = show(LEARNERS, "X4F2N2")

    assert form.learner == Learner("Grace Hopper", "103", "A")
    assert [question.letter for question in form.questions] == ["D", "A", "D"]
    assert "Mount Keru" in form.questions[1].options
    assert form.questions[1].why[0].startswith("the source says so")


def test_an_older_quiz_is_exported() -> None:
    """Proven again from its fact file, with the questions as the form printed them."""
    exported = export_bytes(ExportRequest(LETTERS, ("json",), form="B"))
    node = json.loads(exported.data)

    assert exported.notes == ()
    assert (node["form"], len(node["questions"])) == ("B", 3)
    assert node["source"]["file"] == "bridge.txt"


def test_what_version_1_did_not_say_is_not_claimed() -> None:
    """Whose word a verdict stands on was not recorded: the author's, wherever it might have been."""
    quiz = read_quiz_record(LETTERS)

    assert {item.standing for item in quiz.items} == {Standing.VOUCHED}
    assert {option.ground for item in quiz.items for option in item.options if not option.correct} == {Ground.AUTHOR}
    assert quiz.sources[0].text_sha256 is None
    assert [form.code for form in read_forms(LETTERS, quiz)] == ["A", "B"]
    assert list(FormFile(LEARNERS, read_quiz_record(LEARNERS))) == ["R9X4X8", "X4F2N2"]


def test_a_changed_older_quiz_is_noticed(tmp_path: Path) -> None:
    """Its seal is that of its own version."""
    folder = shutil.copytree(LETTERS, tmp_path / "bridge")
    path = folder / "trainer/quiz.json"
    path.write_bytes(path.read_bytes().replace(b'"Jane Hill"', b'"Anna Moss"'))
    with pytest.raises(ChangedQuizError, match="seal does not fit"):
        read_quiz_record(folder)

    path.write_bytes(path.read_bytes().replace(b'"ordered"', b'"order"'))
    with pytest.raises(UnreadableQuizError, match=r"trainer/quiz\.json"):
        read_quiz_record(folder)
