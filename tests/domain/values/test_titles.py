"""Titles before names."""

from __future__ import annotations

import pytest

from quizgen.domain.values.titles import untitled


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Maj. Gen Albert Murasira", "Albert Murasira"),
        ("Lt. Col. Jean Bosco", "Jean Bosco"),
        ("Gen. Sir John Doe", "John Doe"),
        ("H.E. Paul Kagame", "Paul Kagame"),
        ("President Paul Kagame", "Paul Kagame"),
        ("the Prime Minister, Jane Doe", "Jane Doe"),
        ("Mme Dupont", "Dupont"),
        ("le colonel Dupont", "Dupont"),
        ("Dr. A. B. Smith", "A. B. Smith"),
        ("Melinda Gates", "Melinda Gates"),
        ("Generale Rossi", "Generale Rossi"),
        ("General", "General"),
        ("Sir ", "Sir "),
        ("M. Dupont", "M. Dupont"),
    ],
)
def test_titles_go_from_before_a_name(name: str, bare: str) -> None:
    """In the languages that are known, abbreviated or not; a title alone stays."""
    assert untitled(name) == bare
