"""What quantities are read from text, and how they bear on one another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.names import Names
from quizgen.domain.values import english, french, quantity
from quizgen.domain.values.languages import wording_of
from quizgen.domain.values.numerals import read_words
from quizgen.domain.values.quantity import Quantity
from quizgen.domain.values.statement import Statement as FreeStatement
from quizgen.domain.values.value import Context, Relation, UnreadableValueError, entails, undecided
from tests.domain.values.worlds_of_numbers import SIGNS, Statement, relation

NAMES = Names()
WORDS = re.findall(
    r"\S+",
    """
more than at least about nearly 5 45,000 seven one in of the half million % km $ € ½ - to between and battalions Level 2
or from dozen °C exactly plus de un et sur cinq hour minus
""",
)
CORPUS = Path(__file__).parent / "corpus" / "quantities.tsv"


def corpus() -> list[tuple[str, str, str]]:
    """Language, text and expected canonical form (`-` for None) of every line that is no comment."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    parts = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(language, text, expected) for language, text, expected in parts]


def typed(text: str) -> Quantity:
    """The quantity in the notation of `value:`."""
    return quantity.read_typed(text, Context())


def read(text: str, language: str = "en") -> Quantity:
    """The quantity of a text that is one."""
    found = quantity.read(text, Context(language=language))
    assert found is not None, text
    return found


def compare(one: str, other: str) -> Relation:
    """How the first typed quantity, as the truth, bears on the second."""
    return typed(one).compare(typed(other), NAMES).relation


def contrast(one: str, other: str) -> Relation:
    """How the two differ as statements."""
    return typed(one).contrast(typed(other), NAMES).relation


ENTAILS, EXCLUDES, UNDECIDED = Relation.ENTAILS, Relation.EXCLUDES, Relation.UNDECIDED


class TestReading:
    def test_every_phrasing_of_the_corpus_is_read_as_expected(self) -> None:
        """Each of several hundred phrasings gives its canonical form, or None where it is not surely understood."""
        for language, text, expected in corpus():
            value = quantity.read(text, Context(language=language))
            assert (value.canonical() if value else "-") == expected, (language, text)

    def test_the_corpus_is_large_and_holds_refusals(self) -> None:
        """A reader that understood everything, or nothing, would not pass unseen."""
        expected = [form for _, _, form in corpus()]
        assert len(expected) > 500
        assert expected.count("-") > 150

    def test_every_canonical_form_of_the_corpus_reads_back_to_the_same_quantity(self) -> None:
        """`value:` takes what `canonical` gives, whatever the language of the text was."""
        for language, text, expected in corpus():
            if expected != "-":
                assert typed(expected) == read(text, language), text

    def test_blanks_around_a_text_change_no_reading(self) -> None:
        """As they stay behind where a phrase is cut out of a sentence."""
        for language, text, _ in corpus():
            context = Context(language=language)
            assert quantity.read(f"  {text} ", context) == quantity.read(text, context), text

    @given(st.text(max_size=40))
    def test_any_text_is_read_or_refused_but_never_breaks_the_reader(self, text: str) -> None:
        """Whatever is read says in its canonical form what it says."""
        for language in ("en", "fr", "de"):
            found = quantity.read(text, Context(language=language))
            if found is not None:
                assert typed(found.canonical()) == found

    @given(
        st.lists(
            st.sampled_from(WORDS),
            max_size=7,
        ).map(" ".join)
    )
    def test_any_mix_of_the_words_of_quantities_reads_back_or_is_refused(self, text: str) -> None:
        """The grammar is closed: no mix of its words gives a quantity that its notation cannot say."""
        for language in ("en", "fr"):
            found = quantity.read(text, Context(language=language))
            if found is not None:
                assert typed(found.canonical()) == found

    @pytest.mark.parametrize("number", [*range(131), 200, 999, 1_000, 1_101, 80_000, 200_200, 999_999, 1_000_000])
    def test_number_words_are_read_as_the_number_they_spell(self, number: int) -> None:
        """English words, checked by the digits that Text2num did not see."""
        assert read(english.spell(number)).figures[0].value == number
        assert read(french.spell(number), "fr").figures[0].value == number

    def test_words_of_a_language_without_a_table_are_not_taken_from_the_library_alone(self) -> None:
        """Text2num knows German, but nothing here could check what it says."""
        assert read_words("sieben", wording_of("de")) is None
        assert read_words("seven", wording_of("en")) == 7


class TestTypedNotation:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "battalions",
            "45,000",
            "45 000 personnel",
            "~>",
            "12..8",
            "8..8",
            ">8..12",
            "1/0",
            "5 %%",
            "-5 people",
            "~0",
            "~<-5",
            "5 of",
            "1/5 battalions",
            "7 of women",
            "8...12",
            "1e",
            "5 2 beds",
            "5km",
        ],
    )
    def test_what_does_not_follow_the_notation_is_refused_with_an_example(self, text: str) -> None:
        """The message shows how to write it."""
        with pytest.raises(UnreadableValueError, match="write it like `>45000 personnel`"):
            typed(text)

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            ("≥ 5", ">=5"),
            ("≤5 km", "<=5 km"),
            (" 7  battalions", "7 battalions"),
            ("5e6", "5000000"),
            ("0e3", "0"),
            ("5 $", "5 $"),
            ("20%", "20 %"),
            ("20 % of women", "20 % of women"),
            ("7 second lieutenants", "7 second lieutenants"),
            ("5 euros", "5 EUR"),
            ("2/4", "1/2"),
            ("3/3", "1/1"),
            ("3/2", "3/2"),
            ("200 ‰ of women", "200 ‰ of women"),
            ("20 % of men of the north", "20 % of men of the north"),
        ],
    )
    def test_small_liberties_are_taken_in_one_way(self, text: str, canonical: str) -> None:
        """Blanks and other signs for the same thing give one canonical form."""
        assert typed(text).canonical() == canonical


class TestComparing:
    @pytest.mark.parametrize(
        ("truth", "option", "expected"),
        [
            # the traps of the notes: lower bounds
            (">45000", ">5000", ENTAILS),
            (">5000", ">10000", UNDECIDED),
            (">5000", "<5000", EXCLUDES),
            (">5000", "~3000", EXCLUDES),
            (">5000", "4000", EXCLUDES),
            (">5000", "5000", UNDECIDED),
            ("8..12", "8..18", ENTAILS),
            ("8..18", "8..12", UNDECIDED),
            ("8..12", "13", EXCLUDES),
            # roundings
            ("45123", "45000", UNDECIDED),
            ("45123", "46000", EXCLUDES),
            ("45123", "~45000", ENTAILS),
            ("45123", "=45000", EXCLUDES),
            ("45000", "=45000", ENTAILS),
            ("100 °C", "104 °C", UNDECIDED),
            ("100 °C", "140 °C", EXCLUDES),
            ("20 °C", "20.3 °C", UNDECIDED),
            ("7", "6", EXCLUDES),
            ("2004", "2005", EXCLUDES),
            ("10 battalions", "9 battalions", EXCLUDES),
            ("10 battalions", "11 battalions", EXCLUDES),
            ("50 battalions", "45 battalions", EXCLUDES),
            ("50 battalions", "46 battalions", UNDECIDED),
            ("20", "19", UNDECIDED),
            # whole things
            (">5 battalions", ">=6 battalions", ENTAILS),
            (">5 battalions", "<6 battalions", EXCLUDES),
            (">5 km", "<6 km", UNDECIDED),
            (">5", "<6", UNDECIDED),
            ("7 battalions", ">7 battalions", EXCLUDES),
            # parts
            ("1/5", "20 %", ENTAILS),
            ("20 %", "1/5", ENTAILS),
            ("0.2", "1/5", ENTAILS),
            ("1/5", "0.2", ENTAILS),
            ("200 ‰", "20 %", ENTAILS),
            ("20 %", "20", UNDECIDED),
            ("20 %", "30", EXCLUDES),
            ("30", "20 %", EXCLUDES),
            ("20", "20 %", UNDECIDED),
            ("2/3", "67 %", UNDECIDED),
            ("2/3", "3/4", EXCLUDES),
            ("1 child", "2 children", EXCLUDES),
            ("1/5 of women", "20 %", ENTAILS),
            ("1/5 of women", "20 % of men", UNDECIDED),
            ("20 %", "20 battalions", UNDECIDED),
            # nouns
            ("7 battalions", "7", ENTAILS),
            ("1 helicopter unit", "2 helicopter units", EXCLUDES),
            ("1 battery", "2 batteries", EXCLUDES),
            ("1 hôpital", "2 hôpitaux", EXCLUDES),
            ("1 bateau", "2 bateaux", EXCLUDES),
            ("1 church", "2 churches", EXCLUDES),
            ("3 people", "1 person", EXCLUDES),
            ("7 battalions", "6 units", UNDECIDED),
            ("7 battalions", "7 infantry battalions", UNDECIDED),
            # units and money
            ("1 km", "1000 m", ENTAILS),
            ("5 km", "4 km", EXCLUDES),
            ("5 km", "3 h", EXCLUDES),
            ("1 l", "1 kg", UNDECIDED),
            ("20 °C", "68 °F", ENTAILS),
            ("20 °C", "69 °F", UNDECIDED),
            ("20 °C", "90 °F", EXCLUDES),
            ("60 km/h", "20 mph", EXCLUDES),
            ("5 ton", "5 t", UNDECIDED),
            ("5 ton", "7 ton", EXCLUDES),
            ("5 ton", "3 km", UNDECIDED),
            ("5 km", "5", UNDECIDED),
            ("5 km", "5 USD", UNDECIDED),
            ("5 USD", "7 USD", EXCLUDES),
            ("5 USD", "7 EUR", UNDECIDED),
            ("5 $", "5 USD", UNDECIDED),
            # vague figures
            ("~3000", "~3000", ENTAILS),
            ("~3000", "3000", UNDECIDED),
            ("~3000", "~8000", EXCLUDES),
            ("~<5000", "<5000", ENTAILS),
            ("~>5000", ">5000", ENTAILS),
            ("4990", "~<5000", ENTAILS),
            ("~<7 battalions", "6 battalions", UNDECIDED),
        ],
    )
    def test_the_option_follows_or_is_ruled_out_or_neither(self, truth: str, option: str, expected: Relation) -> None:
        """Subset of what the option surely says; disjoint from what it may say; else not decided."""
        assert compare(truth, option) is expected

    def test_the_reason_is_one_that_a_trainer_understands(self) -> None:
        """A short clause without a full stop."""
        because = {
            (one, other): typed(one).compare(typed(other), NAMES).because
            for one, other in (
                (">45000", ">5000"),
                ("7", "6"),
                ("7", "7"),
                (">5", "<5"),
                ("5 USD", "5 EUR"),
                ("5 km", "3 h"),
                ("7 men", "7 units"),
                ("~1/5", "25 %"),
                ("5 km", "5 EUR"),
                ("5 ton", "5 t"),
                ("1.50 EUR", "1234567.25 EUR"),
                ("-0.5 °C", "7 °C"),
                ("8..12", "20"),
            )
        }
        assert list(because.values()) == [
            "more than 45,000 implies more than 5,000",
            "7 and 6 are different figures",
            "both say 7",
            "more than 5 and less than 5 cannot both be right",
            "exchange rates change",
            "km and h measure different things",
            "“men” and “units” may be different things",
            "about 1/5 neither excludes nor surely includes 25 %",
            "the two figures do not tell the same sort of thing",
            "ton and t do not convert exactly",
            "1.50 EUR and 1,234,567.25 EUR are different figures",
            "-0.5 °C and 7 °C are different figures",
            "8 to 12 and 20 are different figures",
        ]

    def test_a_value_of_another_kind_decides_nothing(self) -> None:
        """A statement in words may say the same."""
        other = FreeStatement("seven")
        unlike = undecided("values of unlike kinds cannot be compared")
        assert typed("7").compare(other, NAMES) == unlike
        assert typed("7").contrast(other, NAMES) == unlike

    def test_as_statements_the_same_figure_in_other_words_says_the_same(self) -> None:
        """Which is less than to be implied."""
        assert typed("1/5").contrast(typed("20 %"), NAMES) == entails("1/5 says the same as 20 %")


class TestContrasting:
    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (">45000", ">5000", EXCLUDES),
            (">45000", ">45000 personnel", ENTAILS),
            (">45000", "45000", UNDECIDED),
            (">45000", ">=45000", UNDECIDED),
            (">45000", "~45000", UNDECIDED),
            (">45000", "<45000", EXCLUDES),
            (">45000", "~<45000", EXCLUDES),
            (">=45000", "<=45000", UNDECIDED),
            (">5000", ">5200", UNDECIDED),
            (">5000", "<10000", EXCLUDES),
            (">5 men", ">=6 men", ENTAILS),
            (">5", ">=6", UNDECIDED),
            ("7 men", ">7 men", UNDECIDED),
            ("=45000", "45000", UNDECIDED),
            ("=7", "7", ENTAILS),
            ("45000", "45123", UNDECIDED),
            ("~45000", "46000", UNDECIDED),
            ("~45000", "~46000", EXCLUDES),
            ("~45000", "90000", EXCLUDES),
            ("~1000", "~1.0e3", UNDECIDED),
            ("8..12", "9..13", EXCLUDES),
            ("8..12", "8..12 men", ENTAILS),
            ("8..12", "10", UNDECIDED),
            ("8..12", "20", EXCLUDES),
            ("8..12", ">8", UNDECIDED),
            ("1/5", "20 %", ENTAILS),
            ("20 %", "25 %", EXCLUDES),
            ("20 °C", "68 °F", ENTAILS),
            ("5 km", "3 h", EXCLUDES),
            ("5 USD", "5 EUR", UNDECIDED),
        ],
    )
    def test_statements_are_the_same_or_surely_others_or_neither(
        self, one: str, other: str, expected: Relation
    ) -> None:
        """Both ways round, since two statements contrast with one another."""
        assert contrast(one, other) is expected
        assert contrast(other, one) is expected


class TestOrder:
    def test_options_stand_in_the_order_of_their_sizes(self) -> None:
        """Whatever the units."""
        sizes = ["-5 °C", "20 °C", "75 °F", "300 °C"]
        assert sorted(sizes, key=lambda size: typed(size).order() or 0) == sizes
        lengths = ["300 m", "1..2 km", "5 km"]
        assert sorted(lengths, key=lambda length: typed(length).order() or 0) == lengths
        parts = ["5 %", "1/10", "20 %", "1/2"]
        assert sorted(parts, key=lambda part: typed(part).order() or 0) == parts
        assert typed("5 ton").order() == 5
        assert typed("5 USD").order() == 5


FIGURES = st.one_of(
    st.integers(0, 30),
    st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 99), st.integers(0, 4)),
    st.integers(900, 5200),
)


@st.composite
def statements(draw: st.DrawFn, *, whole: bool | None = None) -> Statement:
    """Any hedge over figures that lie close enough to meet."""
    sign = draw(st.sampled_from(SIGNS))
    figures = sorted(draw(st.lists(FIGURES, min_size=2, max_size=2, unique=True)))
    if sign.startswith("~") and figures[0] == 0:
        figures = [1, figures[1]]
    chosen = tuple(figures) if sign == ".." and figures[0] < figures[1] else (figures[0],)
    counted = draw(st.booleans()) if whole is None else whole
    return Statement(sign if len(chosen) == 2 or sign != ".." else "", chosen, counted)


@st.composite
def families(draw: st.DrawFn, size: int) -> tuple[Statement, ...]:
    """Statements about the same sort of thing, some of them with figures in common."""
    whole = draw(st.booleans())
    found = [draw(statements(whole=whole)) for _ in range(size)]
    if draw(st.booleans()):
        shared = found[0].figures[0] or 1
        found[1:] = [Statement(one.sign, (shared,), whole) if one.sign != ".." else one for one in found[1:]]
    return tuple(found)


class TestAgainstTheOracle:
    @given(families(2))
    def test_comparing_agrees_with_trying_every_number(self, family: tuple[Statement, ...]) -> None:
        """The relation is that of the slow oracle, in both directions."""
        one, other = family
        assert compare(one.typed, other.typed).value == relation(one, other)
        assert compare(other.typed, one.typed).value == relation(other, one)

    @given(families(2))
    def test_exclusion_and_contrast_are_symmetric(self, family: tuple[Statement, ...]) -> None:
        """If one rules out the other, the other rules out the one."""
        one, other = (statement.typed for statement in family)
        assert (compare(one, other) is EXCLUDES) == (compare(other, one) is EXCLUDES)
        assert contrast(one, other) is contrast(other, one)

    @given(statements())
    def test_everything_implies_itself_and_reads_back(self, statement: Statement) -> None:
        """Reflexive, for the typed notation, the canonical form and the oracle."""
        value = typed(statement.typed)
        assert compare(statement.typed, statement.typed) is ENTAILS
        assert contrast(statement.typed, statement.typed) is ENTAILS
        assert typed(value.canonical()) == value

    @given(families(3))
    def test_implication_is_transitive(self, family: tuple[Statement, ...]) -> None:
        """What follows from what follows, follows."""
        one, two, three = (statement.typed for statement in family)
        if compare(one, two) is ENTAILS and compare(two, three) is ENTAILS:
            assert compare(one, three) is ENTAILS

    @given(families(2))
    def test_what_says_the_same_holds_in_the_same_worlds(self, family: tuple[Statement, ...]) -> None:
        """As statements equal: each implies the other. One figure under two hedges: never surely different."""
        one, other = family
        verdict = contrast(one.typed, other.typed)
        if verdict is ENTAILS:
            assert relation(one, other) == relation(other, one) == "entails"
        opposed = {one.sign[-1:], other.sign[-1:]} == {">", "<"} or "=" in one.sign + other.sign
        if one.figures == other.figures and not opposed:
            assert verdict is not EXCLUDES
