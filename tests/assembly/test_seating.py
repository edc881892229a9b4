"""Forms for seats: neighbours share no letter and no order, and no paper tells which option was put in its place."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.assembly.arrangement import arrange, printed_count
from quizgen.assembly.seating import arrange_seats
from quizgen.domain.agreement import worst_neighbours
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.form import Form, FormQuestion, Learner, Seating
from quizgen.domain.item import SoundItem
from quizgen.domain.seating import Room, Seat
from tests.assembly.items import ordered_item, shuffled_item

SEEDS = st.text(max_size=8).map(secret_of_seed).map(Chance)
ROOMS = st.builds(Room, st.integers(1, 6), st.integers(1, 6))
ITEMS = [
    ordered_item(f"q{n}") if n in (1, 4) else shuffled_item(f"q{n}", right=n % 4) for n in range(6)
]  # six questions, two of them of figures


def empty(room: Room) -> Seating:
    """All seats, nobody known."""
    return Seating(room, tuple((seat, None) for seat in room.seats()))


def seat_forms(room: Room, chance: Chance, items: list[SoundItem] | None = None) -> dict[Seat, Form]:
    """The forms of all seats."""
    forms = arrange_seats(ITEMS if items is None else items, chance, seating=empty(room))
    return {form.seat: form for form in forms if form.seat is not None}


def order(form: Form) -> list[str]:
    """The items in their order on the form."""
    return [question.item for question in form.questions]


@settings(max_examples=40)
@given(SEEDS, ROOMS)
def test_neighbours_agree_at_no_number_and_in_no_order(chance: Chance, room: Room) -> None:
    """In any room, whatever is drawn."""
    forms = seat_forms(room, chance)
    pair = worst_neighbours(list(forms.values()))

    assert list(room.seats()) == list(forms)
    assert pair is None or pair.shared == 0
    for one, other in combinations(forms.values(), 2):
        assert one.code != other.code
        if one.seat is not None and other.seat is not None and one.seat.touches(other.seat):
            assert order(one) != order(other)


@given(SEEDS)
def test_three_questions_are_enough(chance: Chance) -> None:
    """Four orders of six keep neighbours apart; all six occur over the secrets."""
    forms = seat_forms(Room(4, 4), chance, ITEMS[:3])

    assert 4 == len({tuple(order(form)) for form in forms.values()})
    for one, other in combinations(forms, 2):
        assert not one.touches(other) or order(forms[one]) != order(forms[other])


def test_fewer_questions_have_too_few_orders() -> None:
    """And questions with unlike numbers of options cannot be asked at the same number."""
    with pytest.raises(ValueError, match="3 questions or more"):
        seat_forms(Room(2, 2), Chance(b"x"), ITEMS[:2])
    with pytest.raises(ValueError, match="as many options"):
        seat_forms(Room(2, 2), Chance(b"x"), [*ITEMS, shuffled_item("odd", options=5)])


@given(SEEDS, ROOMS)
def test_every_form_asks_every_question_with_its_options(chance: Chance, room: Room) -> None:
    """Shuffled ones with all options, ordered ones with neighbouring values; the key is where the form says."""
    items = {item.id: item for item in ITEMS}

    for form in seat_forms(room, chance).values():
        assert sorted(items) == sorted(order(form))
        for question in form.questions:
            item = items[question.item]
            assert item.key == question.options[question.correct]
            assert printed_count(item) == len(question.options)
            if item.ordered:
                assert list(question.options) == sorted(question.options)
                assert question.options[-1] - question.options[0] == len(question.options) - 1
            else:
                assert sorted(question.options) == list(range(len(item.options)))


few_or_many = pytest.mark.parametrize("secrets", [480, pytest.param(2400, marks=pytest.mark.slow)])


@few_or_many
def test_printed_orders_are_as_likely_whichever_option_is_right(secrets: int) -> None:
    """Over many secrets all 24 orders of the options are as frequent, for each of the four keys (23 degrees)."""
    for right in range(4):
        items = [shuffled_item("x", right=right), *ITEMS[:2]]
        counts: Counter[tuple[int, ...]] = Counter()
        for number in range(secrets):
            seating = Seating(Room(2, 2), ((Seat(2, 1), None),))
            (form,) = arrange_seats(items, Chance(secret_of_seed(str(number))), seating=seating)
            counts[next(one.options for one in form.questions if one.item == "x")] += 1

        expected = secrets / 24
        assert sum((counts[each] - expected) ** 2 / expected for each in permutations(range(4))) < 49.7  # 0.1 %


@few_or_many
def test_orders_of_questions_are_uniform(secrets: int) -> None:
    """Over many secrets each of the 24 orders of four questions is as frequent (23 degrees)."""
    seating = Seating(Room(2, 2), ((Seat(2, 2), None),))
    forms = (
        next(arrange_seats(ITEMS[:4], Chance(secret_of_seed(str(number))), seating=seating))
        for number in range(secrets)
    )
    counts = Counter(tuple(order(form)) for form in forms)

    expected = secrets / 24
    assert sum((counts[each] - expected) ** 2 / expected for each in permutations(["q0", "q1", "q2", "q3"])) < 49.7


@few_or_many
def test_the_key_stands_at_no_letter_for_any_rank_of_its_text(secrets: int) -> None:
    """Over many secrets the key of figures has each letter as often (3 degrees), at whatever number it is asked."""
    seating = Seating(Room(2, 2), ((Seat(1, 2), None),))
    counts: Counter[int] = Counter()
    for number in range(secrets):
        (form,) = arrange_seats(ITEMS, Chance(secret_of_seed(str(number))), seating=seating)
        counts[next(one.correct for one in form.questions if one.item == "q1")] += 1

    assert sum((counts[letter] - secrets / 4) ** 2 / (secrets / 4) for letter in range(4)) < 16.27


PEOPLE = tuple(Learner(f"Learner {number}", str(number)) for number in range(6))


@given(SEEDS, st.permutations(range(6)), st.integers(1, 6))
def test_a_form_depends_on_its_seat_and_nobody_else(chance: Chance, turned: list[int], count: int) -> None:
    """Whoever else sits in the room, in whatever order the roster has them."""
    room = Room(2, 3)
    places = list(zip(room.seats(), PEOPLE, strict=True))
    all_forms = {form.learner: form for form in arrange_seats(ITEMS, chance, seating=Seating(room, tuple(places)))}
    some = Seating(room, tuple(places[number] for number in turned[:count]))

    for form in arrange_seats(ITEMS, chance, seating=some):
        assert form == all_forms[form.learner]
    unknown = seat_forms(room, chance)
    assert all(form.questions == unknown[form.seat].questions for form in all_forms.values() if form.seat)


@given(SEEDS)
def test_a_learner_without_a_seat_gets_the_usual_form(chance: Chance) -> None:
    """The same, code and all, as without a room."""
    places = ((Seat(1, 1), PEOPLE[0]), (None, PEOPLE[1]))
    _, unseated = arrange_seats(ITEMS, chance, seating=Seating(Room(1, 2), places))
    usual = list(arrange(ITEMS, chance, forms=1, learners=PEOPLE[:2]))

    assert usual[1] == unseated


@given(SEEDS)
def test_another_question_changes_what_it_must(chance: Chance) -> None:
    """The letters of the numbers stay, and so do the others' wrong options, each in its order round the key."""
    room, new = Room(3, 3), shuffled_item("new")
    before, after = seat_forms(room, chance), seat_forms(room, chance, [*ITEMS, new])

    for seat, form in before.items():
        assert [one.correct for one in form.questions] == [one.correct for one in after[seat].questions[:6]]
        assert wrong_ones(form) == {item: left for item, left in wrong_ones(after[seat]).items() if item != "new"}


def wrong_ones(form: Form) -> dict[str, tuple[int, ...]]:
    """The wrong options of the questions that are no figures, in printed order."""
    return {one.item: _without_key(one) for one in form.questions if one.item not in ("q1", "q4")}


def _without_key(question: FormQuestion) -> tuple[int, ...]:
    return tuple(index for index in question.options if index != question.options[question.correct])


def test_another_room_or_secret_is_another_quiz() -> None:
    """Codes and questions hang on the secret."""
    one, other = (seat_forms(Room(2, 2), Chance(secret_of_seed(seed))) for seed in "ab")

    assert [form.code for form in one.values()] != [form.code for form in other.values()]
    assert [form.questions for form in one.values()] != [form.questions for form in other.values()]
