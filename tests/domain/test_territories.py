"""Territories and the states they may belong to."""

from __future__ import annotations

from quizgen.domain import gazetteer, territories


def test_every_territory_and_state_of_the_table_is_known() -> None:
    """A code that CLDR does not know would tie nothing."""
    for territory, states in territories.STATES_OF.items():
        for code in (territory, *states):
            assert gazetteer.country(code, "en"), code
        assert territory not in states


def test_ties_are_mutual() -> None:
    """It does not matter which of the two is named first."""
    assert territories.are_tied("RE", "FR")
    assert territories.are_tied("FR", "RE")
    assert not territories.are_tied("FR", "DE")
    assert territories.are_one_speech("sr", "hr")
    assert territories.are_one_speech("hr", "sr")
    assert territories.are_one_speech("id", "ms")
    assert not territories.are_one_speech("sr", "fr")
