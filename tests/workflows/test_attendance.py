"""Who sits the quiz: groups put together, needs that can be met, and faults of the roster told."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import ContentError
from quizgen.workflows.attendance import FewSeatsError, UnknownColumnError, read_attendance
from quizgen.workflows.request import BuildRequest

ROSTER = "name,id,class,Town\nAnn,1,Red,Huye\nBen,2,Blue,Musanze\nCid,3,Red,Huye\n"


def names(folder: Path, text: str, group_by: str | None = None) -> list[tuple[str, str]]:
    """Names and groups in the order of the papers."""
    roster = folder / "people.csv"
    roster.write_text(text, "utf-8")
    request = BuildRequest(facts=folder / "x.facts.yaml", roster=roster, group_by=group_by)
    return [(learner.name, learner.group) for learner in read_attendance(request).learners]


def test_papers_have_the_rosters_order(tmp_path: Path) -> None:
    """Unless they are grouped."""
    assert [("Ann", "Red"), ("Ben", "Blue"), ("Cid", "Red")] == names(tmp_path, ROSTER)


@pytest.mark.parametrize("column", ["group", "class", "Classe"])
def test_groups_stand_together(tmp_path: Path, column: str) -> None:
    """In the order in which they are first named, by any name of the column."""
    assert [("Ann", "Red"), ("Cid", "Red"), ("Ben", "Blue")] == names(tmp_path, ROSTER, column)


def test_any_column_may_group(tmp_path: Path) -> None:
    """The group is then what it says."""
    assert [("Ann", "Huye"), ("Cid", "Huye"), ("Ben", "Musanze")] == names(tmp_path, ROSTER, "town")


def test_columns_that_are_not_there_are_told(tmp_path: Path) -> None:
    """With those that are."""
    with pytest.raises(UnknownColumnError, match="Columns are: group, Town"):
        names(tmp_path, ROSTER, "planet")


def test_needs_that_no_theme_meets_are_told(tmp_path: Path) -> None:
    """A theme of a roster is a bundled one, never a folder."""
    with pytest.raises(ContentError, match=r"people\.csv:2:1.*roster-theme.*large-print"):
        names(tmp_path, "name,theme\nAnn,../../x\n")


def test_faults_of_the_roster_end_the_build(tmp_path: Path) -> None:
    """With their places."""
    with pytest.raises(ContentError, match=r"people\.csv:3:6"):
        names(tmp_path, "name,id\nAnna,1\nBenn,1\n")


def test_without_a_roster_there_is_nobody(tmp_path: Path) -> None:
    """Forms are anybody's."""
    assert () == read_attendance(BuildRequest(facts=tmp_path / "x")).learners


def seats(folder: Path, text: str, **asked: str) -> dict[str, str]:
    """Where each learner sits, in the order of the papers."""
    roster = folder / "people.csv"
    roster.write_text(text, "utf-8")
    request = BuildRequest(facts=folder / "x.facts.yaml", roster=roster, **asked)  # type: ignore[arg-type]
    seating = read_attendance(request).seating
    places = seating.places if seating else ()
    return {learner.name: seat.text if seat else "" for seat, learner in places if learner is not None}


def test_learners_take_the_seats_row_by_row(tmp_path: Path) -> None:
    """In the roster's order, however their papers are grouped."""
    assert {"Ann": "1-1", "Ben": "1-2", "Cid": "2-1"} == seats(tmp_path, ROSTER, seats="2x2")
    grouped = seats(tmp_path, ROSTER, seats="2x2", group_by="class")
    assert [("Ann", "1-1"), ("Cid", "2-1"), ("Ben", "1-2")] == list(grouped.items())


def test_the_rosters_seats_are_kept(tmp_path: Path) -> None:
    """With and without a room; who has none stays without."""
    roster = "name,seat\nAnn,B2\nBen,\nCid,A1\n"

    assert {"Ann": "2-2", "Ben": "", "Cid": "1-1"} == seats(tmp_path, roster) == seats(tmp_path, roster, seats="9x9")


def test_without_seats_there_is_no_seating(tmp_path: Path) -> None:
    """Nor where a column of that name tells something else, of which there is a warning."""
    assert {} == seats(tmp_path, ROSTER)
    (tmp_path / "people.csv").write_text("name,table\nAnn,Table 5\n", "utf-8")
    attendance = read_attendance(BuildRequest(facts=tmp_path / "x", roster=tmp_path / "people.csv"))

    assert attendance.seating is None
    assert ["seats-unclear"] == [one.code for one in attendance.diagnostics]


def test_a_room_without_a_roster_is_all_its_seats(tmp_path: Path) -> None:
    """Nobody knows who takes them."""
    attendance = read_attendance(BuildRequest(facts=tmp_path / "x", seats="2x3"))

    assert attendance.seating is not None
    assert (6, {None}) == (len(attendance.seating.places), {learner for _, learner in attendance.seating.places})


def test_too_small_a_room_is_told(tmp_path: Path) -> None:
    """With both numbers."""
    with pytest.raises(FewSeatsError, match=r"3 learners, and a room of 1x2 has 2 seats.*--seats"):
        seats(tmp_path, ROSTER, seats="1x2")


def test_faults_of_seats_end_the_build(tmp_path: Path) -> None:
    """With their places."""
    with pytest.raises(ContentError, match=r"people\.csv:3:5: error\[seat-taken\]"):
        seats(tmp_path, "name,seat\nAnn,B2\nBen,2-2\n")
