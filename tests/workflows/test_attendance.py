"""Who sits the quiz: groups put together, needs that can be met, and faults of the roster told."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import ContentError
from quizgen.workflows.attendance import UnknownColumnError, UnknownNeedError, read_attendance
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
    with pytest.raises(UnknownNeedError, match="large-print"):
        names(tmp_path, "name,theme\nAnn,../../x\n")


def test_faults_of_the_roster_end_the_build(tmp_path: Path) -> None:
    """With their places."""
    with pytest.raises(ContentError, match=r"people\.csv:3:6"):
        names(tmp_path, "name,id\nAnna,1\nBenn,1\n")


def test_without_a_roster_there_is_nobody(tmp_path: Path) -> None:
    """Forms are anybody's."""
    assert () == read_attendance(BuildRequest(facts=tmp_path / "x")).learners
