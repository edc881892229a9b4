"""Moments later and earlier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.dates.moment import Moment
from quizgen.domain.values.dates.notation import parse_moment
from quizgen.domain.values.dates.shifting import shifted
from tests.domain.values.dates.dates_drawn import moments


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        ("2021-12-31", 1, "2022-01-01"),
        ("2020-02-28", 1, "2020-02-29"),
        ("2021-02-28", 1, "2021-03-01"),
        ("--02-28", 1, "--02-29"),
        ("--12-31", 1, "--01-01"),
        ("2021-12", 1, "2022-01"),
        ("2021-01", -13, "2019-12"),
        ("--01", -1, "--12"),
        ("2019-24", 1, "2020-21"),
        ("2019-21", -1, "2018-24"),
        ("2021", -2021, "0000"),
        ("199X", -1, "198X"),
        ("18XX", 2, "20XX"),
        ("late 2021", -1, "late 2020"),
    ],
)
def test_each_moment_moves_by_its_own_unit(start: str, step: int, end: str) -> None:
    """Days by days, seasons by seasons, centuries by centuries."""
    moment = parse_moment(start)
    assert moment is not None
    assert shifted(moment, step) == parse_moment(end)


@given(moments().filter(Moment.exists), st.integers(-50, 50))
def test_there_and_back_is_the_same_moment(moment: Moment, step: int) -> None:
    """Every step can be undone; none changes the precision."""
    assert shifted(shifted(moment, step), -step) == moment
    assert shifted(moment, step).grain is moment.grain
