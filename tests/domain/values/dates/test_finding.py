"""The dates in a text."""

from __future__ import annotations

import pytest

from quizgen.domain.values.dates.finding import find_moments
from quizgen.domain.values.value import Context


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It ended in December 2021, not on July 22nd.", ["2021-12", "--07-22"]),
        ("en", "Since 2014, and in June this year; 2014 again.", ["2014", "2021-06"]),
        ("en", "More than 45,000 of 1,500 people in 1,998.2004 rooms may march.", []),
        ("en", "In 1066 and 476, in 2500 and on 2021-07-22.", ["1066"]),
        ("en", "The 1990s, the 19th century, summer 2019 and 44 BC", ["199X", "18XX", "2019-22", "-0043"]),
        ("fr", "Le 22 juillet 2021 et en août 2020, depuis les années 1990.", ["2021-07-22", "2020-08", "199X"]),
        ("sw", "Tarehe 22/07/2021, mwaka 2004.", []),
        ("en", "Crowned on 25 December 800, in AD 1, 1 BC and 2 BC.", ["0800-12-25", "0000", "-0001"]),
        ("en", "On 31 April they met.", []),
        ("en", "", []),
    ],
)
def test_dates_are_found_where_they_surely_are_some(language: str, text: str, found: list[str]) -> None:
    """The longest reading counts once; counts, verbs and names of months alone do not."""
    moments = find_moments(text, Context(language, "2021-07/2021-11"))
    assert [moment.notation() for moment in moments] == found
