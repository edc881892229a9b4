"""Arrangement: every form a permutation, no two forms of a block alike, every letter as likely."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.assembly.arrangement import arrange, printed_count
from quizgen.domain.agreement import least_agreements, least_worst, worst_pair
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.content import Content
from quizgen.domain.form import Form, Learner
from quizgen.domain.item import SoundItem
from tests.assembly.items import ordered_item, shuffled_item

SEEDS = st.text(max_size=8).map(secret_of_seed).map(Chance)
OPTION_COUNTS = st.integers(3, 5)


def make_forms(items: list[SoundItem], chance: Chance, count: int) -> list[Form]:
    """So many forms of these items."""
    return list(arrange(items, chance, forms=count))


@given(SEEDS, OPTION_COUNTS, st.integers(1, 12))
def test_a_form_permutes_the_options(chance: Chance, count: int, forms: int) -> None:
    """Every form prints every option of a shuffled item once, and points to the right one."""
    item = shuffled_item("q", options=count, right=1)

    for form in make_forms([item], chance, forms):
        (question,) = form.questions
        assert list(range(count)) == sorted(question.options)
        assert item.key == question.options[question.correct]


@given(SEEDS, OPTION_COUNTS, st.integers(1, 12))
def test_figures_stand_in_order_round_the_key(chance: Chance, count: int, forms: int) -> None:
    """Every form prints neighbouring values in ascending order, the key among them."""
    item = ordered_item("year", options=count)

    for form in make_forms([item], chance, forms):
        (question,) = form.questions
        assert count == printed_count(item) == len(question.options)
        assert list(question.options) == list(range(question.options[0], question.options[0] + count))
        assert item.key == question.options[question.correct]


@given(SEEDS, OPTION_COUNTS, st.data())
def test_two_forms_of_a_block_never_agree(chance: Chance, count: int, data: st.DataObject) -> None:
    """As many forms as options: at every printed position all their letters differ."""
    kinds = data.draw(st.lists(st.booleans(), min_size=1, max_size=4))
    items = [
        ordered_item(f"i{n}", options=count) if ordered else shuffled_item(f"i{n}", options=count)
        for n, ordered in enumerate(kinds)
    ]

    for one, other in combinations(make_forms(items, chance, count), 2):
        assert all(mine.correct != theirs.correct for mine, theirs in zip(one.questions, other.questions, strict=True))


@given(SEEDS, OPTION_COUNTS)
def test_no_option_keeps_its_letter_within_a_block(chance: Chance, count: int) -> None:
    """What holds of the key holds of every option, so that the key does not stand out."""
    forms = make_forms([shuffled_item("q", options=count)], chance, count)

    for one, other in combinations(forms, 2):
        assert all(
            mine != theirs for mine, theirs in zip(one.questions[0].options, other.questions[0].options, strict=True)
        )


@given(SEEDS, st.integers(0, 3), st.integers(0, 3))
def test_which_option_is_right_moves_nothing(chance: Chance, one: int, other: int) -> None:
    """Two quizzes that differ only in the right option are printed alike."""
    first, second = (make_forms([shuffled_item("q", right=right)], chance, 6) for right in (one, other))

    assert [form.questions[0].options for form in first] == [form.questions[0].options for form in second]


@given(SEEDS)
def test_another_item_moves_no_option(chance: Chance) -> None:
    """An item's options stand alike on a form, whatever else is asked."""
    items = [shuffled_item("one"), ordered_item("two")]
    alone = make_forms(items, chance, 4)
    together = make_forms([items[0], shuffled_item("new"), items[1]], chance, 4)

    for before, after in zip(alone, together, strict=True):
        assert before.questions == (after.questions[0], after.questions[2])


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("index", [0, 3, 5])
def test_letters_are_uniform(ordered: bool, index: int) -> None:
    """Over 4,000 seeds each letter is the key's on a form as often as chance has it (chi-square, 3 degrees)."""
    item = ordered_item("q") if ordered else shuffled_item("q", right=2)
    chances = (Chance(secret_of_seed(str(number))) for number in range(4000))
    counts = Counter(make_forms([item], chance, index + 1)[index].questions[0].correct for chance in chances)

    assert sum((counts[letter] - 1000) ** 2 / 1000 for letter in range(4)) < 16.27  # the 0.1 % point


def test_letters_of_different_items_are_independent() -> None:
    """Over 4,000 seeds each pair of letters of two questions is as frequent as chance has it (15 degrees)."""
    items = [shuffled_item("one"), shuffled_item("two")]
    forms = (make_forms(items, Chance(secret_of_seed(str(number))), 1)[0] for number in range(4000))
    counts = Counter((form.questions[0].correct, form.questions[1].correct) for form in forms)

    assert sum((counts[pair] - 250) ** 2 / 250 for pair in ((a, b) for a in range(4) for b in range(4))) < 37.7


def test_every_wording_is_used() -> None:
    """A question with several wordings shows each of them on some form."""
    item = shuffled_item("q")
    stems = (Content.literal("One?"), Content.literal("Two?"))
    worded = SoundItem(item.id, item.fact, item.direction, stems, item.options, item.ordered, item.quote)

    assert {0, 1} == {form.questions[0].stem for form in make_forms([worded], Chance(secret_of_seed("x")), 20)}


IDS = st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=6, unique=True)


@given(SEEDS, IDS, st.data())
def test_a_learners_form_depends_on_the_id_alone(chance: Chance, ids: list[str], data: st.DataObject) -> None:
    """Whoever else is on the roster, in whatever order, under whatever name: the same form."""
    items = [shuffled_item("one"), ordered_item("two"), shuffled_item("three", right=2)]
    roster = [Learner("Ann", one) for one in ids]
    others = data.draw(st.permutations([*(Learner("Bob", one) for one in ids), Learner("Zoe", "the new one")]))

    alone = {
        form.learner.id: form.questions for form in arrange(items, chance, forms=1, learners=roster) if form.learner
    }
    among = {
        form.learner.id: form.questions for form in arrange(items, chance, forms=1, learners=others) if form.learner
    }
    assert alone == {one: among[one] for one in ids}


def test_learners_get_all_orders_and_letters() -> None:
    """Over 300 learners, each question stands at each number, and its key has each letter."""
    items = [shuffled_item("one"), ordered_item("two"), shuffled_item("three", right=2)]
    roster = [Learner(f"Learner {number}", str(number)) for number in range(300)]
    forms = list(arrange(items, Chance(secret_of_seed("x")), forms=1, learners=roster))

    seen = {(number, one.item, one.correct) for form in forms for number, one in enumerate(form.questions)}
    assert 3 * 3 * 4 == len(seen)
    assert [learner.id for learner in roster] == [form.learner.id for form in forms if form.learner]


def test_items_of_learners_do_not_move_with_other_items() -> None:
    """An item's options stand alike on a learner's form, whatever else is asked."""
    roster, chance = [Learner("Ann", "7")], Chance(secret_of_seed("x"))
    (alone,) = arrange([shuffled_item("one")], chance, forms=1, learners=roster)
    (together,) = arrange([shuffled_item("new"), shuffled_item("one")], chance, forms=1, learners=roster)

    assert alone.questions[0] in together.questions


@given(SEEDS, OPTION_COUNTS, st.integers(1, 40), st.lists(st.booleans(), min_size=1, max_size=4))
def test_agreements_are_as_few_as_they_can_be(chance: Chance, count: int, forms: int, kinds: list[bool]) -> None:
    """At each question as many pairs of forms agree as the bound says, for any number of forms and options."""
    items = [
        ordered_item(f"i{n}", options=count) if ordered else shuffled_item(f"i{n}", options=count)
        for n, ordered in enumerate(kinds)
    ]
    made = make_forms(items, chance, forms)

    for number in range(len(items)):
        letters = [form.questions[number].correct for form in made]
        assert least_agreements(forms, count) == sum(one == other for one, other in combinations(letters, 2))


def test_agreements_are_spread_over_all_pairs() -> None:
    """Eight forms of 20 questions: 20 secrets' worst pairs agree at 6 of them in the mean, the bound being 3.

    Forms in blocks of four, which never agree within a block, would agree at 9 across the blocks.
    """
    items = [shuffled_item(f"i{n}") for n in range(20)]
    pairs = [worst_pair(make_forms(items, Chance(secret_of_seed(str(seed))), 8)) for seed in range(20)]
    shared = [pair.shared for pair in pairs if pair is not None]

    assert least_worst(8, 4, 20) == 3
    assert sum(shared) / len(shared) <= 7
    assert min(shared) >= 3


@given(SEEDS, st.integers(5, 12))
def test_another_item_moves_no_option_of_many_forms(chance: Chance, forms: int) -> None:
    """Also beyond as many forms as options."""
    items = [shuffled_item("one"), ordered_item("two")]
    alone = make_forms(items, chance, forms)
    together = make_forms([items[0], shuffled_item("new"), items[1]], chance, forms)

    for before, after in zip(alone, together, strict=True):
        assert before.questions == (after.questions[0], after.questions[2])


@given(SEEDS, st.integers(5, 12), st.integers(0, 3), st.integers(0, 3))
def test_which_option_is_right_moves_nothing_on_many_forms(chance: Chance, forms: int, one: int, other: int) -> None:
    """Forms that share a row print the item alike, whatever is right."""
    first, second = (make_forms([shuffled_item("q", right=right)], chance, forms) for right in (one, other))

    assert [form.questions[0].options for form in first] == [form.questions[0].options for form in second]
