"""Exporting fact files and built folders: the right files, whole or not at all."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.domain.quiz import Quiz
from quizgen.exporters.faults import NoRawFormatError, UnknownFormatError
from quizgen.exporters.formats import FORMATS
from quizgen.records.form_file import form_lines
from quizgen.records.quiz_file import quiz_bytes
from quizgen.records.recording import record_quiz
from quizgen.workflows.exporting import ExportRequest, SameFileError, export_all, export_bytes, export_source
from tests.exporters.quizzes import PLAIN, make_item, make_quiz
from tests.lesson import FACTS, write_lesson


def write_build(folder: Path, quiz: Quiz = PLAIN) -> Path:
    """The folder of a build, as far as exports read it."""
    (folder / "trainer").mkdir(parents=True)
    (folder / "trainer" / "quiz.json").write_bytes(quiz_bytes(record_quiz(quiz.title, quiz.source, quiz.items)))
    (folder / "trainer" / "forms.jsonl").write_bytes(b"".join(form_lines(quiz.forms)))
    return folder


def as_json(request: ExportRequest) -> list[dict[str, object]]:
    """The questions of an export in the format json."""
    questions: list[dict[str, object]] = json.loads(export_bytes(request).data)["questions"]
    return questions


def test_a_fact_file_is_proven_and_exported(tmp_path: Path) -> None:
    """In every format, into one folder, under the fact file's name."""
    facts = write_lesson(tmp_path)
    outcome = export_source(ExportRequest(facts, tuple(FORMATS), folder=tmp_path / "exports"))

    assert not outcome.fault
    assert sorted(f"bridge{format.suffix}" for format in FORMATS.values()) == sorted(
        path.name for path in (tmp_path / "exports").iterdir()
    )
    assert {3} == {export.items for export in outcome.exports}


def test_a_fact_file_gives_the_same_export_each_time(tmp_path: Path) -> None:
    """Unless another seed is given."""
    facts = write_lesson(tmp_path)
    request = ExportRequest(facts, ("json",))

    assert export_bytes(request) == export_bytes(request)
    assert export_bytes(request) != export_bytes(replace(request, seed="other"))


def test_a_build_is_exported_as_recorded(tmp_path: Path) -> None:
    """All that the certificates say goes along: the same as straight from the quiz."""
    from quizgen.exporters import json_form
    from quizgen.exporters.choosing import select

    request = ExportRequest(write_build(tmp_path / "plain"), ("json",))

    assert json_form.export(select(PLAIN)).data == export_bytes(request).data
    assert json_form.export(select(PLAIN, form="B")).data == export_bytes(replace(request, form="B")).data


def test_a_build_may_be_named_by_its_quiz(tmp_path: Path) -> None:
    """Whoever points at quiz.json means the build."""
    folder = write_build(tmp_path / "plain")
    (export,) = export_source(ExportRequest(folder / "trainer" / "quiz.json", ("gift",), folder=tmp_path / "x")).exports

    assert (export.path.name, export.items) == ("plain.gift.txt", 3)


def test_all_forms_are_a_file_each(tmp_path: Path) -> None:
    """Named after the form."""
    folder = write_build(tmp_path / "plain")
    outcome = export_source(ExportRequest(folder, ("gift",), all_forms=True, folder=tmp_path / "x"))

    assert ["plain-A.gift.txt", "plain-B.gift.txt"] == [export.path.name for export in outcome.exports]


def test_items_are_chosen(tmp_path: Path) -> None:
    """By fact or item."""
    folder = write_build(tmp_path / "plain")

    assert ["defence-minister"] == [
        one["id"] for one in as_json(ExportRequest(folder, ("json",), items=("defence-minister",)))
    ]


def test_exports_are_for_the_trainer_alone_except_what_learners_open(tmp_path: Path) -> None:
    """They hold the key."""
    folder = write_build(tmp_path / "plain")
    gift, practice = export_source(ExportRequest(folder, ("gift", "practice"), folder=tmp_path / "x")).exports

    assert stat.S_IMODE(gift.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(practice.path.stat().st_mode) & 0o444 == 0o444


def test_without_a_place_exports_go_to_the_trainer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the key is, not where the papers are."""
    monkeypatch.chdir(tmp_path)
    write_build(tmp_path / "out" / "plain")
    (export,) = export_source(ExportRequest(Path("out/plain"), ("csv",))).exports

    assert export.path == Path("out/plain/trainer/plain.csv")
    assert export.path.exists()


def test_without_a_place_exports_of_a_build_stay_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the build stands, the export goes to its own trainer's folder, and nowhere else."""
    monkeypatch.chdir(tmp_path)
    build = write_build(tmp_path / "elsewhere" / "week-3")
    (outcome,) = export_all([ExportRequest(source=build, formats=("gift",))])

    assert [build / "trainer"] == [export.path.parent for export in outcome.exports]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [('"false"', '"true"'), ("South Sudan", "South Africa"), ("2004", "2005"), ('"seal": "', '"seal": "0')],
)
def test_a_quiz_that_was_changed_by_hand_is_refused(tmp_path: Path, old: str, new: str) -> None:
    """Nothing in it is proven any more; nothing is written."""
    folder = write_build(tmp_path / "plain")
    path = folder / "trainer" / "quiz.json"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    outcome = export_source(ExportRequest(folder, ("gift",), folder=tmp_path / "x"))

    assert outcome.exit_code == 1
    assert "changed after the build" in outcome.fault
    assert not (tmp_path / "x").exists()


def test_a_form_that_was_changed_by_hand_is_refused(tmp_path: Path) -> None:
    """It marks another option than the right one."""
    folder = write_build(tmp_path / "plain")
    path = folder / "trainer" / "forms.jsonl"
    path.write_text(path.read_text("utf-8").replace('"correct":0', '"correct":1', 1), "utf-8")

    assert "changed after the build" in export_source(ExportRequest(folder, ("gift",), form="A")).fault


def test_every_file_is_made_before_the_first_is_written(tmp_path: Path) -> None:
    """A format that can hold nothing leaves no other file behind."""
    folder = write_build(tmp_path / "build", make_quiz(make_item("a", "x" * 121, ("one", "two"))))
    outcome = export_source(ExportRequest(folder, ("gift", "kahoot"), folder=tmp_path / "x"))

    assert "“kahoot” can hold none of the items" in outcome.fault
    assert "a: left out: The question has 121 characters; Kahoot takes 120." in outcome.fault
    assert not (tmp_path / "x").exists()


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    """Item by item, and counted."""
    quiz = make_quiz(make_item("a", "E. coli?", ("one", "two")), make_item("b", "Which?", ("one", "two")))
    (export,) = export_source(
        ExportRequest(write_build(tmp_path / "build", quiz), ("aiken",), file=tmp_path / "x")
    ).exports

    assert (export.items, export.left_out) == (1, 1)
    assert export.remarks[0].startswith("a: left out: The stem begins with “E.”")


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    """Nor do the number of workers and the order of the sources change anything."""
    good = write_lesson(tmp_path / "good")
    bad = write_lesson(tmp_path / "bad", FACTS.replace("quizgen: 1", "quizgen: 2"), name="bad.facts.yaml")
    empty = tmp_path / "empty"
    empty.mkdir()
    heard: list[tuple[int, int, str]] = []
    requests = [ExportRequest(path, ("gift",), folder=tmp_path / "x") for path in (bad, good, empty)]
    outcomes = export_all(requests, workers=2, progress=lambda *news: heard.append(news))

    assert [bool(outcome.exports) for outcome in outcomes] == [False, True, False]
    assert outcomes[0].diagnostics
    assert "holds no quiz" in outcomes[2].fault
    assert heard[-1][:2] == (3, 3)


def test_what_cannot_work_is_said_before_any_work() -> None:
    """Names of formats, raw variants, and two exports in one place."""
    somewhere = Path("nowhere.facts.yaml")
    with pytest.raises(UnknownFormatError):
        export_all([ExportRequest(somewhere, ("gifd",))])
    with pytest.raises(NoRawFormatError, match="--raw goes with csv alone"):
        export_all([ExportRequest(somewhere, ("csv", "gift"), raw=True)])
    with pytest.raises(SameFileError):
        export_all([ExportRequest(Path(f"{one}/a.facts.yaml"), ("gift",), folder=Path("x")) for one in "ab"])


def test_an_unwritable_place_is_said_and_nothing_stays(tmp_path: Path) -> None:
    """As the one writer says it."""
    (tmp_path / "file").write_text("in the way")
    outcome = export_source(ExportRequest(write_build(tmp_path / "b"), ("gift",), folder=tmp_path / "file"))

    assert outcome.exit_code == 2
    assert "cannot be written" in outcome.fault
