"""Seats from the roster to the records: what is built for a room, and rooms for which nothing can be built."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from quizgen.domain.agreement import worst_neighbours
from quizgen.domain.form import Form
from quizgen.errors import QuizgenError
from quizgen.records.form_file import read_forms
from quizgen.records.quiz_file import read_quiz_record
from quizgen.workflows.attendance import FewLettersError, FewQuestionsError
from quizgen.workflows.build import Built, build
from quizgen.workflows.request import BuildRequest
from quizgen.workflows.show import show
from quizgen.workflows.verify import verify
from tests.lesson import write_lesson
from tests.workflows.disturbances import quick_prints

ROSTER = "name,id,group,seat\nAnn,7,Red,A1\nBen,8,Blue,R1C2\nCid,9,Red,2-2\nDan,10,Blue,\n"


def build_lesson(folder: Path, **asked: object) -> Built | QuizgenError:
    """A build of the lesson's three questions."""
    facts = folder / "bridge.facts.yaml"
    if not facts.exists():
        write_lesson(folder)
    (outcome,) = build([BuildRequest(facts=facts, out=folder / "out", **{"seed": "x"} | asked)])  # type: ignore[arg-type]
    return outcome


def composed(folder: Path, **asked: object) -> tuple[Form, ...]:
    """The forms of a build that writes nothing."""
    facts = folder / "bridge.facts.yaml"
    if not facts.exists():
        write_lesson(folder)
    (outcome,) = build([BuildRequest(facts=facts, seed="x", **asked)], dry_run=True)  # type: ignore[arg-type]
    assert isinstance(outcome, Built), outcome
    return outcome.composition.quiz.forms


def built(folder: Path, **asked: object) -> Built:
    """A build that must succeed."""
    outcome = build_lesson(folder, **asked)
    assert isinstance(outcome, Built), outcome
    return outcome


def write_roster(folder: Path, text: str = ROSTER) -> Path:
    """A roster in the folder."""
    (folder / "people.csv").write_text(text, "utf-8")
    return folder / "people.csv"


def test_a_room_gets_a_paper_for_each_seat(tmp_path: Path) -> None:
    """In one file, row after row, the seat printed on each; the records say which form is for which seat."""
    made = built(tmp_path, seats="2x3")
    record = read_quiz_record(made.folder)
    forms = list(read_forms(made.folder, record))

    assert record.room is not None
    assert (2, 3) == (record.room.rows, record.room.columns)
    assert ["1-1", "1-2", "1-3", "2-1", "2-2", "2-3"] == [form.seat.text for form in forms if form.seat]
    assert list(made.composition.quiz.forms) == forms
    assert getattr(worst_neighbours(forms), "shared", None) == 0
    papers = pypdfium2.PdfDocument(made.folder / "learner/papers.pdf")
    for page, form in zip(papers, forms, strict=True):
        text = page.get_textpage().get_text_range()
        assert form.seat_name in text
        assert form.code in text


def test_seats_of_a_roster_stand_in_all_records(tmp_path: Path) -> None:
    """As the roster calls them; a learner without a seat has a paper as well."""
    with quick_prints():
        made = built(tmp_path, roster=write_roster(tmp_path))
    lines = [json.loads(line) for line in (made.folder / "trainer/forms.jsonl").read_text("utf-8").splitlines()]
    _, *rows = csv.reader(io.StringIO((made.folder / "trainer/key-table.csv").read_text("utf-8-sig")))

    seats = [{"row": 1, "column": 1}, {"row": 1, "column": 2}, {"row": 2, "column": 2}, None]
    assert seats == [line.get("seat") for line in lines]
    assert [["Ann", "A1"], ["Ben", "R1C2"], ["Cid", "2-2"], ["Dan", ""]] == [[row[1], row[4]] for row in rows]
    assert "R1C2" == show(made.folder, lines[1]["form"]).seat
    assert "" == show(made.folder, lines[3]["form"]).seat


def test_seats_given_in_order_are_told_as_row_and_seat(tmp_path: Path) -> None:
    """Where the roster has no words for them."""
    forms = composed(tmp_path, roster=write_roster(tmp_path, "name\nAnn\nBen\nCid\n"), seats="2x2")

    assert ["1-1", "1-2", "2-1"] == [form.seat_name for form in forms]


def test_the_order_of_the_rosters_rows_changes_no_form(tmp_path: Path) -> None:
    """Where it tells the seats; nor does another learner who joins, whose edition is another one in another folder."""
    first = composed(tmp_path, roster=write_roster(tmp_path))
    head, *rows = ROSTER.splitlines()
    turned = "\n".join([head, *reversed(rows)])
    again = composed(tmp_path, roster=write_roster(tmp_path, turned))
    joined = composed(tmp_path, roster=write_roster(tmp_path, f"{ROSTER}Eve,11,Red,B1\n"))

    assert first == tuple(reversed(again))
    assert [replace(form, code="") for form in first] == [replace(form, code="") for form in joined[:4]]


def test_the_same_room_gives_the_same_bytes(tmp_path: Path) -> None:
    """All files, built twice."""
    one, other = (
        {
            path.name: path.read_bytes()
            for path in sorted(built(tmp_path, seats="1x3").folder.rglob("*"))
            if path.is_file()
        }
        for _ in range(2)
    )

    assert one == other


def test_papers_of_seats_are_verified(tmp_path: Path) -> None:
    """As files of their own, the seat above the questions; the key holds the letters of each."""
    made = built(tmp_path, seats="1x3", split=True)
    verification = verify(made.folder)

    assert verification.holds, verification
    assert 9 == sum(form.proven for form in verification.forms)


def test_three_options_are_too_few_for_a_room(tmp_path: Path) -> None:
    """Of two rows and more; in one row they do."""
    outcome = build_lesson(tmp_path, seats="2x2", options=3)

    assert isinstance(outcome, FewLettersError)
    assert "take 4 options; there are 3" in str(outcome)
    assert "--options 4" in str(outcome)
    assert 2 == len(composed(tmp_path, seats="1x2", options=3))


def test_two_questions_are_too_few_for_a_room(tmp_path: Path) -> None:
    """Four neighbours need four orders."""
    outcome = build_lesson(tmp_path, seats="2x2", items=2)

    assert isinstance(outcome, FewQuestionsError)
    assert "there are 2" in str(outcome)


@pytest.mark.parametrize("seats", [None, "2x2"])
def test_a_quiz_without_seats_has_no_room(tmp_path: Path, seats: str | None) -> None:
    """In its record; with seats it has one."""
    with quick_prints():
        made = built(tmp_path, seats=seats)

    assert (read_quiz_record(made.folder).room is None) == (seats is None)
