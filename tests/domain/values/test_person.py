"""People and their titles."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values import person
from quizgen.domain.values.person import Person
from quizgen.domain.values.place import Place
from quizgen.domain.values.value import Context

SPEAKERS = (
    "Albert Murasira",
    "Peter Vrooman",
    "A. Murasira",
    "Paul Murasira",
    "Vrooman",
    "Jean Baptiste Sagna",
    "J.-B. Sagna",
)
NAMES = Names(kinds={"speaker": SPEAKERS}, inside=[("Peter Vrooman", "Peter's Office")])


def relation(one: str, other: str, language: str = "en") -> str:
    """How the first person compares with the second."""
    first, second = (person.read(text, Context(language)) for text in (one, other))
    assert first is not None
    assert second is not None
    compared, contrasted = first.compare(second, NAMES).relation, first.contrast(second, NAMES).relation
    assert compared is contrasted
    return compared.value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Maj. Gen Albert Murasira", "Albert Murasira", "entails"),
        ("Major General Albert Murasira", "Maj. Gen. Albert Murasira", "entails"),
        ("Maj. Gen Albert Murasira", "Ambassador Peter Vrooman", "excludes"),
        ("Albert Murasira", "Paul Murasira", "excludes"),
        ("Albert Murasira", "A. Murasira", "undecided"),
        ("Paul Murasira", "A. Murasira", "excludes"),
        ("Peter Vrooman", "Vrooman", "undecided"),
        ("Ambassador Vrooman", "Peter Vrooman", "undecided"),
        ("Jean Baptiste Sagna", "J.-B. Sagna", "undecided"),
        ("Albert Murasira", "Somebody Else", "undecided"),
        ("Peter Vrooman", "Peter's Office", "undecided"),
    ],
)
def test_people_are_told_apart_by_the_lists_but_not_by_titles_or_initials(one: str, other: str, expected: str) -> None:
    """A name cut short may be anybody's with that surname, though the list has both."""
    assert relation(one, other) == expected
    assert relation(other, one) == expected


def test_a_tie_by_one_name_counts_for_the_other() -> None:
    """Whoever lies in another by the bare name is not told from it by the title."""
    names = Names(kinds={"odd": ("President Foo", "Office Bar")}, inside=[("Foo", "Office Bar")])
    assert Person("President Foo").contrast(Person("Office Bar"), names).relation.value == "undecided"
    assert Person("Office Bar").contrast(Person("President Foo"), names).relation.value == "undecided"


def test_a_mister_is_no_initial_in_french() -> None:
    """M. Murasira may be any Murasira; in English M. is an initial."""
    assert Person("M. Dupont").reference() == "M. Dupont"
    french = person.read_typed("M. Dupont", Context("fr"))
    assert french.reference() == "Dupont"
    assert french.canonical() == "M. Dupont"


def test_a_person_is_no_place_even_in_the_same_list() -> None:
    """Lists tell even a person from a place, unless the names may be of one thing."""
    names = Names(kinds={"odd": ("Lake Murasira", "A. Murasira", "Albert Murasira")})
    assert Person("Albert Murasira").contrast(Place("Lake Murasira"), names).relation.value == "excludes"
    assert Person("Albert Murasira").contrast(Place("A. Murasira"), names).relation.value == "undecided"


def test_a_name_of_marks_alone_is_nobody_elses() -> None:
    """Names without any letters in common are not taken for one another."""
    names = Names(kinds={"odd": (".1", ".2")})
    assert Person(".1").contrast(Person(".2"), names).relation.value == "excludes"
