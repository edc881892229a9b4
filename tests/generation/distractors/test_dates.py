"""Other dates in the key's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.fact import Claim
from quizgen.domain.values import date
from quizgen.generation.distractors import dates
from tests.banks import CONTEXT, make_answer
from tests.domain.values.dates.test_phrases import corpus
from tests.generation.distractors.asking import ask, bank_of, first_question, refuted

ARTICLE = "A meeting in December 2021; one ended on July 22nd. Since 2014, and first in 2004. It ended in June 2021."


def sides(key: str, texts: list[str]) -> tuple[int, int]:
    """How many of the texts date earlier, and how many later, than the key."""
    own = date.read(key, CONTEXT)
    others = [date.read(text, CONTEXT) for text in texts]
    assert own is not None
    orders = [other.order() for other in others if other is not None]
    assert len(orders) == len(texts)
    return sum(order < own.order() for order in orders), sum(order > own.order() for order in orders)


@pytest.mark.parametrize(
    "key",
    [
        "2004",
        "July 22nd",
        "March 2014",
        "June 5, 2010",
        "44 BC",
        "the 1960s",
        "early 1960s",
        "12th century",
        "2001–2009",
    ],
)
def test_the_key_can_have_any_rank(key: str) -> None:
    """At least four dates on either side, all of them refuted as statements of the source."""
    bank = bank_of(key, "date", claim=Claim.STATED)
    texts = refuted(bank, ask(dates.propose, bank))
    earlier, later = sides(key, texts)
    assert earlier >= 4
    assert later >= 4


@pytest.mark.parametrize(
    ("key", "first"),
    [
        ("2009", {"2021", "2014", "2004"}),
        ("November 2019", {"December 2021", "July 2019", "June 2021"}),
        ("May 5th", {"July 22nd"}),
        ("May 5, 2019", {"July 22, 2019"}),
        ("since 2009", {"since 2021", "since 2014", "since 2004"}),
    ],
)
def test_the_sources_dates_come_first_as_precise_as_the_key(key: str, first: set[str]) -> None:
    """A date that lacks the key's year borrows it; future ones and other precisions are left out."""
    proposed = ask(dates.propose, bank_of(key, "date", text=ARTICLE))
    expected = {text for text in first if "December" not in text}
    assert expected <= set(proposed[: len(first)])


def test_decades_and_seasons_of_the_source_come_first_too() -> None:
    """Whole units are taken as they are."""
    text = "The 1920s; the summer of 2011; the 12th century; 1875."
    assert ask(dates.propose, bank_of("the 1960s", "date", text=text))[0] == "the 1920s"
    assert ask(dates.propose, bank_of("summer 2005", "date", text=text))[0] == "summer 2011"
    assert ask(dates.propose, bank_of("10th century", "date", text=text))[0] == "12th century"


def test_nothing_lies_in_the_sources_future_unless_the_key_does() -> None:
    """The source is of August 2021: 2022 would be silly beside 2020, but not beside December 2021."""
    assert all(int(text) <= 2021 for text in ask(dates.propose, bank_of("2020", "date")))
    ahead = ask(dates.propose, bank_of("December 2021", "date"))
    assert "January 2022" in ahead
    assert "November 2021" in ahead


def test_a_day_of_no_year_has_days_of_no_year_beside_it() -> None:
    """Neither does a distractor add a year, nor does the suffix stay wrong."""
    texts = ask(dates.propose, bank_of("July 22nd", "date"))
    assert {"July 21st", "July 23rd", "July 24th", "July 20th"} <= set(texts)
    assert not any(mark in text for text in texts for mark in ("2021", "22th", "21th"))


@pytest.mark.parametrize(
    ("key", "value", "expected"), [("July 22nd", "2021-07-22", "July 21st"), ("2014", "2014/..", "2013")]
)
def test_the_words_are_changed_even_where_the_author_typed_a_finer_value(key: str, value: str, expected: str) -> None:
    """The paper says July 22nd; that it was in 2021, or since then, is for the prover."""
    bank = bank_of(key, "date", claim=Claim.STATED)
    question = first_question(bank)
    typed = replace(question, keys=(make_answer(key, "date", value=value),))
    assert expected in ask(dates.propose, bank, typed)


def test_what_is_only_about_then_gets_a_wide_berth() -> None:
    """Around 1850 may be 1860 or 1830; around 1790 is refuted."""
    bank = bank_of("around 1850", "date", claim=Claim.STATED)
    texts = refuted(bank, ask(dates.propose, bank))
    assert len(texts) >= 4
    assert all(abs(int(text.removeprefix("around ")) - 1850) > 25 for text in texts)


def test_spans_move_as_a_whole_and_by_each_end() -> None:
    """One wrong end is a tempting mistake."""
    texts = ask(dates.propose, bank_of("2001–2009", "date", claim=Claim.STATED))
    assert {"2002–2010", "2001–2010", "2002–2009"} <= set(texts)


def test_words_that_were_not_understood_have_no_dates_beside_them() -> None:
    """Nor does a key of another kind, nor one typed by hand that is not written as a date."""
    assert ask(dates.propose, bank_of("when the war ended", "date")) == []
    assert ask(dates.propose, bank_of("Seoul", "place")) == []


@given(st.sampled_from([line for line in corpus() if line[2] != "-" and line[0] == "en" and line[3] is None]))
def test_every_proposal_reads_as_another_date_and_comes_again(line: tuple[str, str, str, str | None]) -> None:
    """At most a hundred, each once, none the key, all of them dates; the same stream gives the same texts."""
    bank = bank_of(line[1].strip(), "date")
    texts = ask(dates.propose, bank)
    assert texts == ask(dates.propose, bank)
    assert len(texts) == len(set(texts)) <= 100
    own = date.read(line[1], CONTEXT)
    readings = [date.read(text, CONTEXT) for text in texts]
    assert None not in readings
    assert own not in readings


def test_without_a_date_of_publication_every_date_may_be_offered() -> None:
    """Nobody knows what lies in the future of an undated source."""
    bank = bank_of("2020", "date")
    undated = type(bank)(
        **{name: getattr(bank, name) for name in type(bank).__slots__} | {"context": type(CONTEXT)("en")}
    )
    assert "2024" in ask(dates.propose, undated)
