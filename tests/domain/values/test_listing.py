"""Lists read from text, and what they say of one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.names import Names
from quizgen.domain.values import listing
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.value import Context, Relation, UnreadableValueError

CONTEXT = Context()
MISSIONS = ("MINUSCA", "UNMISS", "UNISFA", "UNAMID")
NAMES = Names(kinds={"mission": MISSIONS}, same=[("UNAMID", "Darfur mission")])


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("MINUSCA, UNMISS and UNISFA", ["MINUSCA", "UNMISS", "UNISFA"]),
        ("troops, police, experts, and advisors", ["troops", "police", "experts", "advisors"]),
        ("MINUSCA and UNMISS", ["MINUSCA", "UNMISS"]),
        ("MINUSCA, UNMISS", ["MINUSCA", "UNMISS"]),
        ("tentes, vivres, et soldats", ["tentes", "vivres", "soldats"]),
        ("la France, l’Italie et le Japon", ["la France", "l’Italie", "le Japon"]),
        ("45,000 troops and 2,000 police", ["45,000 troops", "2,000 police"]),
        ("research and development; sales, marketing", ["research and development", "sales, marketing"]),
        ("a;\n b ;", ["a", "b"]),
        ("Kenya, Trinidad and Tobago", None),
        ("Trinidad and Tobago", None),
        ("research and development, sales and marketing", None),
        ("MINUSCA, UNMISS or UNISFA", None),
        ("missions including MINUSCA, UNMISS", None),
        ("MINUSCA", None),
        ("MINUSCA;", None),
        ("MINUSCA, , UNMISS", None),
        ("", None),
    ],
)
def test_a_list_in_words_is_read_only_where_no_name_holds_its_marks(text: str, members: list[str] | None) -> None:
    """Commas and one last "and"; semicolons where names hold commas."""
    found = listing.read(text, CONTEXT)
    assert (None if found is None else [member.text for member in found.members]) == members


def test_members_are_read_by_their_own_types() -> None:
    """A list may hold places, dates and figures."""
    found = listing.read_typed("South Korea; 2004; GPOI", CONTEXT)
    assert [member.value.kind for member in found.members] == ["place", "date", "term"]
    assert found.canonical() == "South Korea; 2004; GPOI"
    with pytest.raises(UnreadableValueError, match="semicolons"):
        listing.read_typed(" ; ", CONTEXT)


def listed(*names: str) -> Listing:
    """The list of these names."""
    return listing.read_typed("; ".join(names), CONTEXT)


@given(st.lists(st.sampled_from(MISSIONS), min_size=1), st.lists(st.sampled_from(MISSIONS), min_size=1))
def test_lists_of_known_names_are_the_same_as_sets_or_exclude_each_other(one: list[str], other: list[str]) -> None:
    """Order and repetition do not matter; nothing is undecided where every name is known."""
    expected = Relation.ENTAILS if set(one) == set(other) else Relation.EXCLUDES
    assert listed(*one).compare(listed(*other), NAMES).relation is expected
    assert listed(*one).contrast(listed(*other), NAMES).relation is expected


@pytest.mark.parametrize(
    ("one", "other", "relation", "because"),
    [
        (("MINUSCA", "UNAMID"), ("Darfur mission", "MINUSCA"), "entails", "both lists name the same members"),
        (("MINUSCA",), ("MINUSCA", "UNMISS"), "excludes", "UNMISS is not in the list"),
        (("MINUSCA", "UNMISS"), ("UNMISS",), "excludes", "MINUSCA is missing from the list"),
        (("MINUSCA",), ("MINUSCA", "Mission X"), "undecided", "the lists may name the same members in other words"),
        (("MINUSCA", "Mission X"), ("MINUSCA",), "undecided", "the lists may name the same members in other words"),
    ],
)
def test_an_unknown_name_may_be_any_member(
    one: tuple[str, ...], other: tuple[str, ...], relation: str, because: str
) -> None:
    """Only a name that no member can be makes another list."""
    finding = listed(*one).contrast(listed(*other), NAMES)
    assert (finding.relation.value, finding.because) == (relation, because)


def test_a_list_says_nothing_of_what_is_none() -> None:
    """One member alone is another kind of answer."""
    assert listed("MINUSCA").compare(Statement("MINUSCA"), NAMES).relation is Relation.UNDECIDED
    assert listed("MINUSCA").contrast(Statement("MINUSCA"), NAMES).relation is Relation.UNDECIDED
