"""The article's traps, each with the way in which its fact file keeps out of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quizgen.domain.fact import Basis, Claim
from quizgen.domain.item import Verdict
from quizgen.domain.question import Question
from quizgen.domain.values.date import Date
from quizgen.domain.values.value import Relation
from quizgen.proof.kernel import judge
from tests.source_docs.banks import ARTICLE, INSTRUCTION, bank, evidence, fact, item

TRUE, FALSE, UNKNOWN = Verdict.TRUE, Verdict.FALSE, Verdict.UNKNOWN
SENTENCE_WITHOUT_SPEAKER = "The international community failed Rwanda"
YEAR = re.compile(r"\b\d{4}\b")


def question(identifier: str, sample: str = ARTICLE) -> Question:
    """The question of that id."""
    return evidence(sample).questions[identifier]


def verdict(identifier: str, text: str, *, claim: Claim | None = None, sample: str = ARTICLE) -> Verdict:
    """The verdict on a text as an option of the question, under its own claim or another one."""
    asked = question(identifier, sample)
    return judge(asked if claim is None else replace(asked, claim=claim), text, evidence(sample)).verdict


def texts(identifier: str) -> list[str]:
    """The options of the question's item."""
    return [option.text for option in item(identifier).options]


def all_stems() -> list[str]:
    """Every wording of the article's fact file."""
    relations = [stem for relation in bank(ARTICLE).relations for stem in (*relation.asks, *relation.asks_back)]
    return [stem for each in bank(ARTICLE).facts for stem in each.asks] + relations


# 1. Lower bounds


@pytest.mark.parametrize("identifier", ["personnel-total", "personnel-today", "police-trained"])
def test_lower_bounds_are_asked_as_statements(identifier: str) -> None:
    """“More than” leaves the number open, so the question is which figure the article gives."""
    assert Claim.STATED is question(identifier).claim
    assert all("the article" in stem for stem in question(identifier).stems)


def test_a_smaller_bound_is_no_proven_distractor_of_a_larger_one() -> None:
    """“More than 45,000” makes “more than 5,000” true: nothing but the article's wording refutes it."""
    larger, smaller = fact("personnel-total").answer.value, fact("personnel-today").answer.value

    assert Relation.ENTAILS is larger.compare(smaller, bank(ARTICLE).names).relation
    assert TRUE is verdict("personnel-total", "more than 5,000", claim=Claim.SINGLE)
    assert FALSE is verdict("personnel-total", "more than 5,000")


def test_a_larger_bound_is_not_excluded_by_a_smaller_one() -> None:
    """“More than 5,000” does not exclude “more than 10,000”."""
    assert UNKNOWN is verdict("personnel-today", "more than 10,000", claim=Claim.SINGLE)


@pytest.mark.parametrize("text", ["fewer than 5,000", "about 3,000"])
def test_only_figures_at_or_below_the_bound_are_refuted_in_the_world(text: str) -> None:
    """Under `single`, what lies wholly below the bound is wrong."""
    assert FALSE is verdict("personnel-today", text, claim=Claim.SINGLE)


# 2. Two meetings


def test_no_stem_speaks_of_the_meeting_without_saying_which() -> None:
    """The preparatory meeting and the main one both have hosts, days and places."""
    assert [] == [stem for stem in all_stems() if re.search(r"\b(?:the|a) meeting\b", stem)]


def test_each_meeting_has_its_own_hosts() -> None:
    """Rwanda and the USA held the preparatory meeting; South Korea was to hold the main one."""
    assert "Rwanda and the USA" == fact("preparatory-hosts").answer.text
    assert "South Korea" == fact("main-country").answer.text
    assert FALSE is verdict("main-country", "Rwanda")


# 3. Open lists


def test_the_missions_that_the_article_names_are_counted_and_not_closed() -> None:
    """After “including” there may be more than the three; the question is how many the article names."""
    assert Basis.DERIVED is fact("missions-named").annotation.basis
    assert all("article" in stem and "name" in stem for stem in question("missions-named").stems)


def test_the_three_named_do_not_contradict_the_five_of_the_tweet() -> None:
    """Each of the two figures is right for its own question and wrong for the other."""
    assert FALSE is verdict("missions-named", "five")
    assert FALSE is verdict("tweet-missions", "three")


def test_a_mission_of_the_past_is_right_for_the_past() -> None:
    """UNAMID had completed its drawdown; the missions of the article's present had not."""
    assert TRUE is verdict("past-mission", "UNAMID")
    assert FALSE is verdict("past-mission", "UNMISS")
    assert all("reported in 2021" in stem for stem in question("past-mission").stems)


@pytest.mark.parametrize(
    "identifier", ["mission-place.1.forward", "mission-place.2.forward", "mission-place.2.back", "unisfa-place"]
)
def test_where_missions_operate_is_asked_as_the_article_states_it(identifier: str) -> None:
    """Borders are argued about; what the article says is not."""
    assert Claim.STATED is question(identifier).claim
    assert all("the article" in stem for stem in question(identifier).stems)


@pytest.mark.parametrize(
    ("identifier", "text"),
    [
        ("unisfa-place", "South Sudan"),
        ("unisfa-place", "Sudan"),
        ("mission-place.2.forward", "Abyei Region"),
        ("mission-place.2.back", "UNISFA"),
    ],
)
def test_nobody_is_wronged_over_abyei(identifier: str, text: str) -> None:
    """Sudan and South Sudan both claim Abyei, so neither is offered against it."""
    assert UNKNOWN is verdict(identifier, text)


# 4. Part of


@pytest.mark.parametrize(
    ("identifier", "whole"),
    [
        ("main-city", "South Korea"),
        ("seoul-month", "2021"),
        ("mission-place.3.forward", "Sudan"),
        ("drawdown-month", "2021"),
    ],
)
def test_the_whole_is_never_wrong_where_the_part_is_right(identifier: str, whole: str) -> None:
    """Seoul lies in South Korea, Darfur in Sudan, December 2021 in 2021."""
    assert FALSE is not verdict(identifier, whole)


def test_late_2021_is_not_wrong_for_december_2021() -> None:
    """A vaguer date that holds the day is no distractor."""
    assert FALSE is not verdict("seoul-month", "late 2021")


# 5. The same count twice


def test_two_units_with_one_count_are_asked_for_their_numbers() -> None:
    """One hospital and one helicopter unit: “of which is there one?” would have two answers."""
    assert "one" == fact("hospitals").answer.text == fact("helicopter-units").answer.text
    assert [] == [stem for stem in all_stems() if re.search(r"\b(?:is|are) there one\b|\bexactly one\b", stem)]


# 6. A place in brackets


def test_what_stands_in_brackets_after_a_mission_is_a_place() -> None:
    """MINUSCA (Central African Republic) spells out nothing."""
    relation = next(relation for relation in bank(ARTICLE).relations if relation.id == "mission-place")

    assert {"place"} == {row.object.value.kind for row in relation.rows}
    assert ["gpoi-expansion"] == [each.id for each in bank(ARTICLE).facts if each.answer.value.kind == "acronym"]


# 7. Who said it


def test_the_quotation_without_a_speaker_has_none() -> None:
    """No verb of saying goes with the “failed Rwanda” quotation, so nobody is asked for."""
    start = bank(ARTICLE).source.text.index(SENTENCE_WITHOUT_SPEAKER)
    number = bank(ARTICLE).source.sentence_at(start).number
    there = [each for each in bank(ARTICLE).facts if each.quote.sentence == number]

    assert there
    assert [] == [each.id for each in there if each.says is not None or each.annotation.claim is Claim.SAID_BY]


def test_he_said_is_marked_as_an_inference() -> None:
    """The speaker of the sentence on Rwandan women is named in the sentence before."""
    assert Basis.INFERRED is fact("women-view").annotation.basis
    assert ("agenda-speaker",) == fact("women-view").annotation.derived_from


def test_nobody_is_said_to_have_listed_the_units() -> None:
    """“They listed” has no clear antecedent."""
    assert [] == [
        stem for stem in all_stems() if re.search(r"\bwho listed\b|\bthey\b.*\blisted\b", stem, re.IGNORECASE)
    ]


# 8. Slips of the text


@pytest.mark.parametrize(
    ("identifier", "slip", "meant"),
    [
        ("unisfa-place", "Abei", "Abyei"),
        ("recognition-when", "core of duty", "call of duty"),
        ("pledges", "peace keeping", "peacekeeping"),
    ],
)
def test_slips_stay_in_the_quote_and_out_of_the_options(identifier: str, slip: str, meant: str) -> None:
    """The quote is as printed, the option as meant."""
    assert slip in fact(identifier).quote.text
    assert meant in fact(identifier).answer.text
    assert [] == [text for text in texts(identifier) if slip in text]


# 9. Dates


def test_june_this_year_is_an_inference() -> None:
    """The article has no date of its own; 2021 follows from the meeting that it announces."""
    assert Basis.INFERRED is fact("drawdown-month").annotation.basis
    assert ("seoul-month",) == fact("drawdown-month").annotation.derived_from


@pytest.mark.parametrize("identifier", ["preparatory-end", "preparatory-start", "drawdown-month", "seoul-month"])
def test_all_options_of_a_date_have_a_year_or_none_has(identifier: str) -> None:
    """July 22nd has no year in the article, so no option may add one."""
    with_year = [bool(YEAR.search(text)) for text in texts(identifier)]

    assert len(set(with_year)) == 1
    assert with_year[0] is identifier.endswith("-month")


# 10. Labels, years and commas


def test_a_label_is_no_number() -> None:
    """“Level 2” is a term, and so are its distractors."""
    assert "term" == fact("hospital-level").answer.value.kind
    assert [] == [text for text in texts("hospital-level") if not re.fullmatch(r"Level \d", text)]


@pytest.mark.parametrize("identifier", ["first-deployment", "police-since"])
def test_a_year_is_no_count(identifier: str) -> None:
    """2004 and 2014 are read as dates, and all options are years."""
    assert isinstance(fact(identifier).answer.value, Date)
    assert [] == [text for text in texts(identifier) if not re.fullmatch(r"\d{4}", text)]


def test_commas_inside_a_name_do_not_make_a_list() -> None:
    """“Women, Peace, and Security” is one agenda."""
    assert "term" == fact("agenda").answer.value.kind
    assert "Women, Peace, and Security" in texts("agenda")


# 11. Aliases


@pytest.mark.parametrize(
    ("identifier", "alias"),
    [
        ("gpoi-country", "United States"),
        ("gpoi-country", "US"),
        ("trained-by", "USA"),
        ("virtual-speaker", "Maj. Gen Albert Murasira"),
        ("murasira-rank", "Maj. Gen"),
        ("lacroix-organisation", "UN"),
        ("agenda-speaker", "Vrooman"),
    ],
)
def test_another_name_of_the_answer_is_right_as_well(identifier: str, alias: str) -> None:
    """A thing's other name can never stand among the wrong options."""
    assert TRUE is verdict(identifier, alias)


# 12. Four groups in one figure


def test_the_figure_of_today_is_asked_for_all_its_groups() -> None:
    """5,000 troops would be another statement than 5,000 troops, police, experts and advisors."""
    groups = ("troops", "police", "experts", "advisors")

    assert [] == [stem for stem in question("personnel-today").stems if not all(group in stem for group in groups)]


# The French instruction


def test_the_european_number_is_never_wrong_for_the_fire_brigade() -> None:
    """The 112 reaches the fire brigade too."""
    assert UNKNOWN is verdict("numero-pompiers", "le 112", sample=INSTRUCTION)


@pytest.mark.parametrize(
    "identifier", ["duree-alarme", "duree-evacuation", "distance-rassemblement", "refroidir", "eclairage"]
)
def test_limits_of_the_instruction_are_asked_as_statements(identifier: str) -> None:
    """“Au moins” is a lower bound in French too."""
    assert Claim.STATED is question(identifier, INSTRUCTION).claim
    assert all("consigne" in stem for stem in question(identifier, INSTRUCTION).stems)
