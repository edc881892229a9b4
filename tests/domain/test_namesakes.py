"""Names that may be of one thing, though nobody says so."""

from __future__ import annotations

import pytest

from quizgen.domain.namesakes import is_description, is_styled, may_name_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ellen Marsh", "Miss Marsh"),
        ("Ellen Marsh", "E. Marsh"),
        ("Dr James Barr", "James Barr"),
        ("Barr", "James Barr"),
        ("Ellen Marsh", "the first librarian"),
        ("his brother", "Ludwig Abel"),
        ("Marie Curie", "la première lauréate"),
        ("der erste Leiter", "Max Kant"),
        ("Jean-Luc Roy", "J.-L. Roy"),
        ("Lake Victoria", "Victoria"),
    ],
)
def test_names_that_may_be_of_one_thing(one: str, other: str) -> None:
    """A title, an initial, a name cut short, a description: whichever of the two comes first."""
    assert may_name_one(one, other)
    assert may_name_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ellen Marsh", "Nora Marsh"),
        ("E. Marsh", "Nora Marsh"),
        ("York", "New York"),
        ("Guinea", "Equatorial Guinea"),
        ("oil", "olive oil"),
        ("a pen", "a red pen"),
        ("the heart", "the liver"),
        ("General", "Lieutenant General"),
        ("the UN", "the African Union"),
        ("green", "Prussian blue"),
        ("Oxford University", "Lund University"),
        ("MINUSCA", "UNMISS"),
        ("1st", "2nd"),
        ("?", "!"),
    ],
)
def test_names_that_are_of_two_things(one: str, other: str) -> None:
    """Another given name, a qualifier, plain words, ranks, and things described in the same way."""
    assert not may_name_one(one, other)
    assert not may_name_one(other, one)


def test_a_description_has_a_pointer_and_small_letters() -> None:
    """An article before a name makes no description; small letters alone do not either."""
    assert [True, True, False, False, False] == [
        is_description(name) for name in ("the founder", "l’auteur", "the Founder", "founder", "The Hague")
    ]


def test_titles_and_initials_show_a_persons_name() -> None:
    """Only they do."""
    assert [True, True, False, False] == [is_styled(name) for name in ("Mrs Marsh", "E. Marsh", "Marsh", "Ellen Marsh")]
