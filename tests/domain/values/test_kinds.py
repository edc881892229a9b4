"""The registry of kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context, UnreadableValueError

TYPES = (
    *(
        "quantity",
        "date",
        "duration",
        "person",
        "organisation",
        "place",
        "acronym",
        "list",
        "role",
        "term",
        "statement",
    ),
)
TYPED = {
    "quantity": ">45000 personnel",
    "date": "2021-12",
    "duration": "P2D",
    "person": "Albert Murasira",
    "organisation": "UN",
    "place": "Seoul",
    "acronym": "GPOI",
    "list": "a; b",
    "role": "Major",
    "term": "Level 2",
    "statement": "He said so.",
}


def test_every_type_of_the_fact_file_has_a_kind_of_that_name() -> None:
    """In the order in which the fact file's description lists them."""
    assert tuple(kinds.KINDS) == TYPES


@pytest.mark.parametrize("type", TYPES)
def test_what_a_kind_reads_is_of_that_kind_and_its_canonical_form_reads_back(type: str) -> None:
    """The notation of `value:` and the canonical form are one."""
    value = kinds.read_typed(TYPED[type], type=type, context=Context())
    assert value.kind == type
    again = kinds.read_typed(value.canonical(), type=type, context=Context())
    assert again.canonical() == value.canonical()


@pytest.mark.parametrize("type", [type for type in TYPES if type != "statement"])
def test_a_typed_value_that_cannot_be_read_is_refused(type: str) -> None:
    """With a message for the author; a statement is whatever it is."""
    with pytest.raises(UnreadableValueError):
        kinds.read_typed(";", type=type, context=Context())
    assert kinds.read_typed(";", type="statement", context=Context()).canonical() == ";"


@pytest.mark.parametrize("type", ["quantity", "date", "duration", "list"])
def test_words_that_a_type_does_not_read_are_a_statement_of_that_type(type: str) -> None:
    """The type stays the author's; the value decides nothing."""
    taken, value = kinds.read("as the wind blows", type=type, context=Context())
    assert (taken, value.kind) == (type, "statement")


@given(st.text(max_size=30), st.sampled_from((None, *TYPES)), st.sampled_from(["en", "fr", "sw"]))
def test_any_text_has_a_value_under_any_type(text: str, type: str | None, language: str) -> None:
    """Reading never raises: what is not understood is a statement."""
    taken, value = kinds.read(text, type=type, context=Context(language))
    assert taken in TYPES
    assert value.kind in (taken, "statement")
