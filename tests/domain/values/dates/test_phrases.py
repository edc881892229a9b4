"""Dates as people write them, by a corpus and by drawn days."""

from __future__ import annotations

import calendar
import datetime
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.values.dates import notation, phrases
from quizgen.domain.values.value import Context

CORPUS = Path(__file__).parent.parent / "corpus" / "dates.tsv"
ENGLISH, FRENCH = Context("en", "2021-07/2021-11"), Context("fr", "2021-07-22")
FRENCH_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WORDS = """
2004 2014 21 22nd 22 1990s July Dec. late early mid- the of in on since until before after between and from to - – /
this year last today about c. BC AD 19th century summer Thursday , . no later than or earlier juillet de à
depuis fin XIXe
""".split()


def corpus() -> list[tuple[str, str, str, str | None]]:
    """Language, text, expected notation (`-` for None) and publication of every line that is no comment."""
    lines = [line for line in CORPUS.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    parts = [line.split("\t") for line in lines]
    return [
        (language, text, expected, published[0] if published else None)
        for language, text, expected, *published in parts
    ]


@pytest.mark.parametrize(("language", "text", "expected", "published"), corpus())
def test_dates_are_read_as_the_corpus_says(language: str, text: str, expected: str, published: str | None) -> None:
    """Each line of the corpus is read as its notation says, or not at all."""
    dating = phrases.read(text, Context(language, published))
    assert ("-" if dating is None else dating.notation()) == expected


def test_today_is_the_day_of_publication() -> None:
    """The same date as in figures, and not only one that is written alike."""
    assert phrases.read("today", Context("en", "2021-07-22")) == notation.parse("2021-07-22")


def test_the_corpus_is_large_and_full_of_what_must_not_be_read() -> None:
    """Several hundred phrasings in both languages, a third of them to be refused."""
    lines = corpus()
    refused = [line for line in lines if line[2] == "-"]
    assert len(lines) > 600
    assert len(refused) > 200
    assert all(sum(line[0] == language for line in lines) > 150 for language in ("en", "fr"))


@given(st.dates(datetime.date(1000, 1, 1)), st.integers(0, 7))
def test_any_day_is_read_as_english_writes_it(day: datetime.date, way: int) -> None:
    """Months before and after days, ordinals, weekdays, abbreviations, figures."""
    month, short, weekday = _english_names(day)
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 * (day.day // 10 != 1), "th")
    written = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"the {day.day}{suffix} of {month} {day.year}",
        f"{weekday}, {month} {day.day}{suffix}, {day.year}",
        f"on {short} {day.day} {day.year}",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
        f"{short.upper()}. {day.day}, {day.year}.",
        f"{day.year}/{day.month:02d}/{day.day:02d}",
    )[way]
    dating = phrases.read(written, ENGLISH)
    assert dating is not None
    assert dating.notation() == day.isoformat()


@given(st.dates(datetime.date(1000, 1, 1)), st.booleans())
def test_any_day_is_read_as_french_writes_it(day: datetime.date, has_accents: bool) -> None:
    """The first of a month is 1er; accents may be missing."""
    figure = "1er" if day.day == 1 else day.day
    written = f"le {figure} {FRENCH_MONTHS[day.month - 1]} {day.year}"
    if not has_accents:
        written = "".join(mark for mark in unicodedata.normalize("NFD", written) if not unicodedata.combining(mark))
    dating = phrases.read(written, FRENCH)
    assert dating is not None
    assert dating.notation() == day.isoformat()


@given(st.integers(1, 28), st.integers(1, 28), st.integers(1000, 9999), st.sampled_from("/.-"))
def test_figures_are_read_only_where_day_and_month_cannot_be_swapped(
    one: int, other: int, year: int, mark: str
) -> None:
    """05/06/2021 is May or June, whatever the language."""
    dating = phrases.read(f"{one:02d}{mark}{other:02d}{mark}{year}", ENGLISH)
    if min(one, other) > 12 or (one != other and max(one, other) <= 12):
        assert dating is None
    else:
        assert dating is not None
        assert dating.notation() == f"{year}-{min(one, other):02d}-{max(one, other):02d}"


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), st.sampled_from([ENGLISH, FRENCH]))
def test_whatever_is_read_of_jumbled_words_is_a_sound_date(text: str, context: Context) -> None:
    """Nothing that dates are made of, in any order, breaks the reading or gives what no notation can hold."""
    dating = phrases.read(text, context)
    if dating is not None:
        assert dating.is_sound()
        again = notation.parse(dating.notation())
        assert again is not None
        assert again.possible() == dating.possible()


@given(st.text(max_size=20))
def test_any_text_at_all_can_be_asked(text: str) -> None:
    """Reading never raises."""
    phrases.read(text, ENGLISH)


@given(st.sampled_from([line for line in corpus() if line[2] != "-"]), st.data())
def test_typography_changes_no_reading(line: tuple[str, str, str, str | None], data: st.DataObject) -> None:
    """Kinds of dashes, blanks, apostrophes, letter case and unseen characters are all one."""
    language, text, expected, published = line
    for plain, others in (("-", "‐‑–—−"), (" ", "\u00a0\u2009\t"), ("'", "’ʼ")):
        text = text.replace(plain, data.draw(st.sampled_from(plain + others)))
    text = data.draw(st.sampled_from([text, text.upper(), text.lower(), f" {text}\n", f"\u200b{text}", f"{text}."]))
    dating = phrases.read(text, Context(language, published))
    assert dating is not None
    assert dating.notation() == expected


def _english_names(day: datetime.date) -> tuple[str, str, str]:
    return calendar.month_name[day.month], calendar.month_abbr[day.month], calendar.day_name[day.weekday()]
