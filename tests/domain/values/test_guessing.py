"""Types that nobody gave."""

from __future__ import annotations

import pytest

from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("2004", "date"),
        ("December 2021", "date"),
        ("July 22nd", "date"),
        ("since 2014", "date"),
        ("the 1990s", "date"),
        ("44 BC", "date"),
        ("between 2004 and 2014", "date"),
        ("1000", "date"),
        ("2100", "date"),
        ("999", "quantity"),
        ("2101", "quantity"),
        ("about 1500", "quantity"),
        ("May", "term"),
        ("two days", "duration"),
        ("45,000", "quantity"),
        ("more than 45,000 personnel", "quantity"),
        ("South Korea", "place"),
        ("the Central African Republic", "place"),
        ("Seoul", "term"),
        ("Kinyarwanda", "term"),
        ("GPOI", "term"),
        ("Level 2", "term"),
        ("Women, Peace, and Security", "term"),
        ("MINUSCA, UNMISS and UNISFA", "term"),
        ("a constitutional and moral obligation", "term"),
        ("alpha beta gamma delta epsilon zeta", "term"),
        ("alpha beta gamma delta epsilon zeta eta", "statement"),
        ("He said so.", "statement"),
        ("Why?", "statement"),
        ("–", "statement"),
        ("", "statement"),
    ],
)
def test_a_type_is_guessed_where_it_is_sure_and_short_names_are_terms(text: str, type: str) -> None:
    """Years stand alone from 1000 to 2100; a list is never guessed."""
    taken, value = kinds.read(text, type=None, context=Context())
    assert (taken, value.kind) == (type, type)


def test_a_country_is_guessed_in_the_sources_language() -> None:
    """With its article."""
    assert kinds.read("la Corée du Sud", type=None, context=Context("fr"))[0] == "place"
    assert kinds.read("décembre 2021", type=None, context=Context("fr"))[0] == "date"


def test_a_blank_after_a_full_stop_changes_nothing() -> None:
    """A sentence is no term."""
    assert kinds.read("He said so. ", type=None, context=Context())[0] == "statement"


@pytest.mark.parametrize(
    ("text", "type", "taken"),
    [("2004", "date", "date"), ("two days", "duration", "duration"), ("soon", "date", "statement")],
)
def test_a_type_that_is_given_is_read_so_or_as_a_statement(text: str, type: str, taken: str) -> None:
    """The author's type stays; what it cannot read keeps its words."""
    given, value = kinds.read(text, type=type, context=Context())
    assert (given, value.kind) == (type, taken)
    assert taken != "statement" or value.canonical() == text
