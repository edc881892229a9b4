"""What is proposed beside a quantity or a duration."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics import Span
from quizgen.domain.chance import Chance
from quizgen.domain.fact import Answer, Bank, Claim
from quizgen.domain.folding import fold
from quizgen.domain.question import Question, fact_questions
from quizgen.domain.values import duration, kinds, quantity
from quizgen.domain.values.duration import Duration
from quizgen.domain.values.quantity import Quantity
from quizgen.domain.values.value import Context, Relation
from quizgen.generation.distractors.quantities import propose
from tests.banks import make_bank, make_fact

SOURCE = (
    "More than 45,000 personnel have been deployed since 2004. Today, more than 5,000 Rwandan troops serve. They "
    "include seven infantry battalions, six formed police units and one Level 2 hospital, among them 2,000 officers "
    "on July 22nd, at 300 °C, over 40 km, for three quarters of 14 days, with 12 % and $250 and 60 % of 3rd parties."
)
ALL_TYPES = {"quantity": quantity.read, "duration": duration.read}


def asked(
    text: str, type: str = "quantity", *, language: str = "en", claim: Claim = Claim.STATED, source: str = SOURCE
) -> tuple[Question, Answer, Bank]:
    """The question, the key and the bank of one fact with that answer."""
    context = Context(language=language)
    answer = Answer(text, kinds.read(text, type=type, context=context)[1], Span("bank.yaml"))
    fact = replace(make_fact("fact", "How much?", text, type=type, claim=claim), answer=answer)
    bank = replace(make_bank(fact, text=source, language=language), context=context)
    return next(iter(fact_questions(fact))), answer, bank


def proposed(
    text: str,
    type: str = "quantity",
    *,
    language: str = "en",
    claim: Claim = Claim.STATED,
    source: str = SOURCE,
    seed: str = "",
) -> tuple[str, ...]:
    """What is proposed beside that key."""
    question, key, bank = asked(text, type, language=language, claim=claim, source=source)
    return tuple(propose(question, key, bank, Chance(b"0123456789abcdef").stream("distractors", seed)))


def sides(text: str, type: str = "quantity", *, language: str = "en") -> tuple[int, int]:
    """How many proposals stand below and above the key."""
    read = ALL_TYPES[type]
    context = Context(language=language)
    values = [read(other, context) for other in (text, *proposed(text, type, language=language, source="None."))]
    orders = [value.order() or Fraction(0) for value in values if value is not None]
    return sum(order < orders[0] for order in orders), sum(order > orders[0] for order in orders)


QUANTITIES = """
more than 45,000|more than 5,000|fewer than 400|about 3,000 troops|at least 50 metres|nearly 90|15|24|45 000|45000|1,200
900|seven infantry battalions|nine|twelve men|twenty-one men|1.5 million|2.75 million people|20 %|100 °C|300 °C|-5 °C
$3.50|€20|60 km/h|2004|8.25 km|over 2,000|exactly 12|10 or more battalions|forty-five thousand|12,345|70 kg
""".replace("\n", "|").strip("|")
DURATIONS = "17 years|90 minutes|24 months|about 12 weeks|at least 45 minutes|eleven days|1 h 30|30-minute"
FRENCH = (
    "50 mètres au moins|24|200 mètres carrés|1,40 m|70 °C|2,5 millions d’habitants|sept bataillons|45 000"
    "|plus de 45 000|12 500,50 euros|quinze mètres environ"
)


ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(1, 999), st.integers(0, 4))


class TestEveryProposal:
    @pytest.mark.parametrize(
        ("text", "type", "language"),
        [
            *((text, "quantity", "en") for text in QUANTITIES.split("|")),
            *((text, "duration", "en") for text in DURATIONS.split("|")),
            *((text, "quantity", "fr") for text in FRENCH.split("|")),
            ("au moins 15 minutes", "duration", "fr"),
        ],
    )
    def test_there_is_enough_on_both_sides_for_any_rank_of_the_key(self, text: str, type: str, language: str) -> None:
        """At least four below and four above."""
        below, above = sides(text, type, language=language)
        assert min(below, above) >= 4, proposed(text, type, language=language)

    @given(
        st.sampled_from(["{}", "more than {}", "about {}", "at least {} battalions", "{} km", "{} %", "{} °C", "${}"]),
        st.one_of(
            st.integers(1, 120),
            ROUND,
        ),
        st.sampled_from([Claim.STATED, Claim.SINGLE]),
        st.text(max_size=3),
    )
    def test_each_is_surely_another_answer_in_the_same_words(
        self, frame: str, figure: int, claim: Claim, seed: str
    ) -> None:
        """Another statement for sure, another value too unless hedged; the same hedge and measure; no two alike."""
        text = frame.format(f"{figure:,}")
        question, key, bank = asked(text, claim=claim)
        texts = list(propose(question, key, bank, Chance(b"0123456789abcdef").stream(seed)))
        assert isinstance(key.value, Quantity)
        for other in texts:
            value = quantity.read(other, bank.context)
            assert value is not None
            assert (value.hedge, value.measure) == (key.value.hedge, key.value.measure)
            assert key.value.contrast(value, bank.names).relation is Relation.EXCLUDES
            if key.value.hedge.value == "" or claim is Claim.SINGLE:
                assert key.value.compare(value, bank.names).relation is Relation.EXCLUDES
            assert other.startswith(frame.partition("{}")[0])
            assert other.endswith(frame.partition("{}")[2])
        assert len({fold(other) for other in (*texts, text)}) == len(texts) + 1
        assert len(texts) <= 60

    def test_the_same_stream_gives_the_same_proposals_and_another_one_others(self) -> None:
        """Chance alone makes a difference, and only as told."""
        assert proposed("more than 45,000", seed="a") == proposed("more than 45,000", seed="a")
        assert len({proposed("more than 45,000", seed=str(seed)) for seed in range(20)}) > 5

    def test_other_facts_of_the_bank_make_no_difference(self) -> None:
        """Adding a fact leaves every other item as it is."""
        question, key, bank = asked("more than 45,000")
        more = replace(bank, facts=(*bank.facts, make_fact("other", "And?", "more than 9,000", type="quantity")))
        streams = [Chance(b"0123456789abcdef").stream("x") for _ in range(2)]
        assert list(propose(question, key, bank, streams[0])) == list(propose(question, key, more, streams[1]))


class TestTheSourcesOwnFigures:
    @pytest.mark.parametrize(
        ("text", "type", "first"),
        [
            ("more than 45,000", "quantity", ("more than 5,000",)),
            ("more than 5,000", "quantity", ("more than 2,000", "more than 45,000")),
            ("five", "quantity", ("six", "seven")),
            ("200 °C", "quantity", ("300 °C",)),
            ("20 %", "quantity", ("12 %", "60 %")),
            ("$350", "quantity", ("$250",)),
            ("30 km", "quantity", ("40 km",)),
            ("ten days", "duration", ("fourteen days",)),
        ],
    )
    def test_those_of_like_magnitude_and_measure_come_first(self, text: str, type: str, first: tuple[str, ...]) -> None:
        """A money figure for money, a length for a length; never a year, a day of the month, a label or a part."""
        assert proposed(text, type)[: len(first)] == first

    def test_labels_years_dates_and_parts_are_none(self) -> None:
        """Level 2, 2004, July 22nd and three quarters are no counts."""
        source = "Level 8 in 2004 on July 9 and 10 July, half of it, a 30th of a 9-day stay, at 5:30, in 6.1.2."
        made = proposed("seven", source="None.")
        assert proposed("seven", source=source) == made
        assert proposed("about 1,900", source="It has 2100 rooms.")[0] != "about 2,100"
        assert proposed("about 1,900", source="It has 2,100 rooms.")[0] == "about 2,100"

    def test_a_french_article_is_no_figure(self) -> None:
        """In French, it may be one or a."""
        assert proposed("deux bataillons", language="fr", source="Un bataillon et un hôpital.")[0] == "trois bataillons"


class TestWording:
    @pytest.mark.parametrize(
        ("text", "type", "language", "expected"),
        [
            ("seven infantry battalions", "quantity", "en", "nine infantry battalions"),
            ("Seven", "quantity", "en", "Nine"),
            ("one helicopter unit", "quantity", "en", "two helicopter units"),
            ("one Level 2 hospital", "quantity", "en", "three Level 2 hospitals"),
            ("one unit of police", "quantity", "en", "two units of police"),
            ("one battery", "quantity", "en", "two batteries"),
            ("one church", "quantity", "en", "two churches"),
            ("one child", "quantity", "en", "two children"),
            ("one aircraft", "quantity", "en", "two aircraft"),
            ("1 foot", "quantity", "en", "2 feet"),
            ("1 km", "quantity", "en", "2 km"),
            ("1 %", "quantity", "en", "2 %"),
            ("two miles", "quantity", "en", "one mile"),
            ("two days", "duration", "en", "one day"),
            ("two-day", "duration", "en", "three-day"),
            ("an hour", "duration", "en", "two hours"),
            ("half an hour", "duration", "en", "three quarters of an hour"),
            ("1 h 30", "duration", "en", "2 h 15"),
            ("1 hour 30 minutes", "duration", "en", "2 hours 15 minutes"),
            ("8 to 12 days", "duration", "en", "12 to 16 days"),
            ("8–12", "quantity", "en", "12–16"),
            ("between 15 and 25 °C", "quantity", "en", "between 25 and 35 °C"),
            ("two to four", "quantity", "en", "six to eight"),
            ("-5 to 5 °C", "quantity", "en", "-15 to -5 °C"),
            ("one in five", "quantity", "en", "one in four"),
            ("seven in ten women", "quantity", "en", "nine in ten women"),
            ("half of the troops", "quantity", "en", "a third of the troops"),
            ("three-quarters", "quantity", "en", "two-thirds"),
            ("one-third", "quantity", "en", "one-fifth"),
            ("½", "quantity", "en", "¾"),
            ("2½ km", "quantity", "en", "3½ km"),
            ("2½ hours", "duration", "en", "4½ hours"),
            ("two and a half years", "duration", "en", "three and a half years"),
            ("1 year 6 months", "duration", "en", "2 years 3 months"),
            ("a year and a half", "duration", "en", "two years and a half"),
            ("eight to twelve", "quantity", "en", "twelve to sixteen"),
            ("one in 10,000", "quantity", "en", "one in 8"),
            ("3/4 of the troops", "quantity", "en", "1/4 of the troops"),
            ("a dozen", "quantity", "en", "two dozen"),
            ("two and a half million", "quantity", "en", "three and a half million"),
            ("1,5 million d’habitants", "quantity", "fr", "2,7 millions d’habitants"),
            ("2,5 millions d’habitants", "quantity", "fr", "1,2 million d’habitants"),
            ("plus d’un million de soldats", "quantity", "fr", "plus de deux millions de soldats"),
            ("moins d’une minute", "duration", "fr", "moins de deux minutes"),
            ("1 mètre carré", "quantity", "fr", "2 mètres carrés"),
            ("2 mètres environ", "quantity", "fr", "1 mètre environ"),
            ("1\u00a0poste", "quantity", "fr", "2\u00a0postes"),
            ("1 poste de secours", "quantity", "fr", "2 postes de secours"),
            ("1 bus", "quantity", "fr", "2 bus"),
            ("une centaine de soldats", "quantity", "fr", "une vingtaine de soldats"),
            ("une demi-heure", "duration", "fr", "un quart d'heure"),
            ("la moitié des troupes", "quantity", "fr", "le tiers des troupes"),
            ("un sur cinq", "quantity", "fr", "un sur quatre"),
            ("6 mois", "duration", "fr", "5 mois"),
            ("1 mois", "duration", "fr", "2 mois"),
            ("45\u202f000", "quantity", "fr", "36\u202f000"),
            ("45000", "quantity", "en", "36000"),
            ("45'000", "quantity", "en", "36'000"),
            ("900", "quantity", "en", "1,600"),
            ("−5 °C", "quantity", "en", "−4 °C"),
            ("7", "quantity", "de", "8"),
            ("4 500", "quantity", "de", "3 600"),
        ],
    )
    def test_the_figure_changes_and_the_words_agree(self, text: str, type: str, language: str, expected: str) -> None:
        """Marks, decimals, capitals and number words stay; singular and plural follow the figure."""
        assert expected in proposed(text, type, language=language, source="None.")

    @pytest.mark.parametrize(
        ("text", "type", "language"),
        [
            ("one wolf", "quantity", "en"),
            ("one man-hour and unit", "quantity", "en"),
            ("one piano", "quantity", "en"),
            ("one unit or more", "quantity", "en"),
            ("one M", "quantity", "en"),
            ("1 unité de police constituée", "quantity", "fr"),
            ("1 hôpital", "quantity", "fr"),
            ("1 poste d’urgence", "quantity", "fr"),
            ("1 Bataillon", "quantity", "de"),
            ("minus 5 °C", "quantity", "en"),
            ("several", "quantity", "en"),
            ("several days", "duration", "en"),
            ("Seoul", "place", "en"),
            ("seven", "statement", "en"),
            ("minus 0 °C", "quantity", "en"),
        ],
    )
    def test_rather_nothing_than_a_form_that_may_be_wrong(self, text: str, type: str, language: str) -> None:
        """Irregular plurals, unknown languages and texts that are not understood."""
        assert proposed(text, type, language=language, source="None.") == ()

    def test_no_french_number_is_proposed_that_would_have_to_agree_in_gender(self) -> None:
        """Un or une, vingt et un or vingt et une."""
        assert not [text for text in proposed("vingt battues", language="fr") if text.startswith(("un", "vingt et un"))]

    def test_a_percentage_stays_below_the_whole(self) -> None:
        """Nobody would take 120 % of the troops for the answer; a key above the whole may have such company."""
        assert all(int(text.removesuffix(" %")) < 100 for text in proposed("90 %"))
        assert any(int(text.removesuffix(" %")) > 150 for text in proposed("150 %"))
        assert "120 %" not in proposed("50 %", source="It grew by 120 %.")

    def test_figures_are_as_precise_as_the_keys(self) -> None:
        """Decimals are kept, and the first proposals have the key's significant digits."""
        assert all(len(text.split(".")[1]) == 2 for text in proposed("3.50"))
        assert all(text.endswith(",000") for text in proposed("45,000", source="None.")[:16])

    def test_a_key_that_is_a_duration_only_by_its_typed_value_is_left_alone(self) -> None:
        """The text is what gets reworded, and this one is not understood."""
        question, key, bank = asked("a two-day meeting", "duration")
        typed = replace(key, value=duration.read_typed("P2D", bank.context))
        assert isinstance(typed.value, Duration)
        assert not list(propose(question, typed, bank, Chance(b"0123456789abcdef").stream("x")))
