"""What durations are read from text, and how they bear on one another."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.names import Names
from quizgen.domain.values import duration
from quizgen.domain.values.duration import Duration
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.value import Context, Relation, UnreadableValueError, entails, undecided

NAMES = Names()
CORPUS = Path(__file__).parent / "corpus" / "durations.tsv"
WORDS = re.findall(
    r"[^|\n]+",
    """2|two|1.5|half an|a|day|hours|h|30|-|to|between|and|over|min|months|year|about|et demie|une|heure|or more|½
1 h 30|million|de|à""",
)
ENTAILS, EXCLUDES, UNDECIDED = Relation.ENTAILS, Relation.EXCLUDES, Relation.UNDECIDED


def corpus() -> list[tuple[str, str, str]]:
    """Language, text and expected canonical form (`-` for None) of every line that is no comment."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    parts = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(language, text, expected) for language, text, expected in parts]


def typed(text: str) -> Duration:
    """The duration in the notation of `value:`."""
    return duration.read_typed(text, Context())


def compare(one: str, other: str) -> Relation:
    """How the first typed duration, as the truth, bears on the second."""
    return typed(one).compare(typed(other), NAMES).relation


def contrast(one: str, other: str) -> Relation:
    """How the two differ as statements."""
    return typed(one).contrast(typed(other), NAMES).relation


class TestReading:
    def test_every_phrasing_of_the_corpus_is_read_as_expected(self) -> None:
        """Each phrasing gives its canonical form, or None where it is not surely understood."""
        for language, text, expected in corpus():
            value = duration.read(text, Context(language=language))
            assert (value.canonical() if value else "-") == expected, (language, text)

    def test_every_canonical_form_of_the_corpus_reads_back_to_the_same_duration(self) -> None:
        """`value:` takes what `canonical` gives."""
        for language, text, expected in corpus():
            if expected != "-":
                assert typed(expected) == duration.read(text, Context(language=language)), text

    def test_blanks_around_a_text_change_no_reading(self) -> None:
        """As they stay behind where a phrase is cut out of a sentence."""
        for language, text, _ in corpus():
            context = Context(language=language)
            assert duration.read(f"  {text} ", context) == duration.read(text, context), text

    @given(
        st.lists(
            st.sampled_from(WORDS),
            max_size=6,
        ).map(" ".join)
    )
    def test_any_mix_of_the_words_of_durations_reads_back_or_is_refused(self, text: str) -> None:
        """No mix gives a duration that the notation cannot say."""
        for language in ("en", "fr"):
            found = duration.read(text, Context(language=language))
            if found is not None:
                assert typed(found.canonical()) == found

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            ("P2D", "P2D"),
            ("≥P2D", ">=P2D"),
            ("≤ PT30M", "<=PT30M"),
            ("P1Y6M", "P1Y6M"),
            ("P0,5Y", "P0.5Y"),
            ("PT0S", "PT0S"),
            ("P8D..P12D", "P8D..P12D"),
            ("~>P2W", "~>P2W"),
            ("two days", "P2D"),
            (">2 days", ">P2D"),
        ],
    )
    def test_typed_values_are_iso_8601_behind_a_sign_or_plain_words(self, text: str, canonical: str) -> None:
        """Small liberties give one canonical form."""
        assert typed(text).canonical() == canonical

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "P",
            "PT",
            "P2DT",
            "P2",
            "P1M2Y",
            "P8D..P2D",
            "P2D..P2D",
            "P8D..",
            ">P8D..P9D",
            "~P0D",
            "PD",
            "P1.D.2Y",
            "soon",
            "P8D..soon",
            "P8D..PX",
        ],
    )
    def test_anything_else_is_refused_with_an_example(self, text: str) -> None:
        """The message shows how to write it."""
        with pytest.raises(UnreadableValueError, match="write it like `P2D`"):
            typed(text)


class TestComparing:
    @pytest.mark.parametrize(
        ("truth", "option", "expected"),
        [
            ("P24M", "P2Y", ENTAILS),
            ("P1Y6M", "P18M", ENTAILS),
            ("PT90M", "PT1H30M", ENTAILS),
            ("P2W", "P14D", ENTAILS),
            ("P2D", "PT48H", ENTAILS),
            ("P2D", "P3D", EXCLUDES),
            ("P2D", "PT3H", EXCLUDES),
            ("P17Y", "P18Y", EXCLUDES),
            ("P1M", "P30D", UNDECIDED),
            ("P1M", "P3D", EXCLUDES),
            ("P1M", "P28D..P31D", ENTAILS),
            ("P1M", ">P27D", ENTAILS),
            ("P1M", ">P28D", UNDECIDED),
            ("P1Y", "P365D", UNDECIDED),
            ("P1Y", "P11M", UNDECIDED),
            ("P1Y", "P8M", EXCLUDES),
            ("P1Y3D", "P1Y3D", ENTAILS),
            ("P1Y3D", "P1Y4D", UNDECIDED),
            (">PT30M", ">PT20M", ENTAILS),
            (">PT30M", ">PT40M", UNDECIDED),
            (">PT30M", "<PT30M", EXCLUDES),
            ("PT1H", "PT55M", UNDECIDED),
            ("PT1H", "PT40M", EXCLUDES),
            ("~P2W", "P15D", UNDECIDED),
            ("~P2W", "P2M", EXCLUDES),
            ("P8D..P12D", "P10D", UNDECIDED),
            ("P8D..P12D", "P8D..P18D", ENTAILS),
        ],
    )
    def test_the_option_follows_or_is_ruled_out_or_neither(self, truth: str, option: str, expected: Relation) -> None:
        """Months and years are as long as the calendar allows."""
        assert compare(truth, option) is expected

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (">PT30M", ">PT20M", EXCLUDES),
            (">PT30M", "PT30M", UNDECIDED),
            (">PT30M", "<PT30M", EXCLUDES),
            ("P24M", "P2Y", ENTAILS),
            ("P1M", "P30D", UNDECIDED),
            ("P1M", "P3D", EXCLUDES),
            ("~P2W", "~P2W", ENTAILS),
            ("~P2W", "~P3W", EXCLUDES),
        ],
    )
    def test_statements_are_the_same_or_surely_others_or_neither(
        self, one: str, other: str, expected: Relation
    ) -> None:
        """Both ways round."""
        assert contrast(one, other) is expected
        assert contrast(other, one) is expected

    def test_the_reason_is_one_that_a_trainer_understands(self) -> None:
        """A short clause without a full stop."""
        reasons = [
            typed(one).compare(typed(other), NAMES).because
            for one, other in (
                (">PT30M", ">PT20M"),
                ("P2D", "P3D"),
                ("P2D", "P2D"),
                ("P1M", "P30D"),
                ("<PT1H30M", ">PT1H30M"),
                ("P1D..P2D", "P3D"),
            )
        ]
        assert reasons == [
            "more than 30 minutes implies more than 20 minutes",
            "2 days and 3 days are different lengths of time",
            "both say 2 days",
            "1 month neither excludes nor surely includes 30 days",
            "less than 1 hour 30 minutes and more than 1 hour 30 minutes cannot both be right",
            "1 day to 2 days and 3 days are different lengths of time",
        ]

    def test_a_value_of_another_kind_decides_nothing(self) -> None:
        """A statement in words may say the same."""
        assert typed("P2D").compare(Statement("two days"), NAMES) == undecided(
            "values of unlike kinds cannot be compared"
        )

    def test_as_statements_the_same_length_in_other_words_says_the_same(self) -> None:
        """Which is less than to be implied."""
        same = typed("PT90M").contrast(typed("PT1H30M"), NAMES)
        assert same == entails("90 minutes says the same as 1 hour 30 minutes")

    def test_options_stand_in_the_order_of_their_lengths(self) -> None:
        """Months count with their mean length."""
        lengths = ["PT30M", "PT1H", "P1D", "P27D", "P1M", "P32D", "P1Y", "P13M", "P500D"]
        assert sorted(lengths, key=lambda length: typed(length).order() or 0) == lengths


def days_of(months: int, start: date) -> int:
    """How many days the months from that day on have, on the calendar itself."""
    year, month = divmod(start.month - 1 + months, 12)
    end = date(start.year + year, month + 1, min(start.day, monthrange(start.year + year, month + 1)[1]))
    return (end - start).days


FIRST = date(2019, 1, 1)
STARTS = [day for day in (FIRST + timedelta(days=number) for number in range(0, 9 * 366, 17)) if day.day <= 28]


class TestAgainstTheCalendar:
    @given(
        st.integers(1, 30),
        st.sampled_from(["", "=", ">", ">=", "<", "<="]),
        st.integers(20, 1000),
    )
    def test_months_against_days_hold_from_every_day_of_nine_years(self, months: int, sign: str, days: int) -> None:
        """The slow oracle counts the days on the calendar from many a day on."""
        tests = {
            "": lambda found: found == days,
            "=": lambda found: found == days,
            ">": lambda found: found > days,
            ">=": lambda found: found >= days,
            "<": lambda found: found < days,
            "<=": lambda found: found <= days,
        }
        outcomes = [tests[sign](days_of(months, start)) for start in STARTS]
        found = compare(f"=P{months}M", f"{sign}P{days}D")
        assert found is not ENTAILS or all(outcomes)
        assert found is not EXCLUDES or not any(outcomes)
        distance = abs(days - months * 30.44)
        clear = distance > 4 and (sign or distance > days / 4 + 6)
        if clear:
            assert found is (ENTAILS if all(outcomes) else EXCLUDES)

    @given(st.lists(st.tuples(st.sampled_from(["", ">", "<=", "~"]), st.integers(1, 60)), min_size=3, max_size=3))
    def test_exclusion_is_symmetric_and_implication_transitive(self, drawn: list[tuple[str, int]]) -> None:
        """Over one to sixty months, weeks, days and hours."""
        for units in product("MWD", repeat=3):
            one, two, three = (f"{sign}P{count}{unit}" for (sign, count), unit in zip(drawn, units, strict=True))
            assert (compare(one, two) is EXCLUDES) == (compare(two, one) is EXCLUDES)
            assert contrast(one, two) is contrast(two, one)
            if compare(one, two) is ENTAILS and compare(two, three) is ENTAILS:
                assert compare(one, three) is ENTAILS
