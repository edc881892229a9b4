"""Facts say what is wrong with them under their own name."""

from __future__ import annotations

import pytest

from tests.reading.files import codes, only, read_fact

SOURCE = "“We failed,” Ann Lee of the U.S. Embassy said in 2004. Bob Low agreed with her on it."


def fields(**others: str) -> str:
    """A good fact with other fields."""
    good = {"id": "a", "ask": "What?", "quote": SOURCE.split(" Bob", maxsplit=1)[0], "answer": "2004"} | others
    return "\n".join(f"{name.replace('_', '-')}: '{text}'" for name, text in good.items())


def test_a_fault_names_its_fact() -> None:
    """So that a list of faults can be sorted by facts."""
    reading = read_fact(fields(id="my-fact", answer="1994", basis="stated", topic=""), SOURCE)

    assert [("empty-text", "my-fact"), ("answer-not-in-quote", "my-fact")] == sorted(
        ((each.code, each.subject) for each in reading.diagnostics), reverse=True
    )


@pytest.mark.parametrize("speaker", ["Ann Lee", "Bob Low", "Ms Lee"])
def test_a_speaker_stands_anywhere_in_the_source(speaker: str) -> None:
    """Quotations are often far from the name, which may be another one."""
    names = "same:\n  - - Ann Lee\n    - Ms Lee\n"

    assert [] == codes(read_fact(fields(says=speaker), SOURCE, names=names))


@pytest.mark.parametrize(("basis", "found"), [("stated", ["speaker-not-in-source"]), ("inferred", [])])
def test_an_unnamed_speaker_must_be_inferred(basis: str, found: list[str]) -> None:
    """Whose words they are may follow from other sentences."""
    assert found == codes(read_fact(fields(says="Carla Roy", basis=basis), SOURCE))


@pytest.mark.parametrize("basis", ["inferred", "derived"])
def test_an_answer_that_is_not_stated_needs_another_basis(basis: str) -> None:
    """Then the quote need not have it."""
    reading = read_fact(fields(answer="1994", basis=basis, **{"from": "a"}), SOURCE)

    assert ["from-cycle"] == codes(reading)


def test_a_limit_may_be_asked_for_by_itself() -> None:
    """`claim: stated` says that the question is for the figure."""
    source = "No desk is more than 15 metres away."
    fact = fields(quote=source, answer="15 metres")

    assert ["hedge-dropped"] == codes(read_fact(fact, source))
    assert [] == codes(read_fact(f"{fact}\nclaim: stated", source))


def test_an_answer_of_its_kind_is_no_surprise() -> None:
    """By any of its names; another one is warned of."""
    names = "same:\n  - - Ann Lee\n    - Ms Lee\nkinds:\n  person:\n    - Ms Lee\n    - Bob Low\n"

    assert [] == codes(read_fact(fields(answer="Ann Lee", kind="person"), SOURCE, names=names))
    assert ["not-of-kind"] == codes(read_fact(fields(answer="U.S. Embassy", kind="person"), SOURCE, names=names))


def test_a_missing_source_hides_no_other_fault() -> None:
    """Quotes cannot be looked for; all else is checked."""
    reading = read_fact(fields(ask="", topic="", says="Nobody").replace("topic", "tpoic"), "")

    assert {"file-empty", "empty-text", "unknown-key"} == set(codes(reading))


def test_the_closest_passage_stands_in_the_message() -> None:
    """Its sentence, and what differs."""
    found = only(read_fact(fields(quote="Bob Low agreed with him on it."), SOURCE), "quote-absent")

    assert (
        "Closest is “Bob Low agreed with her on it” (sentence 2): it says “her” where the quote says “him”."
        == found.expected
    )
