"""Guessing: no rule of thumb finds the key more often than chance would."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import sqrt

import pytest

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.production import produce
from quizgen.domain.chance import Chance, Stream, secret_of_seed
from quizgen.domain.fact import Bank, Claim
from quizgen.domain.folding import words
from quizgen.proof.evidence import Evidence
from tests.banks import make_bank, make_fact
from tests.proof.planted import invent

OPTIONS = 4
Guess = Callable[[str, Sequence[str], int], Sequence[int]]
"""From a stem, the printed options and the previous key to the positions that a learner would bet on."""


def guess_longest(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The longest option."""
    return _best([len(text) for text in options])


def guess_shortest(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The shortest option."""
    return _best([-len(text) for text in options])


def guess_overlap(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The option that shares most words with the stem."""
    return _best([len({*words(stem)} & {*words(text)}) for text in options])


def guess_typical(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The option that shares most words with the other options."""
    return _best([sum(len({*words(one)} & {*words(other)}) for other in options) for one in options])


def guess_previous(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The letter of the question before."""
    return [previous]


def guess_next(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """The letter after that of the question before."""
    return [(previous + 1) % OPTIONS]


def guess_middle(stem: str, options: Sequence[str], previous: int) -> list[int]:
    """One of the two in the middle, where figures stand in order."""
    return [1, 2]


def bet_on(letter: int) -> Guess:
    """Always the same letter."""

    def guess(stem: str, options: Sequence[str], previous: int) -> list[int]:
        return [letter]

    return guess


GUESSES: dict[str, Guess] = {
    "A": bet_on(0),
    "B": bet_on(1),
    "C": bet_on(2),
    "D": bet_on(3),
    "longest": guess_longest,
    "shortest": guess_shortest,
    "overlap": guess_overlap,
    "typical": guess_typical,
    "previous": guess_previous,
    "next": guess_next,
    "middle": guess_middle,
}


def _best(scores: Sequence[int]) -> list[int]:
    return [position for position, score in enumerate(scores) if score == max(scores)]


def draw_bank(stream: Stream) -> Bank:
    """Names of all lengths in lists, of which the author asked for any one, and years and figures."""
    kinds = {f"kind-{n}": tuple(_name(stream) for _ in range(9)) for n in range(6)}
    named = [
        make_fact(f"name-{n}", f"Which {_name(stream)} is meant?", stream.choose(kinds[f"kind-{n % 6}"]), line=n)
        for n in range(18)
    ]
    years = [
        make_fact(f"year-{n}", f"When was {_name(stream)}?", str(1950 + stream.below(60)), type="date")
        for n in range(6)
    ]
    figures = [
        make_fact(
            f"sum-{n}",
            f"How many {_name(stream)} are stated?",
            f"{1000 + stream.below(9000):,}",
            type="quantity",
            claim=Claim.STATED,
        )
        for n in range(6)
    ]
    return make_bank(*named, *years, *figures, kinds=kinds)


def _name(stream: Stream) -> str:
    return " ".join(invent(stream, 1 + stream.below(4)))


def questions(count: int) -> Iterator[tuple[str, list[str], int, int]]:
    """At least `count` printed questions: stem, options, position of the key, that of the question before."""
    made, number = 0, 0
    while made < count:
        chance = Chance(secret_of_seed(f"guessing {number}"))
        items = produce(Evidence(draw_bank(chance.stream("bank"))), chance).items
        for form in arrange(items, chance, forms=8):
            previous = 0
            for asked, item in zip(form.questions, items, strict=True):
                yield (
                    item.stems[asked.stem].plain,
                    [item.options[index].text for index in asked.options],
                    asked.correct,
                    previous,
                )
                previous = asked.correct
                made += 1
        number += 1


def success(count: int) -> dict[str, float]:
    """The share of right guesses of every rule, ties broken at random."""
    hits = dict.fromkeys(GUESSES, 0.0)
    asked = 0
    for stem, options, correct, previous in questions(count):
        asked += 1
        for name, guess in GUESSES.items():
            bets = guess(stem, options, previous)
            hits[name] += (correct in bets) / len(bets)
    return {name: hit / asked for name, hit in hits.items()}


@pytest.mark.parametrize("printed", [1500, pytest.param(6000, marks=pytest.mark.slow)])
def test_no_rule_of_thumb_beats_chance(printed: int) -> None:
    """Over thousands of printed questions every rule stays within four standard deviations of one in four.

    The eight forms of an item are not independent (two blocks of all letters), which only narrows the spread.
    """
    spread = 4 * sqrt(0.25 * 0.75 / (printed / 8))

    assert {} == {name: share for name, share in success(printed).items() if share > 1 / OPTIONS + spread}


@pytest.mark.soak
def test_no_rule_of_thumb_gains_half_a_point() -> None:
    """Over 100,000 printed questions every rule gains at most half a percentage point over one in four."""
    assert {} == {name: share for name, share in success(100_000).items() if share > 1 / OPTIONS + 0.005}


def test_a_forced_key_would_be_noticed() -> None:
    """The rules see what they look for: keys always on A are found by whoever bets on A."""
    assert 1.0 == sum(correct in GUESSES["A"]("", "abcd", 0) for correct in [0] * 10) / 10
    assert [2] == list(guess_longest("", ["a", "bb", "cccc", "d"], 0))
    assert [1] == list(guess_overlap("the town of Arden", ["Borel", "Arden"], 0))
