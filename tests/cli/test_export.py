"""`quizgen export`: where it writes, what it says, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.exporters.quizzes import make_item, make_quiz
from tests.lesson import write_lesson
from tests.workflows.test_exporting import write_build


def test_several_sources_and_formats_go_to_one_folder(run: Run, lesson: Path) -> None:
    """A line a file, with the number of items."""
    other = write_lesson(Path("other"), name="tunnel.facts.yaml")
    result = run("export", lesson, other, "--to", "gift,csv", "--to", "json", "-o", "exports", "-j", "1")

    assert result.code == 0
    assert result.out.splitlines() == [
        f"exports/{name}{suffix}  3 items"
        for name in ("bridge", "tunnel")
        for suffix in (".gift.txt", ".csv", ".questions.json")
    ] + ["Sources exported: 2 of 2; files: 6"]
    assert not result.err


def test_one_export_goes_to_a_file(run: Run, lesson: Path) -> None:
    """Of the name given."""
    assert run("export", lesson, "--to", "practice", "-o", "week-3.html").code == 0
    assert Path("week-3.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_folder_is_a_folder(run: Run, lesson: Path) -> None:
    """Whether it is there or written like one."""
    Path("there").mkdir()

    assert run("export", lesson, "--to", "gift", "-o", "there").code == 0
    assert run("export", lesson, "--to", "gift", "-o", "new/").code == 0
    assert Path("there/bridge.gift.txt").read_bytes() == Path("new/bridge.gift.txt").read_bytes()


def test_standard_output_gets_the_file_alone(run: Run, lesson: Path) -> None:
    """For pipes."""
    result = run("export", lesson, "--to", "csv", "--raw", "--form", "B", "-o", "-")

    assert result.code == 0
    assert ["designer", "stone", "colour"] == [row["id"] for row in csv.DictReader(io.StringIO(result.out))]


def test_a_terminal_gets_no_zip(run: Run, lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would only make a mess; text it gets."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    refused = run("export", lesson, "--to", "anki", "-o", "-")

    assert refused.code == 2
    assert "is no text for a terminal" in refused.err
    assert run("export", lesson, "--to", "gift", "-o", "-").code == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--to", "moodle"), "Did you mean “moodle-xml”?"),
        (("--to", "xml-rpc-thing"), "There is no export format"),
        ((), "Say with --to which format"),
        (("--to", "gift", "--raw"), "--raw goes with csv alone"),
        (("--to", "gift", "--form", "A", "--all-forms"), "cannot go together"),
        (("--to", "gift", "--form", "Q"), "There are the forms A, B, C, D"),
        (("--to", "gift", "--items", "desinger"), "Did you mean “designer”?"),
        (("--to", "gift,csv", "-o", "-"), "takes one file"),
        (("--to", "gift", "--all-forms", "-o", "-"), "takes one file"),
        (("--to", "gift,csv", "-o", "bridge.txt"), "is a file, but there are several"),
        (("--to", "gift", "-o", "bridge.txt/x"), "cannot be written"),
    ],
)
def test_what_cannot_work_is_said(run: Run, lesson: Path, words: tuple[str, ...], message: str) -> None:
    """With exit code 2, and nothing written."""
    before = sorted(Path().rglob("*"))
    result = run("export", lesson, *words, "-j", "1")

    assert result.code == 2
    assert message in " ".join(result.err.split())
    assert sorted(Path().rglob("*")) == before


def test_what_is_left_out_is_a_finding(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told item by item on standard error, with exit code 1."""
    monkeypatch.chdir(tmp_path)
    quiz = make_quiz(make_item("a", "E. coli?", ("one", "two")), make_item("b", "Which?", ("one", "two")))
    folder = write_build(tmp_path / "build", quiz)
    result = run("export", folder, "--to", "aiken", "-o", "x.txt")

    assert (result.code, result.out) == (1, "x.txt  1 item, 1 left out\n")
    assert "not held: aiken: a: left out: The stem begins with “E.”" in result.err
    assert run("export", folder, "--to", "aiken", "-o", "-").code == 1


def test_a_changed_quiz_is_refused_and_the_others_are_exported(run: Run, lesson: Path) -> None:
    """With the reason, and a line on the whole."""
    folder = write_build(Path("build"))
    quiz = folder / "trainer" / "quiz.json"
    quiz.write_text(quiz.read_text("utf-8").replace("2004", "2005"), "utf-8")
    result = run("export", folder, lesson, "--to", "aiken", "-o", "x", "-j", "1")

    assert result.code == 1
    assert "build: build/trainer/quiz.json was changed after the build" in result.err
    assert result.out.splitlines() == ["x/bridge.aiken.txt  3 items", "Sources exported: 1 of 2; files: 1"]


def test_a_batch_says_how_many_items_are_left_out(run: Run, lesson: Path) -> None:
    """Of all its files."""
    items = [make_item("a", "E. coli?", ("one", "two")), make_item("b", "Which?", ("one", "two"))]
    result = run("export", write_build(Path("b"), make_quiz(*items)), lesson, "--to", "aiken", "-o", "x", "-j", "1")

    assert result.code == 1
    assert result.out.splitlines()[-1] == "Sources exported: 2 of 2; files: 2; items left out, as said above: 1"


def test_faults_of_a_fact_file_are_shown_with_their_place(run: Run, lesson: Path) -> None:
    """As `check` shows them."""
    lesson.write_text(lesson.read_text("utf-8").replace("answer: green", "answr: green"), "utf-8")
    result = run("export", lesson, "--to", "gift", "-j", "1")

    assert result.code == 1
    assert "bridge.facts.yaml:" in result.err
    assert "error[" in result.err


def test_machines_get_json(run: Run, lesson: Path) -> None:
    """An object a source."""
    (node,) = json.loads(run("export", lesson, "--to", "gift", "-o", "x.gift", "--json").out)

    assert node["files"][0] | {"bytes": 0} == {
        "path": "x.gift", "format": "gift", "items": 3, "left_out": 0, "bytes": 0, "remarks": [],
    }  # fmt: skip
    assert node["error"] is None


def test_quiet_says_nothing(run: Run, lesson: Path) -> None:
    """Unless something is wrong."""
    result = run("export", lesson, "--to", "gift", "-o", "x.gift", "-q")

    assert (result.code, result.out, result.err) == (0, "", "")
