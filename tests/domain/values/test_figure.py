"""Figures: what they may stand for, and how they are written."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.domain.values.figure import Figure, decimal_figure, read_plain


def figure(text: str) -> Figure:
    """The figure of the plain notation."""
    found = read_plain(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "measured", "counted"),
    [
        ("45000", 500, 500),
        ("1000", 250, 250),
        ("900", 50, 50),
        ("100", 10, 10),
        ("10", 1, 1),
        ("7", "1/2", 0),
        ("1", "1/4", 0),
        ("0", "1/2", 0),
        ("0.0", "1/20", "1/20"),
        ("7.5", "1/20", "1/20"),
        ("-7", "1/2", 0),
        ("1/5", "1/100", "1/100"),
    ],
)
def test_a_figure_may_be_a_rounding_of_what_lies_near(text: str, measured: str | int, counted: str | int) -> None:
    """45,000 of 45,500, 100 km of 110, 7 km of 7.5 km; but seven battalions are seven."""
    assert figure(text).slack(continuous=True) == Fraction(measured)
    assert figure(text).slack(continuous=False) == Fraction(counted)


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("45000", 500, 11_250),
        ("1000", 50, 500),
        ("7", "7/20", "7/4"),
        ("1", "1/20", "1/2"),
        ("100", 5, 50),
        ("-40", 2, 10),
        ("1/5", "1/100", "1/20"),
        ("7.5", "1/20", "15/8"),
    ],
)
def test_about_a_figure_is_surely_half_its_last_place_and_at_most_a_quarter_of_it(
    text: str, near: str | int, far: str | int
) -> None:
    """Or a twentieth of the figure where that is less; or half its last place where that is more."""
    assert figure(text).near() == Fraction(near)
    assert figure(text).far(whole=False) == Fraction(far)


def test_about_a_few_whole_things_is_two_of_them_away_at_most() -> None:
    """About three are from one to five; about 4,000 from 3,000 to 5,000."""
    assert figure("3").far(whole=True) == 2
    assert figure("4000").far(whole=True) == 1000


@pytest.mark.parametrize(
    ("text", "plain", "shown"),
    [
        ("45000", "45000", "45,000"),
        ("1", "1", "1"),
        ("0", "0", "0"),
        ("7.0", "7.0", "7.0"),
        ("0.0", "0.0", "0.0"),
        ("1234567.25", "1234567.25", "1,234,567.25"),
        ("-12345.5", "-12345.5", "-12,345.5"),
        ("-0.5", "-0.5", "-0.5"),
        ("-7", "-7", "-7"),
        ("1/5", "1/5", "1/5"),
        ("1.50e6", "1.50e6", "1,500,000"),
        ("1.50e1", "15.0", "15.0"),
        ("1.0e3", "1.0e3", "1,000"),
    ],
)
def test_a_figure_is_written_with_the_precision_that_it_has(text: str, plain: str, shown: str) -> None:
    """For the notation without marks, for trainers with commas; zeros that count are kept."""
    assert figure(text).plain() == plain
    assert figure(text).shown() == shown


def test_a_ratio_stays_one_when_it_is_scaled() -> None:
    """It has no last place, however large it gets."""
    assert figure("1/5").scaled(Fraction(10)) == Figure(Fraction(2), None)


def test_decimals_count_as_significant_and_closing_zeros_of_whole_numbers_do_not() -> None:
    """12.50 is precise to a hundredth, 45,000 to a thousand."""
    assert decimal_figure("-12.50") == Figure(Fraction(-25, 2), Fraction(1, 100))
    assert decimal_figure("45000") == Figure(Fraction(45_000), Fraction(1000))
