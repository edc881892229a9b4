"""Dates in figures."""

from __future__ import annotations

import pytest

from quizgen.domain.values.dates import figures
from quizgen.domain.values.dates.notation import parse, parse_moment


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("2004", "2004"),
        ("476", "0476"),
        ("2021-07-22", "2021-07-22"),
        ("22/07/2021", "2021-07-22"),
        ("07.22.2021", "2021-07-22"),
        ("05-05-2021", "2021-05-05"),
        ("2021-07", "2021-07"),
        ("2021 - 07", "2021-07"),
        ("2021-01", "2021-01"),
        ("05/06/2021", None),
        ("2004-05", None),
        ("2004-00", None),
        ("000", None),
        ("76", None),
        ("20040", None),
        ("22/07-2021", None),
    ],
)
def test_figures_are_a_moment_only_in_one_order(text: str, notation: str | None) -> None:
    """Year, month and day as ISO has them; the day first or last where it is more than twelve."""
    assert figures.read_moment(text) == (None if notation is None else parse_moment(notation))


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("1998-99", "1998/1999"),
        ("1939 - 45", "1939/1945"),
        ("2004-13", "2004/2013"),
        ("2004-12", None),
        ("2021-07", None),
        ("1998-98", None),
        ("1998-97", None),
        ("1998", None),
    ],
)
def test_a_second_year_cut_short_is_no_month_and_comes_after_the_first(text: str, notation: str | None) -> None:
    """2004-12 may be December."""
    assert figures.read_years(text) == (None if notation is None else parse(notation))
