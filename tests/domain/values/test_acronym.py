"""Acronyms and expansions."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values.acronym import Acronym
from quizgen.domain.values.term import Term
from quizgen.domain.values.word_forms import are_surely_two, content_words, differing_words, initials

GPOI = "Global Peacekeeping Operations Initiative"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (GPOI, "Global Peacebuilding Operations Initiative", "excludes"),
        (GPOI, "Global Peacekeeping Observers Institute", "excludes"),
        (GPOI, "Global Peacekeeping Operational Initiative", "undecided"),
        (GPOI, "Global Peace-keeping Operations Initiative", "undecided"),
        (GPOI, "Global Peacekeeping Operations Initiatives", "undecided"),
        (GPOI, "global peacekeeping operations initiative", "entails"),
        (GPOI, "Gender Parity Initiative", "undecided"),
        (GPOI, "GPOI", "undecided"),
        ("G.P.O.I.", GPOI, "undecided"),
        (GPOI, "GPO", "undecided"),
        ("GPOI", "GPOA", "undecided"),
        ("Centre of Peace", "Center of Peace", "undecided"),
        ("Centre of Peace", "Council of Peace", "excludes"),
        ("Organisation de la paix", "Office de la paix", "excludes"),
    ],
)
def test_expansions_differ_by_a_word_that_is_surely_another(one: str, other: str, expected: str) -> None:
    """Endings and spellings are no other wording; other initials are another question."""
    assert Acronym(one).contrast(Acronym(other), Names()).relation.value == expected
    assert Acronym(other).contrast(Acronym(one), Names()).relation.value == expected


def test_as_states_of_the_world_wordings_decide_nothing() -> None:
    """What a thing is called says nothing of what else is true of it."""
    changed = Acronym("Global Peacebuilding Operations Initiative")
    assert Acronym(GPOI).compare(changed, Names()).relation.value == "undecided"
    assert Acronym(GPOI).contrast(Term(changed.name), Names()).relation.value == "undecided"


def test_an_acronym_is_not_excluded_from_its_own_expansion_by_a_list() -> None:
    """The list may have both by mistake; another acronym of the list is excluded."""
    names = Names(kinds={"programme": (GPOI, "GPOI", "IPPOS")})
    assert Acronym(GPOI).contrast(Acronym("GPOI"), names).relation.value == "undecided"
    assert Acronym(GPOI).contrast(Acronym("IPPOS"), names).relation.value == "excludes"


def test_the_differing_words_are_named() -> None:
    """The trainer reads which word is wrong."""
    finding = Acronym(GPOI).contrast(Acronym("Global Peacebuilding Operations Initiative"), Names())
    assert finding.because == "the source has “peacekeeping” where this has “peacebuilding”"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("peacekeeping", "peacebuilding", True),
        ("operations", "operational", False),
        ("organisation", "organization", False),
        ("centre", "center", False),
        ("programme", "program", False),
        ("police", "policy", False),
        ("peace", "peacekeeping", False),
        ("war", "web", True),
        ("abcdexyz", "abcdefgh", False),
        ("abcdwxyz", "abcdefgh", True),
        ("same", "same", False),
        ("global", "general", True),
    ],
)
def test_words_are_two_only_if_no_ending_or_spelling_explains_it(one: str, other: str, expected: bool) -> None:
    """Rather too many are taken for forms of one word than too few."""
    assert are_surely_two(one, other) is expected
    assert are_surely_two(other, one) is expected


def test_initials_leave_little_words_out() -> None:
    """In English and French."""
    assert initials("Organisation for the Prohibition of Chemical Weapons") == "opcw"
    assert initials("Organisation des Nations unies") == "onu"
    assert content_words("the of le") == ()
    assert differing_words("a b c", "a b") is None
