"""`quizgen build --seats`: a form for each seat, and what cannot be asked for together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("quick_print")


def test_the_summary_tells_of_the_room(run: Run, lesson: Path) -> None:
    """Its size, how many seats are taken, and what papers share."""
    result = run("build", lesson, "--seats", "1x2", "-j", "1", "--seed", "x")

    assert result.code == 0
    assert "1 row of 2, 2 taken; neighbours have 0 of 3 letters in common, no two papers more than 0" in " ".join(
        result.out.split()
    )


def test_learners_without_a_seat_are_counted(run: Run, lesson: Path) -> None:
    """They have papers, too."""
    Path("people.csv").write_text("name,seat\nAnn,A1\nBen,\n", "utf-8")
    result = run("build", lesson, "--roster", "people.csv", "--seats", "2x2", "-j", "1")

    assert "2 rows of 2, 1 taken, 1 without a seat" in " ".join(result.out.split())


def test_json_has_the_form_of_each_seat(run: Run, lesson: Path) -> None:
    """And what is shared most; without seats there is nothing."""
    (built,) = json.loads(run("build", lesson, "--seats", "2x2", "--json", "-j", "1").out)
    seats = built["seats"]

    assert (2, 2) == (seats["rows"], seats["columns"])
    assert built["forms"] == [seat["form"] for seat in seats["forms"]]
    assert [(1, 1), (1, 2), (2, 1), (2, 2)] == [(seat["row"], seat["column"]) for seat in seats["forms"]]
    assert {"neighbours": 0, "all": 0} == seats["most_shared"]
    (built,) = json.loads(run("build", lesson, "--json", "-j", "1").out)
    assert built["seats"] is None


@pytest.mark.parametrize("room", ["6", "0x5", "six by five", "6x", "1000x1000"])
def test_what_is_no_room_is_told(run: Run, lesson: Path, room: str) -> None:
    """With an example of one, before anything is read."""
    result = run("build", lesson, "--seats", room)

    assert result.code == 2
    assert "is no room: write the number of rows and of seats in a row, such as 6x5" in result.err


@pytest.mark.parametrize(("forms", "code"), [("4", 0), ("3", 2)])
def test_forms_are_as_many_as_seats(run: Run, lesson: Path, forms: str, code: int) -> None:
    """Another number cannot be asked for."""
    result = run("build", lesson, "--seats", "2x2", "--forms", forms, "-j", "1")

    assert result.code == code
    assert ("--seats 2x2 makes a form for each of 4 seats" in result.err) == bool(code)


def test_faults_of_seats_are_told_with_their_places(run: Run, lesson: Path) -> None:
    """In the roster's own lines."""
    Path("people.csv").write_text("name,seat\nAnn,A1\nBen,12\n", "utf-8")
    result = run("build", lesson, "--roster", "people.csv")

    assert result.code == 1
    assert "people.csv:3:5: error[seat-unclear]" in result.err
    assert "R3C4" in result.err


def test_show_names_the_seat(run: Run, lesson: Path) -> None:
    """Beside the learner, or alone."""
    Path("people.csv").write_text("name,seat\nAnn,A1\n", "utf-8")
    (built,) = json.loads(run("build", lesson, "--roster", "people.csv", "--json", "-j", "1").out)
    code = built["forms"][0]
    assert f"form {code} (Ann, seat A1)" in run("show", "out/bridge", "--form", code).out
    assert f"form {code} (Ann, seat A1)" in run("show", "out/bridge", "--form", "a1").out

    (built,) = json.loads(run("build", lesson, "--seats", "1x1", "--json", "-j", "1", "-o", "other").out)
    code = built["forms"][0]
    assert f"form {code} (seat 1-1)" in run("show", "other/bridge", "--form", code).out
