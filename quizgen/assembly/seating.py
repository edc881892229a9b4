"""Seats: forms arranged so that no two neighbours have the same letter right at the same number.

Neighbours print different questions at the same number, so that their letters can differ for certain only where
the key is put at a letter that was drawn for the seat (see `letter_plan`). The distractors are then shuffled
uniformly round it. As the key's letter is uniform and knows nothing of the question, the printed order of a
question's options is uniform as well, whichever of them is right: one paper tells no more than any other does.

The order of the questions is drawn for each seat. Neighbours differ in it, too: the room has four sorts of seats,
by odd and even rows and columns, no two of one sort being neighbours; and three of the questions stand in an order
among themselves that differs from sort to sort. Which order a sort has is drawn, so that each paper's is uniform.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from quizgen.assembly.arrangement import ask, canonical_order, identify, printed_count, questions_of_learner
from quizgen.assembly.codes import learner_codes, seat_codes
from quizgen.assembly.letter_plan import LetterMap, plan_letters
from quizgen.domain.chance import Chance, Stream
from quizgen.domain.form import Form, FormQuestion, Seating
from quizgen.domain.item import SoundItem
from quizgen.domain.seating import Seat

FEWEST_QUESTIONS = 3
"""Fewer have not as many orders as there are neighbours about a corner."""
_RANKS = 1 << 62
_ORDERS = tuple(permutations(range(FEWEST_QUESTIONS)))


def arrange_seats(items: Sequence[SoundItem], chance: Chance, *, seating: Seating) -> Iterator[Form]:
    """A form for each place in their order; learners without a seat get the form that they would get anywhere.

    ValueError for fewer than three questions, questions with unlike numbers of options, and too few letters.
    """
    counts = {printed_count(item) for item in items}
    if len(items) < FEWEST_QUESTIONS or len(counts) > 1:
        raise ValueError(f"neighbours need {FEWEST_QUESTIONS} questions or more, all with as many options")
    maps = plan_letters(seating.room, chance, letters=counts.pop(), questions=len(items))
    orders = chance.stream("seat-orders").shuffle(_ORDERS)
    for (seat, learner), code in zip(seating.places, _codes(seating, chance), strict=True):
        if seat is not None:
            yield Form(code, tuple(_questions(items, chance, seat, maps, orders)), learner, seat)
        elif learner is not None:
            yield Form(code, questions_of_learner(items, chance, learner), learner)


def _codes(seating: Seating, chance: Chance) -> Iterator[str]:
    """The code of each place: a learner's own wherever there is one, else that of the seat."""
    learners = [identify(learner) for _, learner in seating.places if learner is not None]
    seats = [seat.text for seat, learner in seating.places if learner is None and seat is not None]
    by_learner, by_seat = learner_codes(learners, chance), seat_codes(seats, chance)
    for seat, learner in seating.places:
        if learner is not None:
            yield by_learner[identify(learner)]
        elif seat is not None:
            yield by_seat[seat.text]


def _questions(
    items: Sequence[SoundItem],
    chance: Chance,
    seat: Seat,
    maps: Sequence[LetterMap],
    orders: Sequence[tuple[int, ...]],
) -> Iterator[FormQuestion]:
    streams = {item.id: chance.stream("seat", seat.text, item.id) for item in items}
    ranks = {item.id: streams[item.id].below(_RANKS) for item in items}
    drawn = sorted(items, key=lambda item: (ranks[item.id], item.id))
    sort = 2 * (seat.row % 2) + seat.column % 2
    for item, plan in zip(_reorder(drawn, orders[sort]), maps, strict=True):
        yield _arrange_item(item, streams[item.id], plan.letter(seat))


def _reorder(items: Sequence[SoundItem], order: tuple[int, ...]) -> list[SoundItem]:
    """The items as they stand, but three of them, the first by their ids, in that order among themselves."""
    marked = sorted(items, key=lambda item: item.id)[:FEWEST_QUESTIONS]
    names = {item.id for item in marked}
    places = [place for place, item in enumerate(items) if item.id in names]
    ordered = list(items)
    for place, index in zip(places, order, strict=True):
        ordered[place] = marked[index]
    return ordered


def _arrange_item(item: SoundItem, stream: Stream, letter: int) -> FormQuestion:
    """One item with its key at that letter; round it the window of an ordered one, or the others shuffled."""
    count = printed_count(item)
    if item.ordered:
        options = tuple(range(item.key - letter, item.key - letter + count))
    else:
        others = stream.shuffle([index for index in canonical_order(item) if index != item.key])
        options = (*others[:letter], item.key, *others[letter:])
    wording = stream.below(len(item.stems)) if len(item.stems) > 1 else 0
    return ask(item.id, wording, options, letter)
