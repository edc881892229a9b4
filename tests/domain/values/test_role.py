"""Roles, offices and ranks."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values.role import Role, host_country_of
from quizgen.domain.values.term import Term


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Minister of Defence", "Minister of Foreign Affairs", "excludes"),
        ("Minister of Defence", "minister for Health", "excludes"),
        ("Rwanda’s Minister of Defence", "Rwanda’s Minister of Justice", "excludes"),
        ("Minister of Defence", "Minister of National Defence", "undecided"),
        ("Minister of Defence", "Minister of Magic", "undecided"),
        ("Minister of Defence", "Secretary of Defence", "undecided"),
        ("Minister of Defence", "Permanent Secretary of Justice", "undecided"),
        ("Kenya's Minister of Defence", "Rwanda's Minister of Justice", "undecided"),
        ("Minister of Defence, Rwanda", "Minister of Justice, Kenya", "undecided"),
        ("Minister of Health and Defence", "Minister of Justice", "undecided"),
        (
            "Under-Secretary-General for Peace Operations, UN",
            "Under-Secretary-General for Legal Affairs, UN",
            "excludes",
        ),
        ("Under-Secretary-General for Peace Operations", "Assistant Secretary-General for Legal Affairs", "undecided"),
        ("ministre de la Défense", "ministre de l'Éducation", "excludes"),
        ("ministre de la Défense", "ministre de la Défense nationale", "undecided"),
        ("Major General", "Lieutenant General", "excludes"),
        ("Maj. Gen", "Brig. Gen.", "excludes"),
        ("Maj. Gen", "Major-General", "undecided"),
        ("Colonel", "Lieutenant Colonel", "undecided"),
        ("Major", "Major General", "excludes"),
        ("General", "Major General", "undecided"),
        ("général de brigade", "général de division", "excludes"),
        ("colonel", "lieutenant-colonel", "undecided"),
        ("Major", "capitaine", "undecided"),
        ("US Ambassador in Rwanda", "US Ambassador to Kenya", "excludes"),
        ("US Ambassador in Rwanda", "French Ambassador to Kenya", "undecided"),
        ("US Ambassador in Rwanda", "US Ambassador in Kigali", "undecided"),
        ("US Ambassador in Rwanda", "Minister of Defence", "undecided"),
    ],
)
def test_roles_differ_where_a_ladder_has_them_on_two_rungs(one: str, other: str, expected: str) -> None:
    """The same office over something else, another rank, another host; nothing else is surely another role."""
    assert Role(one).contrast(Role(other), Names()).relation.value == expected
    assert Role(other).contrast(Role(one), Names()).relation.value == expected


def test_nobody_has_one_role_only() -> None:
    """As states of the world roles do not exclude each other, and words of other kinds are not looked at."""
    assert Role("Major").compare(Role("Captain"), Names()).relation.value == "undecided"
    assert Role("Major").contrast(Term("Captain"), Names()).relation.value == "undecided"


def test_an_ambassador_has_a_host() -> None:
    """In the words of the text."""
    assert host_country_of("US Ambassador in Rwanda") == "Rwanda"
    assert host_country_of("ambassadrice de France au Kenya") == "Kenya"
    assert host_country_of("Ambassador") is None
