"""The rules of the claims: a judgement says what it rests on, and rests on what it says."""

from __future__ import annotations

import pytest

from quizgen.domain.fact import Bank, Claim
from quizgen.domain.item import Judgement
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from tests.banks import make_bank, make_fact, make_relation

MISSIONS = ("MINUSCA", "UNMISS", "UNISFA", "UNAMID")
PLACES = (("MINUSCA", "Central African Republic"), ("UNMISS", "South Sudan"), ("UNISFA", "Abyei"))
KINDS = {"mission": MISSIONS, "area": tuple(place for _, place in PLACES), "speaker": ("Ann Lee", "Bo Chan")}
NOBODY_SAYS = "the bank has no row for UNAMID, so nothing refutes it"


def judged(bank: Bank, question: str, text: str) -> Judgement:
    """The kernel's whole judgement of one option."""
    evidence = Evidence(bank)
    return judge(evidence.questions[question], text, evidence)


def told(judgement: Judgement) -> tuple[str, str, str, str | None, str | None]:
    """Verdict, ground, reason, deciding fact and the words of the deciding passage."""
    quote = judgement.quote.text if judgement.quote else None
    return judgement.verdict.value, judgement.reason.value, judgement.because, judgement.fact, quote


def facts() -> Bank:
    """A question with the author's own words for it, a list, a speaker and a stated name."""
    return make_bank(
        make_fact("why", "Why?", "a duty", type="statement", also=["a must"], never=["a choice"], wrong=["a slip"]),
        make_fact("list", "Which?", "MINUSCA; UNMISS", type="list", claim=Claim.LISTED, quote="MINUSCA, UNMISS"),
        make_fact("said", "What?", "hope", type="statement", quote="there is hope", says="Ann Lee"),
        make_fact("named", "Which one is named?", "UNMISS", claim=Claim.STATED),
        make_fact("year", "In which year?", "2004", type="date"),
        kinds=KINDS,
    )


DUTY, APART = "The answer is a duty.", "are different things of the kind"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("why", "a duty", ("true", "answer", "the source says so", "why", DUTY)),
        ("why", "A must.", ("true", "also", "the fact file gives it as another right wording", "why", DUTY)),
        (
            "why",
            "a choice",
            ("unknown", "never", "the fact file says that it must never be offered", "why", DUTY),
        ),
        ("why", "a slip", ("false", "author", "this is not what the source says", "why", DUTY)),
        ("list", "UNAMID", ("false", "list", f"MINUSCA and UNAMID {APART} “mission”", "list", "MINUSCA, UNMISS")),
        (
            "said.speaker",
            "Bo Chan",
            ("false", "speaker", f"Ann Lee and Bo Chan {APART} “speaker”", "said", "there is hope"),
        ),
        (
            "named",
            "UNISFA",
            ("false", "statement", f"UNMISS and UNISFA {APART} “mission”", "named", "The answer is UNMISS."),
        ),
    ],
)
def test_a_judgement_names_its_ground(question: str, text: str, expected: tuple[str, ...]) -> None:
    """Verdict, ground, reason, fact and passage, for the author's own words and for each claim."""
    assert expected == told(judged(facts(), question, text))


def test_a_value_decides_with_its_own_reason() -> None:
    """Under `single` the ground is the value; where it decides nothing there is no ground, fact or passage but its."""
    decided, open_ = judged(facts(), "year", "2005"), judged(facts(), "year", "May 2004")

    assert ("false", "value", "year", "The answer is 2004.") == (*told(decided)[:2], *told(decided)[3:])
    assert ("unknown", "nothing", "year", None) == (*told(open_)[:2], *told(open_)[3:])
    assert decided.because
    assert open_.because
    assert decided.because != open_.because


def test_another_fact_that_decides_is_named() -> None:
    """The trainer is led to the fact and the passage that make an option right, not to the one asked."""
    bank = make_bank(
        make_fact("one", "Which?", "MINUSCA", claim=Claim.STATED, also=["the one in Bangui"], never=["a mission"]),
        make_fact("two", "Which?", "UNMISS", claim=Claim.STATED, also=["the one in Juba"], never=["a team"]),
        kinds=KINDS,
    )

    for text in ("UNMISS", "the one in Juba", "a team"):
        assert ("two", "The answer is UNMISS.") == told(judged(bank, "one", text))[3:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNISFA", ("false", "row", "the source gives Abyei for UNISFA", "place", "UNISFA (Abyei)")),
        ("UNAMID", ("unknown", "nothing", NOBODY_SAYS, "place", None)),
    ],
)
def test_a_row_read_backwards_names_the_options_own_row(text: str, expected: tuple[str, ...]) -> None:
    """Which mission is in South Sudan: the reason against another one is where that one is."""
    bank = make_bank(relations=[make_relation("place", PLACES)], kinds=KINDS)

    assert expected == told(judged(bank, "place.2.back", text))


def test_a_row_of_another_time_is_named() -> None:
    """What the table says of last year is shown, and decides nothing."""
    rows = [("UNAMID", "Sudan", "2020"), ("UNMISS", "South Sudan", "2021")]
    bank = make_bank(relations=[make_relation("place", rows)], kinds=KINDS)
    expected = ("unknown", "row", "the bank speaks of it for another time", "place", "UNAMID (Sudan)")

    assert expected == told(judged(bank, "place.2.back", "UNAMID"))


@pytest.mark.parametrize("claim", [Claim.SINGLE, Claim.STATED])
@pytest.mark.parametrize("text", ["Rutshuru", "Kivu"])
def test_a_subject_that_overlaps_a_row_names_it(text: str, claim: Claim) -> None:
    """A part of the row's subject, or what holds it, is undecided, and the row is the reason."""
    rows = [("North Kivu", "Goma"), ("Ituri", "Bunia")]
    bank = make_bank(
        relations=[make_relation("seat", rows, claim=claim, types=("place", "place"))],
        inside=[("Rutshuru", "North Kivu"), ("North Kivu", "Kivu")],
        kinds={"province": ("North Kivu", "Ituri", "Rutshuru", "Kivu"), "town": ("Goma", "Bunia")},
    )
    overlap = f"{text} and North Kivu, to which the source gives Goma, overlap"
    elsewhere = judged(bank, "seat.2.back", text)

    assert ("unknown", "row", overlap, "seat", "North Kivu (Goma)") == told(judged(bank, "seat.1.back", text))
    assert ("unknown" if claim is Claim.SINGLE else "false") == elsewhere.verdict.value
    assert "overlap" not in elsewhere.because


@pytest.mark.parametrize(("claim", "overlaps"), [(Claim.SINGLE, True), (Claim.STATED, False)])
def test_a_part_of_a_subject_with_another_figure_is_decided_as_the_claim_has_it(claim: Claim, overlaps: bool) -> None:
    """Where North Kivu has more than 80 schools, Rutshuru in it may have more than 100, but nothing states that."""
    rows = [("North Kivu", "more than 80"), ("Ituri", "more than 100")]
    bank = make_bank(
        relations=[make_relation("schools", rows, claim=claim, types=("place", "quantity"))],
        inside=[("Rutshuru", "North Kivu")],
        kinds={"province": ("North Kivu", "Ituri", "Rutshuru")},
    )
    judgement = judged(bank, "schools.2.back", "Rutshuru")

    assert overlaps is ("overlap" in judgement.because)
    assert ("unknown" if overlaps else "false") == judgement.verdict.value


def test_subjects_that_are_figures_find_their_rows() -> None:
    """“14 June” and “June 14th” have one row, however it is written."""
    rows = [("14 June 2010", "Kigali"), ("3 May 2012", "Juba")]
    bank = make_bank(
        relations=[
            make_relation("opened", rows, types=("date", "place")),
            make_relation("closed", [("1 July 2013", "Goma")], types=("date", "place")),
        ],
        kinds={"town": ("Kigali", "Juba", "Goma")},
    )

    assert ("true", "row") == told(judged(bank, "opened.1.back", "June 14, 2010"))[:2]
    assert "the source gives Juba for 3 May 2012" == judged(bank, "opened.1.back", "May 3, 2012").because
    assert ("unknown", "nothing") == told(judged(bank, "opened.1.back", "1 July 2013"))[:2]


@pytest.mark.parametrize(("claim", "other"), [(Claim.SINGLE, "unknown"), (Claim.STATED, "false")])
def test_a_row_with_another_figure_is_wrong_only_as_a_statement(claim: Claim, other: str) -> None:
    """A mission of more than 14,000 may have more than 18,000, but the source does not say so."""
    rows = [("MINUSCA", "more than 14,000"), ("UNMISS", "more than 18,000")]
    relation = make_relation("strength", rows, claim=claim, types=("organisation", "quantity"))
    bank = make_bank(relations=[relation], kinds=KINDS)

    assert other == judged(bank, "strength.2.back", "MINUSCA").verdict.value
    assert "true" == judged(bank, "strength.1.back", "UNMISS").verdict.value


def test_any_member_of_a_list_may_decide() -> None:
    """The second member by another name makes it right; the second member undecided leaves it open."""
    fact = make_fact("list", "Which?", "MINUSCA; UNAMID", type="list", claim=Claim.LISTED)
    bank = make_bank(fact, kinds={"mission": (*MISSIONS, "MINUSMA")}, same=[("UNAMID", "Darfur mission")])
    open_ = make_bank(fact, kinds={"mission": ("MINUSCA", "UNISFA")})

    assert ("true", "list") == told(judged(bank, "list", "the Darfur mission"))[:2]
    assert "false" == judged(bank, "list", "MINUSMA").verdict.value
    assert "unknown" == judged(open_, "list", "UNISFA").verdict.value


def test_a_closed_table_refutes_as_a_statement() -> None:
    """Which mission the source puts there: one without a row is wrong, and the ground is what the source says."""
    bank = make_bank(relations=[make_relation("place", PLACES, claim=Claim.STATED)], kinds=KINDS)

    assert ("false", "statement") == told(judged(bank, "place.2.back", "UNAMID"))[:2]
