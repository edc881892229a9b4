"""Selection: the items asked for, each in a place of its own drawing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.selection import select
from quizgen.domain.chance import Chance, secret_of_seed
from tests.assembly.items import shuffled_item

STOCK = [shuffled_item(f"q{number}", topic="Dates" if number % 2 else "People") for number in range(8)]
SEEDS = st.text(max_size=8).map(secret_of_seed).map(Chance)


@given(SEEDS, st.integers(0, 10))
def test_at_most_as_many_as_asked_for(chance: Chance, count: int) -> None:
    """A count takes that many different items, or all there are."""
    chosen = select(STOCK, chance, count=count)

    assert min(count, 8) == len({item.id for item in chosen}) == len(chosen)


@given(SEEDS, st.integers(0, 7))
def test_another_item_keeps_the_others_order(chance: Chance, left_out: int) -> None:
    """With one item fewer, the others stand in the same order."""
    fewer = [item for number, item in enumerate(STOCK) if number != left_out]

    assert [item for item in select(STOCK, chance) if item != STOCK[left_out]] == list(select(fewer, chance))


@given(SEEDS, st.permutations(STOCK))
def test_the_files_order_does_not_count(chance: Chance, stock: list[object]) -> None:
    """The same items in another order give the same quiz."""
    assert select(STOCK, chance, count=5) == select(stock, chance, count=5)  # type: ignore[arg-type]


def test_topics_are_taken_whatever_their_case() -> None:
    """Only the items of the topic are chosen."""
    chosen = select(STOCK, Chance(secret_of_seed("x")), topics=["people"])

    assert {"q0", "q2", "q4", "q6"} == {item.id for item in chosen}


def test_an_item_without_a_difficulty_fits_none() -> None:
    """Where a difficulty is asked for, an item without one is left out."""
    assert () == select(STOCK, Chance(secret_of_seed("x")), difficulties=["easy"])


def test_orders_vary_with_the_secret() -> None:
    """Another secret, another order."""
    assert 1 < len({tuple(item.id for item in select(STOCK, Chance(secret_of_seed(str(n))))) for n in range(5)})
