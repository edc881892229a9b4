"""Typeset runs: each text is taken with what was drawn for it, and only if that was text alone."""

from __future__ import annotations

import pikepdf
import pytest

from quizgen.rendering.imposition.typeset_runs import PageReader, TypesetRun

PLACES = {"name-0": (10.0, 20.0, 110.0, 40.0), "name-1": (10.0, 40.0, 110.0, 70.0)}
FIRST = "q 10 20 100 20 re W n 0 g BT 1 0 0 -1 12 35 Tm /Ab 9 Tf [<0001> 5 <0002> 0 <0003>] TJ ET Q"
SECOND = "q 10 40 100 30 re W n 1 0 0 rg BT 1 0 0 -1 10 55 Tm /Ab 9 Tf <0004> Tj ET {more} Q"


def read(content: str) -> dict[str, TypesetRun | None]:
    """What is taken from a page with that content."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.Contents = pdf.make_stream(content.encode())
    return dict(PageReader(PLACES, {"/Ab": "/F7"}).read(page))


def test_each_text_is_taken_from_the_corner_of_its_place() -> None:
    """In its colour, with the fonts' new names; what stands in no copy is left."""
    found = read(f"BT /Ab 9 Tf (x) Tj ET {FIRST} {SECOND.format(more='')}")

    first = "0 g\nBT\n1 0 0 -1 2.000 15.000 Tm\n/F7 9 Tf\n[<0001>5<00020003>] TJ\nET"
    assert TypesetRun(first, 20.0) == found["name-0"]
    second = found["name-1"]
    assert second is not None
    assert second.operators.startswith("1 0 0 rg\nBT\n1 0 0 -1 0.000 15.000 Tm")
    assert 30.0 == second.height


@pytest.mark.parametrize("more", ["/X1 Do", "0 0 m 1 1 l S", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"])
def test_what_is_more_than_text_is_not_taken(more: str) -> None:
    """A picture, a line; the other copies are as they were."""
    found = read(f"{FIRST} {SECOND.format(more=more)}")

    assert found["name-1"] is None
    assert found["name-0"] is not None


def test_nothing_is_taken_where_nothing_was_drawn() -> None:
    """As for a text without a visible sign."""
    assert {"name-0": None, "name-1": None} == read("q Q")
