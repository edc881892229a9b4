"""What all names have in common."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values import kinds
from quizgen.domain.values.named import Named, name_of
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.value import UNLIKE_KINDS, Context, Relation, UnreadableValueError

CONTEXT = Context()
KINDS_OF_NAMES = ("person", "organisation", "place", "acronym", "role", "term")
NAMES = Names(
    same=[("US", "USA")],
    inside=[("Seoul", "South Korea"), ("Unit A", "Corps B")],
    kinds={"body": ("Corps B", "Corps C")},
)


def relations(kind: str, one: str, other: str) -> tuple[str, str]:
    """How one name of a kind compares with, and contrasts to, another."""
    first, second = (kinds.KINDS[kind].read(text, CONTEXT) for text in (one, other))
    assert isinstance(first, Named)
    assert isinstance(second, Named)
    return first.compare(second, NAMES).relation.value, first.contrast(second, NAMES).relation.value


@pytest.mark.parametrize("kind", KINDS_OF_NAMES)
def test_names_of_one_thing_entail_each_other(kind: str) -> None:
    """By `same`, by spelling."""
    assert relations(kind, "US", "usa") == ("entails", "entails")
    assert relations(kind, "Corps  B", "CORPS B.") == ("entails", "entails")


@pytest.mark.parametrize("kind", KINDS_OF_NAMES)
def test_members_of_one_list_exclude_each_other(kind: str) -> None:
    """Under every kind of name, whatever the claim."""
    assert relations(kind, "Corps B", "Corps C") == ("excludes", "excludes")


@pytest.mark.parametrize("kind", KINDS_OF_NAMES)
def test_names_of_which_nothing_is_known_decide_nothing(kind: str) -> None:
    """Another name is not another thing."""
    assert relations(kind, "Corps B", "Corps D") == ("undecided", "undecided")


@pytest.mark.parametrize("kind", [kind for kind in KINDS_OF_NAMES if kind != "person"])
def test_a_part_entails_its_whole_in_the_world_but_is_no_name_for_it(kind: str) -> None:
    """What is true of the unit's place is true of the corps; the source's words are others. Never the other way."""
    assert relations(kind, "Unit A", "Corps B") == ("entails", "undecided")
    assert relations(kind, "Corps B", "Unit A") == ("undecided", "undecided")


@pytest.mark.parametrize(
    ("kind", "known"), [("place", True), ("term", True), ("person", False), ("organisation", False)]
)
def test_only_places_and_terms_are_countries(kind: str, known: bool) -> None:
    """Chad and Jordan are two countries; but they may be first names of one man, too."""
    expected = "excludes" if known else "undecided"
    assert relations(kind, "Chad", "Jordan") == (expected, expected)


def test_a_country_is_not_told_from_a_person_of_a_countrys_name() -> None:
    """Both must be of a sort that has countries."""
    place, person = (kinds.KINDS[kind].read("Chad", CONTEXT) for kind in ("place", "person"))
    jordan = kinds.KINDS["place"].read("Jordan", CONTEXT)
    assert place is not None
    assert person is not None
    assert jordan is not None
    assert place.contrast(jordan, NAMES).relation is Relation.EXCLUDES
    assert person.contrast(jordan, NAMES).relation is Relation.UNDECIDED
    assert jordan.contrast(person, NAMES).relation is Relation.UNDECIDED


def test_a_city_is_in_no_other_country() -> None:
    """Seoul lies in South Korea, which is not Japan; South Korea itself is not told from Seoul."""
    assert relations("place", "Seoul", "Japan") == ("excludes", "excludes")
    assert relations("place", "South Korea", "Seoul") == ("undecided", "undecided")
    assert relations("place", "Seoul", "South Korea") == ("entails", "undecided")


@pytest.mark.parametrize("kind", KINDS_OF_NAMES)
def test_a_name_says_nothing_of_what_has_no_name(kind: str) -> None:
    """A free statement is another kind of thing, even in the same words."""
    value = kinds.KINDS[kind].read("Corps B", CONTEXT)
    assert value is not None
    assert value.compare(Statement("Corps B"), NAMES).relation is Relation.UNDECIDED
    assert value.contrast(Statement("Corps B"), NAMES).relation is Relation.UNDECIDED


@pytest.mark.parametrize("kind", KINDS_OF_NAMES)
def test_a_name_needs_a_letter_or_a_digit(kind: str) -> None:
    """Dashes are no name, typed or not; a name is its own canonical form."""
    assert kinds.KINDS[kind].read(" – ", CONTEXT) is None
    with pytest.raises(UnreadableValueError, match=f"a {kind} is known by a name"):
        kinds.KINDS[kind].read_typed("…", CONTEXT)
    value = kinds.KINDS[kind].read_typed(" Corps \n B ", CONTEXT)
    assert (value.kind, value.canonical(), value.order()) == (kind, "Corps B", None)


def test_a_name_of_figures_is_a_name() -> None:
    """112 is a telephone number."""
    assert name_of(" 112 ") == "112"


@pytest.mark.parametrize(
    ("one", "other", "compared", "contrasted"),
    [
        ("US", "USA", "USA is the same as US", "USA is the same as US"),
        (
            "Unit A",
            "Corps B",
            "Unit A lies in Corps B",
            "nothing says whether Corps B and Unit A are different things",
        ),
        *[("Corps B", "Corps C", *["Corps B and Corps C are different things of the kind “body”"] * 2)],
        *[("Corps B", "Corps D", *["nothing says whether Corps D and Corps B are different things"] * 2)],
    ],
)
def test_names_say_why(one: str, other: str, compared: str, contrasted: str) -> None:
    """The reason names both, in the author's spelling."""
    first, second = (kinds.KINDS["term"].read(text, CONTEXT) for text in (one, other))
    assert first is not None
    assert second is not None
    assert first.compare(second, NAMES).because == compared
    assert first.contrast(second, NAMES).because == contrasted


def test_what_is_no_name_is_another_kind_of_answer() -> None:
    """And the reason says so."""
    name = kinds.KINDS["term"].read("Corps B", CONTEXT)
    assert name is not None
    for relate in (name.compare, name.contrast):
        assert relate(Statement("Corps B"), NAMES).because == UNLIKE_KINDS
