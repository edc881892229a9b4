"""When the source was published."""

from __future__ import annotations

import pytest

from quizgen.domain.values.dates.publication import day_of, days_of, year_of
from quizgen.domain.values.value import Context


@pytest.mark.parametrize(
    ("published", "year", "day"),
    [
        (None, None, None),
        ("2021", 2021, None),
        ("2021-07/2021-11", 2021, None),
        ("2021-11/2022-02", None, None),
        ("2021-07-22", 2021, (2021, 7, 22)),
        ("2021/..", None, None),
        ("late 2021", 2021, None),
        ("2021~", None, None),
        ("--07-22", None, None),
        ("nonsense", None, None),
    ],
)
def test_year_and_day_are_known_only_where_the_notation_leaves_no_choice(
    published: str | None, year: int | None, day: tuple[int, int, int] | None
) -> None:
    """An interval within one year gives the year; only an exact day gives the day."""
    context = Context("en", published)
    assert year_of(context) == year
    assert day_of(context) == day
    assert (days_of(context) is None) == (published in (None, "--07-22", "nonsense"))
