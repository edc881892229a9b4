"""Relations pair things, each pair with its quote."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Claim
from quizgen.reading.bank import Reading
from tests.reading.files import GOOD, codes, read

SOURCE = "A has 5 tents. B has more than 7 tents. C sits in Mali."


def relation(rows: str, fields: str = "") -> Reading:
    """The reading of a file with one relation."""
    head = "quizgen: 1\nsource:\n  file: report.txt\nrelations:\n  - id: r\n    ask: What has {subject}?\n"
    return read(f"{head}{fields}    rows:\n{rows}", SOURCE)


def row(subject: str, thing: str, quote: str, more: str = "") -> str:
    """One row."""
    return f"      - subject: {subject}\n        object: {thing}\n        quote: {quote}\n{more}"


def test_rows_have_their_quotes_and_values() -> None:
    """In the file's order; the type is the objects' own where they have one in common."""
    reading = relation(row("A", "5 tents", "A has 5 tents") + row("B", "more than 7 tents", "B has more than 7 tents"))
    assert reading.bank is not None
    (table,) = reading.bank.relations

    assert ("quantity", Claim.STATED, False) == (
        table.annotation.type,
        table.annotation.claim,
        table.annotation.claim_given,
    )
    assert [("A", "5 tents", 1), ("B", "more than 7 tents", 2)] == [
        (each.subject.text, each.object.text, each.quote.sentence) for each in table.rows
    ]
    assert () == table.asks_back


def test_what_is_never_offered_may_stand_in_one_row_or_in_all() -> None:
    """The relation's `never` counts in every row."""
    more = "        never:\n          - 6 tents\n        as-of: 2021\n        note: N\n"
    reading = relation(
        row("A", "5 tents", "A has 5 tents", more), "    never: a camp\n    claim: single\n    type: quantity\n"
    )
    assert reading.bank is not None
    (only,) = reading.bank.relations[0].rows

    assert (["6 tents", "a camp"], "2021") == ([answer.text for answer in only.never], only.as_of)


def test_objects_of_several_types_have_none_in_common() -> None:
    """Each is read as what it is."""
    reading = relation(row("A", "5 tents", "A has 5 tents") + row("C", "Mali", "C sits in Mali"))
    assert reading.bank is not None
    (table,) = reading.bank.relations

    assert table.annotation.type is None
    assert ["quantity", "place"] == [each.object.value.kind for each in table.rows]


def test_inferred_rows_need_no_words_of_their_quotes() -> None:
    """As with facts."""
    assert [] == codes(relation(row("X", "a tent", "A has 5 tents"), "    basis: inferred\n"))
    assert ["answer-not-in-quote"] * 2 == codes(relation(row("X", "a tent", "A has 5 tents")))


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("Where does {subject} work, {{7*7}} or {7*7}?", []),
        ("Where does {subject} work, {{x}} or {{y} or {z}}?", []),
        ("Where does {{subject}} work?", ["placeholder-missing"]),
    ],
)
def test_braces_that_hold_no_name_are_text(ask: str, found: list[str]) -> None:
    """Only {subject} and {object} are places."""
    assert found == codes(read(GOOD.replace("Where does {subject} work?", f"'{ask}'")))


@pytest.mark.parametrize("rows", ["", "      - 5\n"])
def test_a_relation_needs_rows(rows: str) -> None:
    """An empty table asks nothing."""
    bank = relation(rows).bank
    assert bank is not None
    assert not bank.relations
