"""Ids are unique, and what derives from what has a beginning."""

from __future__ import annotations

import pytest

from quizgen.reading.annotations import slug
from tests.reading.files import codes, only, read

SOURCE = "The unit was sent in 2004."


def file(*links: tuple[str, str]) -> str:
    """A fact file whose facts derive from others: pairs of an id and the ids between blanks."""
    facts = "".join(
        f"  - id: {name}\n    ask: When?\n    quote: sent in 2004\n    answer: 2004\n"
        + (f"    from:\n{''.join(f'      - {each}{chr(10)}' for each in others.split())}" if others else "")
        for name, others in links
    )
    return f"quizgen: 1\nsource:\n  file: report.txt\nfacts:\n{facts}"


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ((("a", "b c"), ("b", "d"), ("c", "d"), ("d", "")), []),
        ((("a", "b"), ("b", "a")), ["from-cycle"]),
        ((("a", "b"), ("b", "c"), ("c", "b"), ("d", "a")), ["from-cycle"]),
        ((("a", "a"), ("b", "b")), ["from-cycle", "from-cycle"]),
        ((("a", "x y"),), ["unknown-fact", "unknown-fact"]),
        ((("a", ""), ("a", "")), ["duplicate-id"]),
    ],
)
def test_facts_derive_from_known_ones_without_circles(links: tuple[tuple[str, str], ...], found: list[str]) -> None:
    """Diamonds are fine; each circle is reported once."""
    assert found == codes(read(file(*links), SOURCE))


def test_a_long_chain_is_followed_to_its_end() -> None:
    """Thousands of links, without recursion."""
    chain = [(f"f{n}", f"f{n + 1}") for n in range(1500)]
    reading = read(file(*chain, ("f1500", "f0")), SOURCE)

    assert "“f1500” derives from “f0”, which derives from it." == only(reading, "from-cycle").found


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("First Contingent!", "first-contingent"),
        ("Où ça ?", "ou-ca"),
        ("会议", ""),
        ("../../x", "x"),
        ("it's--here", "its-here"),
    ],
)
def test_an_id_is_made_of_any_text(text: str, identifier: str) -> None:
    """Small letters, digits and single hyphens; nothing where none is left."""
    assert identifier == slug(text)
