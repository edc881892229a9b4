"""The kernel accepts items with exactly one true option and refuses all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from quizgen.domain.content import Content
from quizgen.domain.fact import Bank, Claim
from quizgen.domain.item import CandidateItem, Reason, SoundItem, Verdict
from quizgen.domain.question import Direction
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal, judge, prove
from tests.banks import make_bank, make_fact, make_relation

MISSIONS = ("MINUSCA", "UNMISS", "UNISFA", "UNAMID")
PLACES = (("MINUSCA", "Central African Republic"), ("UNMISS", "South Sudan"), ("UNISFA", "Abyei"))


def verdict(bank: Bank, question: str, text: str) -> Verdict:
    """The kernel's verdict on one option."""
    evidence = Evidence(bank)
    return judge(evidence.questions[question], text, evidence).verdict


def attempt(bank: Bank, question: str, options: Sequence[str], *, ordered: bool = False) -> SoundItem | Refusal:
    """What the kernel makes of these options."""
    evidence = Evidence(bank)
    stems = evidence.questions[question].stems if question in evidence.questions else ("?",)
    return prove(CandidateItem(question, stems, tuple(options), ordered), evidence)


def refusal(bank: Bank, question: str, options: Sequence[str], *, ordered: bool = False) -> str:
    """The code of the refusal, which must come."""
    outcome = attempt(bank, question, options, ordered=ordered)
    assert isinstance(outcome, Refusal)
    return outcome.code


def seoul(**names: object) -> Bank:
    """Where a meeting is held, in a city inside a country."""
    fact = make_fact("host", "Where will the meeting be held?", "Seoul", type="place")
    return make_bank(
        fact,
        inside=[("Seoul", "South Korea")],
        kinds={"city": ("Seoul", "Busan", "Tokyo", "Nairobi")},
        **names,  # type: ignore[arg-type]
    )


def test_a_lower_bound_makes_a_smaller_one_true() -> None:
    """Who deployed more than 45,000 deployed more than 5,000 as well."""
    bank = make_bank(make_fact("total", "How many?", "more than 45,000", type="quantity"))

    assert Verdict.TRUE is verdict(bank, "total", "more than 5,000")
    assert Verdict.UNKNOWN is verdict(bank, "total", "more than 100,000")
    assert Verdict.FALSE is verdict(bank, "total", "fewer than 5,000")


def test_a_stated_figure_refutes_other_figures() -> None:
    """Asked which figure the source gives, another figure is wrong, however the numbers lie."""
    bank = make_bank(make_fact("total", "Which figure?", "more than 45,000", type="quantity", claim=Claim.STATED))

    assert Verdict.FALSE is verdict(bank, "total", "more than 5,000")
    assert Verdict.TRUE is verdict(bank, "total", "over 45,000")
    assert Verdict.UNKNOWN is verdict(bank, "total", "45,000")


def test_what_holds_the_place_is_true_as_well() -> None:
    """Seoul is in South Korea, Busan is another city, and Incheon is not known."""
    bank = seoul()

    assert Verdict.TRUE is verdict(bank, "host", "South Korea")
    assert Verdict.FALSE is verdict(bank, "host", "Busan")
    assert Verdict.FALSE is verdict(bank, "host", "Japan")
    assert Verdict.UNKNOWN is verdict(bank, "host", "Incheon")


def test_exactly_one_true_option_makes_an_item() -> None:
    """The certificate has one TRUE option with its quote, and every other FALSE with its reason."""
    item = attempt(seoul(), "host", ["Busan", "Seoul", "Tokyo", "Nairobi"])

    assert isinstance(item, SoundItem)
    assert 1 == item.key
    assert [Verdict.FALSE, Verdict.TRUE, Verdict.FALSE, Verdict.FALSE] == [
        one.judgement.verdict for one in item.options
    ]
    assert "Seoul and Busan are different things of the kind “city”, on the author’s word" == (
        item.options[0].judgement.because
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["Seoul", "Busan", "South Korea"], "several-right-options"),
        (["Seoul", "Busan", "Incheon"], "undecided-option"),
        (["Busan", "Tokyo", "Nairobi"], "no-right-option"),
        (["Seoul", "Busan", "Busan."], "look-alike-options"),
        (["Seoul", "S\u0435oul", "Busan"], "look-alike-options"),
        (["Seoul", "Busan", "Bu\u200bsan"], "look-alike-options"),
        (["Seoul"], "no-distractor"),
    ],
)
def test_other_options_make_no_item(options: list[str], code: str) -> None:
    """Two right ones, an undecided one, no right one, look-alikes: each is refused by name."""
    assert code == refusal(seoul(), "host", options)


def test_two_names_of_one_thing_are_one_option() -> None:
    """The US and the USA are not offered against each other, whether right or wrong."""
    fact = make_fact("co-host", "Who was the other host?", "USA", type="place")
    bank = make_bank(fact, same=[("US", "USA", "United States")])

    assert "equal-options" == refusal(bank, "co-host", ["USA", "United States", "Kenya"])
    assert "equal-options" == refusal(
        make_bank(make_fact("host", "Who?", "Kenya", type="place"), same=[("US", "USA")]),
        "host",
        ["Kenya", "US", "USA"],
    )
    assert isinstance(attempt(bank, "co-host", ["USA", "Kenya", "Ghana"]), SoundItem)


def test_the_authors_words_come_first() -> None:
    """`also` is true, `never` is unknown, `wrong` is false where nothing else decides."""
    fact = make_fact(
        "q", "Why?", "an obligation", type="statement", also=["a duty"], never=["a choice"], wrong=["a mistake"]
    )
    bank = make_bank(fact)

    assert Verdict.TRUE is verdict(bank, "q", "A duty.")
    assert Verdict.UNKNOWN is verdict(bank, "q", "a choice")
    assert Verdict.FALSE is verdict(bank, "q", "a mistake")
    assert Verdict.UNKNOWN is verdict(bank, "q", "an accident")


def test_wrong_that_is_true_stays_true() -> None:
    """The author cannot make South Korea wrong for Seoul."""
    fact = make_fact("host", "Where?", "Seoul", type="place", wrong=["South Korea", "Atlantis"])
    bank = make_bank(fact, inside=[("Seoul", "South Korea")])

    assert Verdict.TRUE is verdict(bank, "host", "South Korea")
    assert Verdict.FALSE is verdict(bank, "host", "Atlantis")


def test_another_fact_that_asks_the_same_counts() -> None:
    """Two facts with the same question: each answer is right for both, and offered in neither."""
    bank = make_bank(
        make_fact("one", "Which mission does the article name?", "MINUSCA", claim=Claim.STATED),
        make_fact("two", "Which mission does the article name?", "UNMISS", claim=Claim.STATED),
        kinds={"mission": MISSIONS},
    )

    assert "several-right-options" == refusal(bank, "one", ["MINUSCA", "UNMISS", "UNISFA"])
    assert isinstance(attempt(bank, "one", ["MINUSCA", "UNAMID", "UNISFA"]), SoundItem)


def test_aliases_in_a_stem_do_not_hide_a_rival() -> None:
    """“the US” and “the United States” in two stems ask the same."""
    bank = make_bank(
        make_fact("one", "Which programme of the US trains police?", "GPOI", claim=Claim.STATED),
        make_fact("two", "Which programme of United States trains police?", "ACOTA", claim=Claim.STATED),
        same=[("US", "United States")],
        kinds={"programme": ("GPOI", "ACOTA", "PKO", "Flintlock")},
    )

    assert Verdict.TRUE is verdict(bank, "one", "ACOTA")


def test_facts_that_contradict_each_other_make_no_item() -> None:
    """One question, two single answers that exclude each other: neither is asked."""
    bank = make_bank(
        make_fact("one", "In which year?", "2004", type="date"), make_fact("two", "In which year?", "2005", type="date")
    )

    assert "contradictory-facts" == refusal(bank, "one", ["2004", "2001", "2002"])
    assert "contradictory-facts" == refusal(bank, "two", ["2005", "2001", "2002"])


def test_facts_that_agree_in_other_precision_decide_together() -> None:
    """“2021” and “December 2021” are both right, and so is nothing else."""
    bank = make_bank(
        make_fact("year", "When?", "2021", type="date"), make_fact("month", "When?", "December 2021", type="date")
    )

    assert Verdict.TRUE is verdict(bank, "year", "December 2021")
    assert Verdict.FALSE is verdict(bank, "year", "November 2021")
    assert Verdict.FALSE is verdict(bank, "year", "2019")


def test_members_of_a_closed_list_are_all_right() -> None:
    """Each member is right; what is surely none of them is wrong; the rest is unknown."""
    fact = make_fact("list", "Which of these?", "MINUSCA; UNMISS", type="list", claim=Claim.LISTED)
    bank = make_bank(fact, kinds={"mission": MISSIONS})

    assert Verdict.TRUE is verdict(bank, "list", "UNMISS")
    assert Verdict.FALSE is verdict(bank, "list", "UNAMID")
    assert Verdict.UNKNOWN is verdict(bank, "list", "MINUSMA")
    assert "several-right-options" == refusal(bank, "list", ["MINUSCA", "UNMISS", "UNAMID"])


def test_a_speaker_goes_by_all_names() -> None:
    """Whose words: another named speaker is wrong, the same one with a title is right, a stranger unknown."""
    fact = make_fact(
        "duty", "Why?", "an obligation", type="statement", quote="it is an obligation", says="Peter Vrooman"
    )
    bank = make_bank(fact, kinds={"speaker": ("Peter Vrooman", "Jean-Pierre Lacroix", "Albert Murasira")})

    assert Verdict.TRUE is verdict(bank, "duty.speaker", "Ambassador Peter Vrooman")
    assert Verdict.FALSE is verdict(bank, "duty.speaker", "Albert Murasira")
    assert Verdict.UNKNOWN is verdict(bank, "duty.speaker", "Paul Kagame")


def test_two_speakers_of_the_same_words_are_both_right() -> None:
    """Words that the bank gives to two people have two right answers."""
    kinds = {"speaker": ("Ann Lee", "Bo Chan", "Cy Dee", "Di Eff")}
    bank = make_bank(
        make_fact("one", "Q1?", "a", type="statement", quote="we will come", says="Ann Lee", start=10),
        make_fact("two", "Q2?", "b", type="statement", quote="will come soon", says="Bo Chan", start=13),
        kinds=kinds,
    )

    assert Verdict.TRUE is verdict(bank, "one.speaker", "Bo Chan")
    assert Verdict.FALSE is verdict(bank, "one.speaker", "Cy Dee")


def test_a_row_read_backwards_refutes_by_the_options_own_row() -> None:
    """UNISFA operates in Abyei, so it is not the mission in South Sudan; of UNAMID the table says nothing."""
    bank = make_bank(
        relations=[make_relation("place", PLACES)],
        kinds={"mission": MISSIONS, "area": tuple(place for _, place in PLACES)},
    )

    assert Verdict.TRUE is verdict(bank, "place.2.back", "UNMISS")
    assert Verdict.FALSE is verdict(bank, "place.2.back", "UNISFA")
    assert Verdict.UNKNOWN is verdict(bank, "place.2.back", "UNAMID")


def test_a_stated_table_refutes_what_it_does_not_name() -> None:
    """Asked which mission the source puts there, UNAMID is wrong where another mission is known to be."""
    bank = make_bank(
        relations=[make_relation("place", PLACES, claim=Claim.STATED)],
        kinds={"mission": MISSIONS, "area": tuple(place for _, place in PLACES)},
    )

    assert Verdict.FALSE is verdict(bank, "place.2.back", "UNAMID")
    assert Verdict.UNKNOWN is verdict(bank, "place.2.back", "MINUSMA")


def test_a_part_of_the_place_asked_for_counts_backwards() -> None:
    """A mission in Darfur is in Sudan as well."""
    rows = [("UNAMID", "Darfur"), ("UNITAMS", "Sudan"), ("UNMISS", "South Sudan")]
    bank = make_bank(
        relations=[make_relation("place", rows)],
        inside=[("Darfur", "Sudan")],
        kinds={"mission": ("UNAMID", "UNITAMS", "UNMISS")},
    )

    assert Verdict.TRUE is verdict(bank, "place.2.back", "UNAMID")
    assert Verdict.UNKNOWN is verdict(bank, "place.1.back", "UNITAMS")
    assert Verdict.FALSE is verdict(bank, "place.2.back", "UNMISS")


def test_rows_of_another_time_decide_nothing() -> None:
    """A mission that was elsewhere last year may be here now."""
    rows = [("UNAMID", "Sudan", "2020"), ("UNMISS", "South Sudan", "2021"), ("UNISFA", "Chad", "2021")]
    bank = make_bank(relations=[make_relation("place", rows)], kinds={"mission": MISSIONS})

    assert Verdict.UNKNOWN is verdict(bank, "place.2.back", "UNAMID")
    assert Verdict.FALSE is verdict(bank, "place.2.back", "UNISFA")


def test_a_subject_with_two_objects_needs_a_list() -> None:
    """Two places of one mission contradict `claim: single` and are both right under `claim: listed`."""
    rows = [("UNMISS", "Chad"), ("UNMISS", "Kenya"), ("UNISFA", "Ghana")]
    single = make_bank(relations=[make_relation("place", rows)])
    listed = make_bank(relations=[make_relation("place", rows, claim=Claim.LISTED)])

    assert "contradictory-facts" == refusal(single, "place.1.forward", ["Chad", "Ghana", "Togo"])
    assert "several-right-options" == refusal(listed, "place.1.forward", ["Chad", "Kenya", "Togo"])
    assert isinstance(attempt(listed, "place.1.forward", ["Chad", "Ghana", "Togo"]), SoundItem)


def test_a_subject_that_overlaps_a_row_is_undecided() -> None:
    """Of a part of a subject that the source places here, nobody can say that it is not here."""
    rows = [("North Kivu", "Goma"), ("Ituri", "Bunia")]
    relation = make_relation("seat", rows, claim=Claim.STATED, types=("place", "place"))
    bank = make_bank(
        relations=[relation],
        inside=[("Rutshuru", "North Kivu"), ("North Kivu", "Congo"), ("Bunia", "Goma")],
        kinds={"province": ("North Kivu", "Ituri", "Rutshuru", "Tanganyika")},
    )

    assert Verdict.UNKNOWN is verdict(bank, "seat.1.back", "Rutshuru")
    assert Verdict.FALSE is verdict(bank, "seat.1.back", "Tanganyika")


def test_the_certificate_names_the_row_that_refutes() -> None:
    """The reason against a row's object is the row it belongs to, with its quote."""
    bank = make_bank(relations=[make_relation("place", PLACES)], kinds={"area": tuple(place for _, place in PLACES)})
    item = attempt(bank, "place.2.forward", ["South Sudan", "Abyei", "Central African Republic"])

    assert isinstance(item, SoundItem)
    assert "the source gives Abyei for UNISFA; that this is something else is the author’s word" == (
        item.options[1].judgement.because
    )
    assert item.options[1].judgement.quote is not None
    assert "UNISFA (Abyei)" == item.options[1].judgement.quote.text
    assert Reason.ANSWER is item.options[0].judgement.reason


def test_a_stem_must_be_the_questions_own() -> None:
    """A proof of one question is no proof of another stem; a cloze stem holds the quote with its gap."""
    evidence = Evidence(seoul())
    foreign = prove(CandidateItem("host", ("Where is Busan?",), ("Seoul", "Busan"), False), evidence)
    none = prove(CandidateItem("host", (), ("Seoul", "Busan"), False), evidence)
    cloze = prove(CandidateItem("host.cloze", ("Fill in: The answer is _____.",), ("Seoul", "Busan"), False), evidence)

    assert isinstance(foreign, Refusal)
    assert isinstance(none, Refusal)
    assert ("foreign-stem", "no-stem") == (foreign.code, none.code)
    assert isinstance(cloze, SoundItem)


def test_a_question_that_nobody_asked_is_refused() -> None:
    """There is no proof for a question that is not in the bank."""
    assert "unknown-question" == refusal(seoul(), "nowhere", ["a", "b"])


@pytest.mark.parametrize(
    ("options", "good"),
    [(["2001", "2004", "2009"], True), (["2004", "2001", "2009"], False), (["2001", "2004", "soon"], False)],
)
def test_options_said_to_be_in_order_ascend(options: list[str], good: bool) -> None:
    """Figures in order must really be in order."""
    fact = make_fact("year", "When?", "2004", type="date", wrong=["soon"])
    outcome = attempt(make_bank(fact), "year", options, ordered=True)

    assert good is isinstance(outcome, SoundItem)
    assert good or (isinstance(outcome, Refusal) and "options-out-of-order" == outcome.code)


def test_the_certificate_speaks_of_figures_as_printed() -> None:
    """The reason against a date or a figure is the one that the source gives, in the author's words."""
    bank = make_bank(make_fact("day", "On which day?", "July 22nd", type="date"))
    item = attempt(bank, "day", ["July 21st", "July 22nd", "July 23rd"], ordered=True)

    assert isinstance(item, SoundItem)
    assert "the source gives July 22nd, not July 21st" == item.options[0].judgement.because
    assert "the source says so" == item.options[1].judgement.because


def test_options_of_one_rank_do_not_ascend() -> None:
    """“45,000” and “more than 45,000” stand at one place of the line."""
    fact = make_fact("n", "Which figure?", "more than 45,000", type="quantity", claim=Claim.STATED, wrong=["45,000"])

    assert "options-out-of-order" == refusal(make_bank(fact), "n", ["45,000", "more than 45,000"], ordered=True)


@pytest.mark.parametrize(
    ("stems", "options", "ordered", "reason"),
    [
        ((), ("Seoul", "Busan"), False, "There is no stem."),
        (("Who?",), ("Seoul", "Busan"), False, "The stem “Who?” is not one of the question's wordings."),
        (None, ("Seoul", "Seoul."), False, "The options “Seoul” and “Seoul.” look the same."),
        (None, ("Seoul", "Incheon"), False, "Nothing decides whether “Incheon” is wrong: "),
        (None, ("Busan", "Tokyo"), False, "None of the options is right."),
        (None, ("Seoul", "Busan", "South Korea"), False, "More than one option is right: Seoul / South Korea."),
        (None, ("Seoul",), False, "There is no wrong option."),
        (None, ("Seoul", "Busan"), True, "The options are said to be in order, but do not ascend."),
    ],
)
def test_a_refusal_says_which_question_and_why(
    stems: tuple[str, ...] | None, options: tuple[str, ...], ordered: bool, reason: str
) -> None:
    """The author reads a whole sentence."""
    evidence = Evidence(seoul())
    own = evidence.questions["host"].stems if stems is None else stems
    outcome = prove(CandidateItem("host", own, options, ordered), evidence)

    assert isinstance(outcome, Refusal)
    assert "host" == outcome.question
    assert outcome.reason == reason or (reason.endswith(": ") and outcome.reason.startswith(reason))


def test_refusals_for_reasons_of_the_bank_say_so() -> None:
    """An unknown question, two facts that contradict each other, and two names of one thing."""
    years = make_bank(
        make_fact("one", "In which year?", "2004", type="date"), make_fact("two", "In which year?", "2005", type="date")
    )
    host = make_fact("host", "Who?", "Kenya", type="place")
    allies = make_bank(host, same=[("US", "USA")])

    assert Refusal("no", "unknown-question", "The bank asks no question “no”.") == attempt(years, "no", ["a", "b"])
    assert Refusal(
        "one",
        "contradictory-facts",
        "“one” answers “2004” and “two” answers “2005” to the same question, and only one of them can hold.",
    ) == attempt(years, "one", ["2004", "2001"])
    assert Refusal("host", "equal-options", "The options “US” and “USA” say the same.") == attempt(
        allies, "host", ["Kenya", "US", "USA"]
    )


def test_a_proven_item_keeps_what_was_asked() -> None:
    """Question, fact, direction, wordings, options, order, passage, topic and difficulty are those of the bank."""
    fact = make_fact("year", ("When?", "In which year?"), "2004", type="date", topic="history")
    fact = replace(fact, annotation=replace(fact.annotation, difficulty="easy"))
    item = attempt(make_bank(fact), "year.cloze", ["2001", "2004"], ordered=True)
    asked = attempt(make_bank(fact), "year", ["2004", "2001"])

    assert isinstance(item, SoundItem)
    assert isinstance(asked, SoundItem)
    assert ("year.cloze", "year", Direction.CLOZE) == (item.id, item.fact, item.direction)
    assert ((Content.literal("The answer is _____."),), True, fact.quote) == (item.stems, item.ordered, item.quote)
    assert (tuple(map(Content.literal, ("When?", "In which year?"))), False) == (asked.stems, asked.ordered)
    assert ["2001", "2004"] == [option.text for option in item.options]
    assert ("history", "easy") == (item.topic, item.difficulty)


def test_only_derived_questions_may_have_their_stem_in_other_words() -> None:
    """A sentence that holds the question's wording asks something else."""
    evidence = Evidence(seoul())
    stem = f"Why do you think: {evidence.questions['host'].stems[0]}"
    outcome = prove(CandidateItem("host", (stem,), ("Seoul", "Busan"), False), evidence)

    assert isinstance(outcome, Refusal)
    assert "foreign-stem" == outcome.code
