"""Names that everyone shares."""

from __future__ import annotations

import pytest

from quizgen.domain import gazetteer


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("South Korea", "en", "country:KR"),
        ("Corée du Sud", "fr", "country:KR"),
        ("South Korea", "fr", "country:KR"),
        ("la Corée du Sud", "fr", "country:KR"),
        ("the Gambia", "en", "country:GM"),
        ("Niger", "en", "country:NE"),
        ("Kinyarwanda", "en", "language:rw"),
        ("Rwandan Franc", "en", "currency:RWF"),
        ("Kenya", "not a language", "country:KE"),
        ("Kenya", "xx-invalid-tag-xx", "country:KE"),
    ],
)
def test_a_name_is_known_in_the_sources_language_and_in_english(name: str, language: str, expected: str) -> None:
    """With or without its article; an unknown language counts as English."""
    assert gazetteer.label(name, language) == f"{gazetteer.MARK}{expected}"


@pytest.mark.parametrize(
    "name",
    ["European Union", "United Nations", "Kosovo", "Nauru", "Gold", "Seoul", "Abyei", "Korea", "", "US", "dollar"],
)
def test_what_is_no_one_thing_of_the_world_is_unknown(name: str) -> None:
    """Unions, disputed states, metals, cities, and names that a country shares with a language."""
    assert gazetteer.label(name, "en") is None


def apart(one: str, other: str) -> bool:
    """Whether two English names are apart."""
    labels = [gazetteer.label(name, "en") for name in (one, other)]
    assert None not in labels
    return gazetteer.are_apart(str(labels[0]), str(labels[1]))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kenya", "Chad", True),
        ("Sudan", "South Sudan", True),
        ("Réunion", "Germany", True),
        ("Réunion", "France", False),
        ("Puerto Rico", "United States", False),
        ("United States", "Puerto Rico", False),
        ("Georgia", "United States", False),
        ("Georgia", "Armenia", True),
        ("Western Sahara", "Morocco", False),
        ("Kenya", "Kenya", False),
        ("Kenya", "Swahili", False),
        ("Swahili", "French", True),
        ("Serbian", "Croatian", False),
        ("Norwegian", "Danish", True),
        ("Euro", "US Dollar", True),
    ],
)
def test_things_of_one_sort_are_apart_unless_one_may_be_part_of_the_other(one: str, other: str, expected: bool) -> None:
    """Territories may lie in their states, and some speeches are one language to some people."""
    assert apart(one, other) is expected


def test_names_of_authors_are_never_apart_by_the_gazetteer() -> None:
    """Labels without the mark are not the gazetteer's, whatever they look like."""
    kenya = f"{gazetteer.MARK}country:KE"
    assert not gazetteer.are_apart("country:KE", f"{gazetteer.MARK}country:TD")
    assert not gazetteer.are_apart(kenya, "country:TD")
    assert gazetteer.shown("country:KE", "en") == "country:KE"
    assert not gazetteer.is_country("country:KE")


def test_labels_are_shown_in_the_sources_language() -> None:
    """With their sort, and their code."""
    label = f"{gazetteer.MARK}country:KR"
    assert gazetteer.shown(label, "fr") == "Corée du Sud"
    assert gazetteer.sort_of(label) == "countries"
    assert gazetteer.code_of(label) == "KR"
    assert gazetteer.is_country(label)
    assert gazetteer.country("KR", "en") == "South Korea"
    assert gazetteer.country("EU", "en") is None
    assert gazetteer.shown(f"{gazetteer.MARK}country:QQ", "en") == "QQ"
