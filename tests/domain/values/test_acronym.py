"""Acronyms and expansions."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values.acronym import Acronym
from quizgen.domain.values.term import Term

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
