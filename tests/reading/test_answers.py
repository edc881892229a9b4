"""Answers become values: by their type, by `value`, as printed, and as lists."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Fact
from quizgen.domain.values.listing import Listing
from tests.reading.files import codes, only, read_fact

SOURCE = "They sent MINUSCA, UNMISS and 300 men in 2004; the Abei Region stayed calm for two days."


def fact(fields: str, *, names: str = "") -> Fact:
    """The one fact of a file, which must read cleanly."""
    reading = read_fact(f"id: a\nask: What?\nquote: {SOURCE}\n{fields}", SOURCE, names=names)
    assert () == reading.diagnostics
    assert reading.bank is not None
    return reading.bank.facts[0]


@pytest.mark.parametrize(
    ("fields", "type", "canonical"),
    [
        ("answer: 2004", "date", "2004"),
        ("answer: 300 men", "quantity", "300 men"),
        ("answer: 2004\ntype: term", "term", "2004"),
        ("answer: the Abei Region\nvalue: Abyei\ntype: place", "place", "Abyei"),
        ("answer: the Abei Region stayed calm for two days", "statement", "the Abei Region stayed calm for two days"),
    ],
)
def test_the_type_is_guessed_where_none_is_given(fields: str, type: str, canonical: str) -> None:
    """And `value` says what is meant where the words do not."""
    read = fact(fields)

    assert (type, canonical) == (read.annotation.type, read.answer.value.canonical())


def test_a_list_has_the_members_as_written() -> None:
    """One a line, commas and all; `show` prints it in another way."""
    read = fact("answer:\n  - MINUSCA\n  - UNMISS\nwrong:\n  - MONUSCO\n  - MINUSCA; MONUSCO\nclaim: listed")

    assert isinstance(read.answer.value, Listing)
    assert "MINUSCA; UNMISS" == read.answer.text
    assert ["MINUSCA", "UNMISS"] == [member.text for member in read.answer.value.members]
    assert ["term", "list"] == [answer.value.kind for answer in read.wrong]
    assert "both" == fact("answer:\n  - MINUSCA\n  - UNMISS\nshow: both").answer.text


def test_a_list_may_stand_on_one_line() -> None:
    """With semicolons, where `type: list` says so."""
    read = fact("answer: MINUSCA; UNMISS\ntype: list").answer.value

    assert isinstance(read, Listing)
    assert ["MINUSCA", "UNMISS"] == [member.text for member in read.members]


def test_a_lists_type_is_its_members() -> None:
    """Where it is another one than `list`."""
    read = fact("answer:\n  - MINUSCA\n  - UNMISS\ntype: organisation")

    assert isinstance(read.answer.value, Listing)
    assert ("list", ["organisation"] * 2) == (
        read.annotation.type,
        [member.value.kind for member in read.answer.value.members],
    )


@pytest.mark.parametrize("answer", ['";"', '" ; ; "'])
def test_a_list_of_nothing_is_reported(answer: str) -> None:
    """Semicolons alone are no members."""
    reading = read_fact(f"id: a\nask: What?\nquote: {SOURCE}\nanswer: {answer}\ntype: list", SOURCE)

    assert ["empty-text"] == codes(reading)


def test_what_is_printed_is_what_is_read() -> None:
    """`show` is the answer on paper, the source's own words are right too."""
    read = fact("answer: the Abei Region\nshow: Abyei\ntype: place")

    assert ("Abyei", "Abyei") == (read.answer.text, read.answer.value.canonical())
    assert ["the Abei Region"] == [answer.text for answer in read.also]
    assert () == fact("answer: 2004\nshow: “2004”").also


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("answer: 300 men\nshow: 400 men", "show-differs"),
        ("answer: 300 men\nvalue: '>300 men'\ntype: quantity\nshow: about 800 men", "show-differs"),
        ("answer: 300 men\nvalue: 400 men", "value-differs"),
        ("answer: 2004\nvalue: 2014\ntype: date", "value-differs"),
        ("answer: MINUSCA\nshow: UNMISS", "show-differs"),
    ],
)
def test_value_and_show_may_not_say_something_else(fields: str, code: str) -> None:
    """A slip of the finger would print a wrong key."""
    names = "kinds:\n  mission:\n    - MINUSCA\n    - UNMISS\n"
    reading = read_fact(f"id: a\nask: What?\nquote: {SOURCE}\n{fields}", SOURCE, names=names)

    assert code in codes(reading)


def test_value_says_what_its_notation_is() -> None:
    """The kind's own words are passed on."""
    reading = read_fact(f"id: a\nask: What?\nquote: {SOURCE}\nanswer: 2004\ntype: date\nvalue: soon", SOURCE)

    assert "EDTF" in only(reading, "unreadable-value").expected
