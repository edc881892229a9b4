"""A passage neither begins nor ends inside a word or a figure."""

from __future__ import annotations

import pytest

from quizgen.reading.boundaries import splits_word

CUT = "|"


@pytest.mark.parametrize(
    "text",
    ["4|5", "45|,000", "45,|000", "3|.5", "10:|30", "2004|–2014", "2004–|2014", "45\u00a0|000", "-|5 °C", "(−|5)",
     "wo|rd", "2|nd", "e|\u0301", "Dar|fur", "का|म", "pea\u00ad|ce", "ก|็", "第1|2条", "１|２"],
)  # fmt: skip
def test_a_cut_inside_is_seen(text: str) -> None:
    """Digits with what joins them, signs, letters with their marks, also over invisible characters."""
    assert splits_word(text.replace(CUT, ""), text.index(CUT))


@pytest.mark.parametrize(
    "text",
    ["|45", "45|", "in 2004|. Then", "5, |6", "two|-day", "two-|day", "“|Rwanda", "Sudan|’s", "会|议",
     "2004|年", "第|1条", "COVID-|19", "– |5", "45|%", "a|\u00a0b", ""],
)  # fmt: skip
def test_a_cut_between_is_allowed(text: str) -> None:
    """At the ends, beside punctuation, at hyphens between words, and between characters of unspaced scripts."""
    assert not splits_word(text.replace(CUT, ""), max(0, text.find(CUT)))
