"""Dates in figures."""

from __future__ import annotations

import pytest

from quizgen.domain.values.dates import figures


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
    moment = figures.read_moment(text)
    assert (None if moment is None else moment.notation()) == notation


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
    dating = figures.read_years(text)
    assert (None if dating is None else dating.notation()) == notation
