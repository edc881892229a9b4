"""The notation of dates: EDTF with two additions."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.domain.values.dates.dating import Dating, Shape
from quizgen.domain.values.dates.days import number_of
from quizgen.domain.values.dates.moment import Grain, Moment
from quizgen.domain.values.dates.notation import parse, parse_moment
from tests.domain.values.dates.dates_drawn import datings


@given(datings())
def test_every_notation_reads_back_as_what_was_written(dating: Dating) -> None:
    """Bounds on decades come back as bounds on years, which are the same days."""
    again = parse(dating.notation())
    assert again is not None
    assert (again.possible(), again.sure(), again.notation()) == (dating.possible(), dating.sure(), dating.notation())
    if dating.first.grain is not Grain.DECADE or dating.shape not in (Shape.BEFORE, Shape.AFTER):
        assert again == dating


@given(datings().filter(lambda dating: dating.shape is Shape.IN and dating.first.is_exact()))
def test_exact_dates_have_the_days_that_the_edtf_library_gives_them(dating: Dating) -> None:
    """The library's own bounds, by other hands, agree with ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
    other = parse_edtf(dating.notation())
    bounds = (other.lower_strict(), other.upper_strict())
    assert tuple(number_of(*bound[:3]) for bound in bounds) == (dating.possible().first, dating.possible().last)


YEARS = st.sampled_from(["2021", "-2021", "0000", "-0000", "-0100", "9999", "XXXX", "2020", "-9999"])
PARTS = st.one_of(st.integers(0, 42).map("{:02d}".format), st.sampled_from(["XX", "99"]))


@given(st.one_of(st.tuples(YEARS, st.lists(PARTS, max_size=4)).map(lambda drawn: "-".join((drawn[0], *drawn[1])))))
@example("2021-21-01")
@example("2021-02-30")
@example("2021-12-XX-XX")
def test_what_is_taken_is_edtf_by_the_librarys_own_grammar(text: str) -> None:
    """Of what the library knows, only what the calendar lacks and what could decide nothing is left out."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import EDTFParseException, parse_edtf
    try:
        known = str(parse_edtf(text))
    except EDTFParseException:
        known = ""
    moment = parse_moment(text)

    assert moment is None or known
    if known and text.count("-") - text.startswith("-") <= 1 and text[-2:] not in ("XX", "00") and "X" not in text:
        month = int(text.rsplit("-", 1)[1]) if "-" in text[1:] else 1
        assert (moment is not None) == (month <= 12 or 21 <= month <= 24)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2021-XX", "2021"),
        ("2021-12-XX", "2021-12"),
        ("2021-XX-XX", "2021"),
        ("XXXX-07-22", "--07-22"),
        (" 2021-12 ", "2021-12"),
        ("2004 / 2014", "2004/2014"),
        ("[..199X]", "[..1999]"),
        ("0000", "0000"),
        ("mid 18XX", "mid 18XX"),
        ("--07-21/--07-22", "--07-21/--07-22"),
        ("early 2021/..", "early 2021/.."),
    ],
)
def test_other_spellings_have_one_canonical_one(text: str, canonical: str) -> None:
    """What EDTF leaves open below the month or year is the month or year."""
    dating = parse(text)
    assert dating is not None
    assert dating.notation() == canonical


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "abc", "21", "2004-1", "2021-13", "2021-02-30", "2021-02-29", "--13", "--02-30", "--XX"),
        *("2004?", "2004%", "?2004", "1984?-06", "Y2004", "Y-10000", "20000", "2XXX", "-199X", "2019-25", "2019-33"),
        *("late 2021-07-22", "late late 2021", "Late 2021", "early", "about 2021", "--07~", "2019-22-01", "2004S2"),
        *("2014/2004", "[2014..2004]", "2004/2004", "[2004..2004]", "2004/--07", "../..", "[..]", "/2004", "2004/"),
        *("[..late 2021]", "[18XX..]", "--07/..", "[..--07]", "[2004, 2006]", "{2004..2006}", "2021-07-22T10:00"),
        *("-0000", "2021-XX-XX-XX", "2021-07-XX-XX", "2021-07/2021", "2021-01/2021", "2021/2021-12", "XXXX-02-30"),
        *("9999/10000", "2021-12-", "2021--", "２００４", "２００４-０７"),
    ],
)
def test_what_is_no_notation_or_decides_nothing_is_none(text: str) -> None:
    """Neither faults nor EDTF's uncertain and unspecified values are read."""
    assert parse(text) is None


def test_a_notation_is_parsed_only_once() -> None:
    """The library takes milliseconds for each; a bank repeats its notations."""
    assert parse("2021-12") is parse("2021-12")


def test_a_moment_alone_is_checked_against_the_calendar() -> None:
    """Whoever needs no dating gets no 30 February either, which the library does not see without a year."""
    assert parse_moment("XXXX-02-29") == Moment(Grain.DAY, None, 2, 29)
    assert parse_moment("XXXX-02-30") is None
