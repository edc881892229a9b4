"""How dates bear on one another, as days and as statements of a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.names import Names
from quizgen.domain.values import date
from quizgen.domain.values.date import Date
from quizgen.domain.values.dates.dating import Dating
from quizgen.domain.values.dates.days import apart
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.value import Context, Relation, UnreadableValueError, undecided
from tests.domain.values.dates.calendar_by_hand import days_of, expected_relation
from tests.domain.values.dates.dates_drawn import datings, exact_notations, exact_units

NAMES = Names()
CONTEXT = Context()


def typed(notation: str) -> Date:
    """The date of a notation."""
    return date.read_typed(notation, CONTEXT)


def compare(fact: str, option: str) -> str:
    """What one notation says of another as a state of the world."""
    return typed(fact).compare(typed(option), NAMES).relation.value


def contrast(fact: str, option: str) -> str:
    """What one notation says of another as a statement of a source."""
    return typed(fact).contrast(typed(option), NAMES).relation.value


@given(exact_notations(), exact_notations())
def test_events_compare_as_the_sets_of_their_days_do(fact: str, option: str) -> None:
    """An oracle enumerates the days of both: part of, apart, or neither."""
    assert compare(fact, option) == expected_relation(fact, option)


@given(datings(), datings())
def test_to_exclude_is_mutual_and_to_contrast_never_contradicts_the_days(one: Dating, other: Dating) -> None:
    """Whatever has no day in common is another statement; what says the same has the same days."""
    fact, option = Date(one), Date(other)
    there, back = fact.compare(option, NAMES).relation, option.compare(fact, NAMES).relation
    assert (there is Relation.EXCLUDES) == (back is Relation.EXCLUDES)
    stated = fact.contrast(option, NAMES).relation
    assert stated is option.contrast(fact, NAMES).relation
    if there is Relation.EXCLUDES:
        assert stated is Relation.EXCLUDES
    if stated is Relation.ENTAILS:
        assert there is back is Relation.ENTAILS
    if there is Relation.ENTAILS:
        assert not apart(one.possible(), other.possible())


@given(datings())
def test_a_date_entails_itself_and_its_canonical_form_reads_back(dating: Dating) -> None:
    """Compared or contrasted, every date is the same as itself; its notation gives the same days and order."""
    value = Date(dating)
    assert value.compare(value, NAMES).relation is Relation.ENTAILS
    assert value.contrast(value, NAMES).relation is Relation.ENTAILS
    again = typed(value.canonical())
    assert (again.canonical(), again.order()) == (value.canonical(), value.order())


@pytest.mark.parametrize(
    ("fact", "option", "relation"),
    [
        ("2021-07", "2021", "entails"),
        ("2021", "2021-07", "undecided"),
        ("2021-12", "2021-11", "excludes"),
        ("2021-12", "late 2021", "entails"),
        ("2021-09", "late 2021", "undecided"),
        ("2021-03", "late 2021", "excludes"),
        ("late 2021", "2021", "entails"),
        ("late 2021", "early 2021", "excludes"),
        ("late 2021", "mid 2021", "undecided"),
        ("late 2021", "2022-01", "excludes"),
        ("--07-22", "2021-07-22", "undecided"),
        ("2021-07-22", "--07-22", "entails"),
        ("2021-07-22", "--07", "entails"),
        ("--07-22", "2021-07-21", "excludes"),
        ("--07-22", "2021", "undecided"),
        ("--02-29", "2021", "excludes"),
        ("--07-22", "--07-21", "excludes"),
        ("--07-22", "--07", "entails"),
        ("late --07", "--07-03", "excludes"),
        ("1850~", "1850", "undecided"),
        ("1850~", "1860", "undecided"),
        ("1850~", "1900", "excludes"),
        ("1850", "1850~", "entails"),
        ("18XX", "19XX", "excludes"),
        ("18XX", "1900", "undecided"),
        ("1850", "18XX", "entails"),
        ("late 18XX", "19XX", "undecided"),
        ("2019-22", "2019-24", "undecided"),
        ("2019-22", "2019-07", "undecided"),
        ("2019-22", "2021-22", "excludes"),
        ("2019-22", "2017", "excludes"),
        ("2019-07", "2019-22", "undecided"),
        ("-0043", "0044", "excludes"),
        ("-0043-03-15", "-0043", "entails"),
        ("[2004..2014]", "2015", "excludes"),
        ("[2004..2014]", "[2000..2020]", "entails"),
        ("[..2009]", "2010", "excludes"),
        ("[..2009]", "[..2019]", "entails"),
        ("[..2009]", "[..1999]", "undecided"),
        ("2014/..", "2010", "excludes"),
        ("2014/..", "2016", "undecided"),
        ("2014/..", "2010/..", "undecided"),
        ("2014/..", "2016/..", "undecided"),
        ("2014/..", "../2010", "excludes"),
        ("../2010", "2012", "excludes"),
        ("2004/2014", "2004", "undecided"),
        ("2004/2014", "2015/2016", "excludes"),
        ("2004/2014", "[2000..2020]", "undecided"),
        ("2010", "2004/2014", "undecided"),
        ("2016", "2004/2014", "excludes"),
    ],
)
def test_what_holds_of_one_date_in_every_world_of_another(fact: str, option: str, relation: str) -> None:
    """Events by their days; what lasted only where every way to take it agrees."""
    assert compare(fact, option) == relation


@pytest.mark.parametrize(
    ("fact", "option", "relation"),
    [
        ("2021-12", "2021", "undecided"),
        ("2021", "2021-12", "undecided"),
        ("2021-12", "2021-11", "excludes"),
        ("--07-22", "2021-07-22", "undecided"),
        ("--07-22", "--07-21", "excludes"),
        ("2014/..", "2010/..", "excludes"),
        ("2014/..", "2014-06/..", "undecided"),
        ("2014/..", "2014", "undecided"),
        ("2014/..", "2016", "undecided"),
        ("2014/..", "2010", "excludes"),
        ("[..2009]", "[..2005]", "excludes"),
        ("[..2009]", "[2005..]", "undecided"),
        ("../2010", "../2012", "excludes"),
        ("2004/2014", "2004/2013", "excludes"),
        ("2004/2014", "2005/2014", "excludes"),
        ("2004/2014", "2004-06/2014-06", "undecided"),
        ("[2004..2014]", "2004/2014", "undecided"),
        ("2019-22", "2019-24", "excludes"),
        ("2019-24", "2020-24", "excludes"),
        ("2019-22/..", "2019-24/..", "excludes"),
        ("18XX", "19XX", "excludes"),
        ("18XX", "1850", "undecided"),
        ("18XX~", "19XX", "undecided"),
        ("late 2021", "mid 2021", "undecided"),
        ("late 2021", "early 2021", "excludes"),
        ("1850~", "1850", "undecided"),
    ],
)
def test_as_statements_other_dates_differ_and_coarser_ones_may_be_the_same(
    fact: str, option: str, relation: str
) -> None:
    """Asked which date the source gives, another start is wrong; a coarser date might be meant as the same."""
    assert contrast(fact, option) == relation


def test_a_date_says_nothing_of_other_kinds() -> None:
    """A free statement is neither true nor false by a date."""
    value = typed("2021")
    assert value.compare(Statement("2021"), NAMES) == undecided("values of unlike kinds cannot be compared")
    assert value.contrast(Statement("2021"), NAMES) == undecided("values of unlike kinds cannot be compared")


@given(st.lists(exact_units(), min_size=2))
def test_dates_are_ordered_by_their_first_day(notations: list[str]) -> None:
    """Days, months, years and decades stand where they begin."""
    ordered = sorted(notations, key=lambda notation: typed(notation).order())
    assert [min(days_of(notation)) for notation in ordered] == sorted(min(days_of(notation)) for notation in notations)


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("-0043", "0001"),
        ("[..2009]", "[..2010]"),
        ("../2010", "../2011"),
        ("--07-22", "--08-01"),
        ("2014/..", "2015/.."),
    ],
)
def test_open_and_yearless_dates_have_an_order_among_their_like(low: str, high: str) -> None:
    """Where the start is open the end counts; without a year month and day do."""
    assert typed(low).order() < typed(high).order()


def test_prose_and_notation_meet_in_one_value() -> None:
    """What people write and what the author types are compared alike."""
    assert date.read("December 2021", CONTEXT) == typed("2021-12")
    assert date.read("two days", CONTEXT) is None


def test_a_faulty_notation_is_refused_with_an_example() -> None:
    """The message shows what to write, for every shape of a date."""
    with pytest.raises(UnreadableValueError) as refused:
        typed("Dec 2021")
    assert str(refused.value) == (
        "“Dec 2021” is no date in EDTF: write 2021-12-31, 2021-12, 2021, 199X, 2004/2014, 2014/.. for since, "
        "[..2009] for before 2010, --07-22 for a day of no year, or early, mid or late before any of them"
    )
