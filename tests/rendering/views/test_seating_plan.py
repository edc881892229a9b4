"""The seating plan: every form on its seat, rows and columns named, and what neighbours could copy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.seating import arrange_seats
from quizgen.domain.agreement import worst_pair
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import Learner, Seating
from quizgen.domain.quiz import Quiz
from quizgen.domain.seating import Room, Seat
from quizgen.rendering.papers import render_guide
from quizgen.rendering.themes.labels import trainer_labels
from quizgen.rendering.themes.theme import load_theme
from quizgen.rendering.views.guide import view_guide
from quizgen.rendering.views.seating_plan import ROWS, PlannedSeat, SeatingPlan, remark_agreement, view_plan
from tests.rendering.printed import read_pages
from tests.rendering.quizzes import quiz

THEME = load_theme()
LABELS = trainer_labels(THEME, "en")
CHANCE = Chance(secret_of_seed("plan"))
ROOMS = st.builds(Room, st.integers(1, 40), st.integers(1, 20))
Places = tuple[tuple[Seat | None, Learner | None], ...]


def seated(room: Room, places: Places | None = None, *, language: str = "en") -> Quiz:
    """A quiz for a room, of eight questions."""
    made = quiz(count=8, language=language)
    taken = places if places is not None else tuple((seat, None) for seat in room.seats())
    forms = arrange_seats(made.items, CHANCE, seating=Seating(room, taken))
    return replace(made, forms=tuple(forms), room=room)


def plan_of(made: Quiz, *, columns: int = 8) -> SeatingPlan:
    """Its plan."""
    assert made.room is not None
    return view_plan(made, made.room, LABELS, columns=columns, otherwise="ltr")


@given(ROOMS, st.integers(1, 9))
def test_every_seat_stands_once_in_its_row_and_column(room: Room, columns: int) -> None:
    """Over all pages, none of them too large."""
    made = replace(quiz(count=1), forms=(), room=room)
    found = []
    for part in plan_of(made, columns=columns).parts:
        assert 0 < len(part.heads) <= columns
        assert 0 < len(part.rows) <= ROWS + columns
        for row in part.rows:
            assert len(part.heads) == len(row.seats)
            found += [(row.head, head) for head in part.heads]

    assert sorted(found) == sorted((f"Row {seat.row}", f"Seat {seat.column}") for seat in room.seats())


def test_forms_lie_where_they_were_made_for() -> None:
    """With the learner, and the seat as the roster calls it; free seats are empty."""
    places = ((Seat(2, 1), Learner("Ann", seat="B1")), (Seat(1, 2), Learner("علي")), (None, Learner("Ben")))
    made = seated(Room(2, 2), places)
    ann, ali, ben = (form.code for form in made.forms)
    plan = plan_of(made)

    (part,) = plan.parts
    assert [
        (PlannedSeat(), PlannedSeat(ali, "علي", "rtl")),
        (PlannedSeat(ann, "Ann", "ltr", "B1"), PlannedSeat()),
    ] == [row.seats for row in part.rows]
    assert ("Row 1–2 · Seat 1–2", ("Seat 1", "Seat 2")) == (part.caption, part.heads)
    assert (PlannedSeat(ben, "Ben"),) == plan.unseated


def test_large_rooms_are_cut_evenly() -> None:
    """The front rows first; no page has a single row left over."""
    parts = plan_of(seated(Room(14, 9))).parts

    assert [
        "Row 1–7 · Seat 1–4",
        "Row 1–7 · Seat 5–9",
        "Row 8–14 · Seat 1–4",
        "Row 8–14 · Seat 5–9",
    ] == [part.caption for part in parts]


def test_the_guide_tells_what_neighbours_share() -> None:
    """Nothing; and which two papers of the room share most."""
    made = seated(Room(3, 3))
    pair = worst_pair(made.forms)
    assert pair is not None

    neighbours, worst = remark_agreement(made, LABELS)
    assert ("Letters that neighbours share", "0 of 8") == (neighbours.head, neighbours.text)
    assert f"{pair.shared} of 8 ({pair.one.code}, {pair.other.code})" == worst.text


def test_neighbours_that_share_a_letter_would_be_told() -> None:
    """The number is counted, not claimed."""
    made = seated(Room(1, 2))
    same = replace(made, forms=(made.forms[0], replace(made.forms[0], code="X", seat=Seat(1, 2))))

    assert ["8 of 8", f"8 of 8 ({made.forms[0].code}, X)"] == [one.text for one in remark_agreement(same, LABELS)]


@pytest.mark.parametrize(("forms", "text"), [(1, None), (4, "0 of 8"), (8, "; at least 2 cannot be avoided")])
def test_the_guide_tells_how_far_forms_agree(forms: int, text: str | None) -> None:
    """Beside the bound, where there is one; of one form there is nothing to tell."""
    made = quiz(count=8)
    made = replace(made, forms=tuple(arrange(made.items, CHANCE, forms=forms)))
    remarks = remark_agreement(made, LABELS)

    assert (text is None) == (remarks == ())
    assert all(text in remark.text for remark in remarks if text)


def test_forms_of_learners_without_a_room_are_not_compared() -> None:
    """They are drawn one by one, and nobody said who sits beside whom."""
    assert () == remark_agreement(quiz(count=2, learners=(Learner("Ann"), Learner("Ben"))), LABELS)


def test_how_to_hand_out_papers_is_told_for_seats() -> None:
    """In place of the step that leaves it to the trainer."""
    steps = view_guide(seated(Room(2, 2)), theme=THEME).steps

    assert (LABELS.how_to_steps[0], LABELS.seats_step, *LABELS.how_to_steps[2:]) == steps
    assert LABELS.how_to_steps == view_guide(quiz(count=1), theme=THEME).steps


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_plan_has_a_page_of_its_own_without_a_letter_of_the_key(language: str) -> None:
    """It may hang at the door: codes, names and the front of the room, but no question."""
    places = tuple((seat, Learner(f"Nina {seat.row}{seat.column}")) for seat in Room(3, 4).seats())
    made = seated(Room(3, 4), places, language=language)
    labels = trainer_labels(THEME, language)
    _, page, following, *_ = read_pages(render_guide(made, theme=THEME).data)

    assert all(form.code in page and form.learner.name in page for form in made.forms if form.learner)
    assert not any(item.stems[0].plain in page for item in made.items)
    if language == "en":
        assert labels.front in page
        assert following.startswith(labels.questions)
