"""An answer stands in its quote by its words, by another name, or by the same value in other words."""

from __future__ import annotations

import pytest

from quizgen.domain.names import Names
from quizgen.domain.values import kinds
from quizgen.domain.values.value import Context
from quizgen.reading.evidence import fuller_figure, holds, holds_text

NAMES = Names(same=[("US", "USA", "United States"), ("RDF", "Rwanda Defence Force")])


def is_held(quote: str, answer: str, *, type: str = "term", value: str | None = None, language: str = "en") -> bool:
    """Whether the quote has the answer."""
    context = Context(language, "2021-08")
    read = kinds.read(answer, type=type, context=context)[1]
    typed = kinds.read_typed(value, type=type, context=context) if value else read
    return holds(quote, answer, typed, context=context, names=NAMES)


@pytest.mark.parametrize(
    ("quote", "answer"),
    [
        ("since its first deployment in 2004", "2004"),
        ("More than 45,000 personnel", "more than 45,000"),
        ("a two-day preparatory meeting", "Two"),
        ("the “Women, Peace and Security” agenda", '"women, peace and security"'),
        ("peace-\nkeeping as a moral obligation", "peacekeeping"),
        ("45\u202f000 soldats", "45 000"),
        ("co-hosted by Rwanda and USA", "United States"),
        ("The Rwanda Defence Force said", "RDF"),
        ("Die Straße ist lang", "straße"),
        ("وفي السودان قوات", "السودان"),
        ("في مصر والسودان قوات", "السودان"),
        ("会议在首尔举行", "首尔"),
    ],
)
def test_an_answer_stands_in_its_quote(quote: str, answer: str) -> None:
    """In any case, with other marks, by another name; also where a script joins words."""
    assert is_held(quote, answer)


@pytest.mark.parametrize(
    ("quote", "answer"),
    [
        ("More than 45,000 personnel", "5,000"),
        ("in 2014", "201"),
        ("often in Oman", "ten"),
        ("often in Oman", "man"),
        ("the USA", "UK"),
        ("it was −15 degrees", "15 degrees"),
        ("nothing", "…"),
    ],
)
def test_a_part_of_a_word_is_no_answer(quote: str, answer: str) -> None:
    """Nor a part of a figure, nor a figure without its sign."""
    assert not is_held(quote, answer)


@pytest.mark.parametrize(
    ("quote", "answer", "type", "value"),
    [
        ("including seven infantry battalions", "7", "quantity", None),
        ("one fifth of the troops", "20 %", "quantity", None),
        ("a stretch of 2 km of road", "2,000 metres", "quantity", None),
        ("on July 22nd it ended", "22 July", "date", None),
        ("slated for December 2021", "next month", "date", "2021-12"),
    ],
)
def test_the_same_value_in_other_words_is_the_answer(quote: str, answer: str, type: str, value: str | None) -> None:
    """Number words and digits, fractions and percents, units, dates, and what `value` says."""
    assert is_held(quote, answer, type=type, value=value)


@pytest.mark.parametrize(
    ("quote", "answer", "type"),
    [
        ("including seven infantry battalions", "8", "quantity"),
        ("More than 45,000 personnel", "fewer than 45,000", "quantity"),
        ("on July 22nd it ended", "23 July", "date"),
    ],
)
def test_another_value_is_not_the_answer(quote: str, answer: str, type: str) -> None:
    """Another figure, another hedge, another day."""
    assert not is_held(quote, answer, type=type)


@pytest.mark.parametrize(
    ("quote", "answer", "fuller"),
    [
        ("More than 45,000 personnel were sent", "45,000 personnel", "More than 45,000 personnel"),
        ("they sent at least 300 men", "300", "at least 300"),
        ("they sent 300 men", "300", None),
        ("more than once they sent 300 men", "300", None),
        ("They sent more than 300 men", "more than 300", None),
    ],
)
def test_a_dropped_hedge_is_seen(quote: str, answer: str, fuller: str | None) -> None:
    """A bare figure where the quote has a bound is another statement."""
    context = Context("en")
    value = kinds.read(answer, type="quantity", context=context)[1]

    assert fuller == fuller_figure(quote, answer, value, context=context)


def test_names_have_no_hedges() -> None:
    """Only figures and durations have."""
    value = kinds.read("Rwanda", type="place", context=Context())[1]

    assert fuller_figure("more than Rwanda", "Rwanda", value, context=Context()) is None


def test_text_is_looked_for_as_whole_words() -> None:
    """Every place is tried, not only the first."""
    assert holds_text("45,000 and 5,000", "5,000")
    assert not holds_text("45,000 and 35,000", "5,000")
