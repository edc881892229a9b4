"""Likeness: what must not stand side by side, nor be wrong where the other is right."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values.likeness import Likeness, likeness, may_be_meant
from quizgen.domain.values.value import Context
from tests.banks import make_answer

CONTEXT = Context("en", "2021-07")
NAMES = Names(same=[("Odessa", "Odesa")], inside=[("Bergen", "Hordaland")], kinds={"town": ("Bergen", "Odesa", "Rome")})


def like(one: str, other: str, type: str = "term") -> Likeness:
    """The likeness of two texts of a type, which must be the same in the other order."""
    first, second = make_answer(one, type), make_answer(other, type)
    found = likeness(first, second, NAMES, CONTEXT)
    assert found is likeness(second, first, NAMES, CONTEXT)
    return found


@pytest.mark.parametrize(
    ("one", "other", "type"),
    [
        ("21 days", "three weeks", "duration"),
        ("1.5 hours", "90 minutes", "duration"),
        ("3 kg", "3,000 g", "quantity"),
        ("250 micrograms", "0.25 mg", "quantity"),
        ("the Netherlands", "Netherlands", "place"),
        ("Odesa", "Odessa", "place"),
        ("Dr James Barr", "James Barr", "person"),
        ("Dr James Barr", "James Barr", "term"),
        ("three times a day", "3 times a day", "term"),
        ("It has two gates.", "it has 2 gates", "statement"),
        ("16:45", "4:45 pm", "term"),
        ("14:00", "2 p.m.", "term"),
        ("9 h", "09.00", "term"),
        ("noon", "12:00", "term"),
        ("midnight", "0:00", "term"),
        ("21 Uhr", "9 pm", "term"),
    ],
)
def test_what_says_the_same_in_other_words(one: str, other: str, type: str) -> None:
    """As values, as names, or by words where neither is read."""
    assert Likeness.SAME is like(one, other, type)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("James Barr", "Dr Barr"),
        ("James Barr", "J. Barr"),
        ("$7m", "$7 million"),
        ("4:45", "16:45"),
        ("midnight", "12:00"),
    ],
)
def test_what_may_say_the_same(one: str, other: str) -> None:
    """A name cut short, an abbreviation beside a figure, a time of either half of the day."""
    assert Likeness.PERHAPS is like(one, other)


@pytest.mark.parametrize(
    ("one", "other", "type"),
    [
        ("21 days", "22 days", "duration"),
        ("about 90 minutes", "90 minutes", "duration"),
        ("Odesa", "Rome", "place"),
        ("James Barr", "John Barr", "person"),
        ("twice a day", "3 times a day", "term"),
        ("3 times a day", "3 times a year", "term"),
        ("16:45", "15:45", "term"),
        ("4:45 pm", "4:45 am", "term"),
        ("Route 7 north", "Route 7 south", "term"),
        ("$7m", "$8m", "term"),
        ("oil", "olive oil", "term"),
        ("York", "New York", "term"),
        ("chapter 1", "chapter 12", "term"),
        ("25", "2", "term"),
    ],
)
def test_what_says_something_else(one: str, other: str, type: str) -> None:
    """Another figure, another half of the day, another word; a hedge is for the claim to judge."""
    assert Likeness.NONE is like(one, other, type)


@pytest.mark.parametrize(
    ("kept_out", "option", "type", "meant"),
    [
        ("about 90 minutes", "90 minutes", "duration", True),
        ("1.5 hours", "90 minutes", "duration", True),
        ("1.5 hours", "80 minutes", "duration", False),
        ("Hordaland", "Bergen", "place", True),
        ("Bergen", "Hordaland", "place", True),
        ("Greenland", "Denmark", "place", True),
        ("Norway", "Denmark", "place", False),
        ("Bergen", "Stavanger", "place", False),
    ],
)
def test_what_may_hold_with_what_must_not_be_offered(kept_out: str, option: str, type: str, *, meant: bool) -> None:
    """Roundings, parts and wholes, territories and their claimants may hold with it; other things may not."""
    assert meant is may_be_meant(make_answer(kept_out, type), make_answer(option, type), NAMES, CONTEXT)
