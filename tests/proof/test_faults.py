"""Faults of a bank: contradictions, and right answers among the wrong ones."""

from __future__ import annotations

from quizgen.diagnostics import Diagnostic
from quizgen.domain.fact import Claim
from quizgen.proof.evidence import Evidence
from quizgen.proof.faults import find_faults
from tests.banks import make_bank, make_fact


def test_a_contradiction_is_reported_once_at_the_later_fact() -> None:
    """Whichever of the two is asked first, and whatever order they stand in."""
    early = make_fact("early", "In which year?", "2004", type="date", line=3)
    late = make_fact("late", "In which year?", "2005", type="date", line=9)

    for facts in ((early, late), (late, early)):
        (fault,) = find_faults(Evidence(make_bank(*facts)))
        assert ("contradictory-facts", 9, "late") == (fault.code, fault.span.line, fault.subject)
        assert "“late” answers “2005”, but “early” (line 3) answers “2004” to the same question." == fault.found
        assert "A question with `claim: single` has one answer." == fault.expected
        assert (
            "Ask in words that tell the two apart, or write `claim: listed` where both are right, "
            "or `claim: stated` with a stem that names the source."
        ) == fault.remedy


def test_each_pair_that_contradicts_itself_is_reported() -> None:
    """Two pairs are two faults, and a bank that agrees with itself has none."""
    pairs = [
        make_fact(f"{word}-{year}", f"In which year was the {word}?", year, type="date", line=int(year))
        for word in ("war", "peace")
        for year in ("2004", "2005")
    ]
    stated = make_fact("x", "In which year was the war?", "2004", type="date", claim=Claim.STATED)

    assert ["war-2005", "peace-2005"] == [fault.subject for fault in find_faults(Evidence(make_bank(*pairs)))]
    assert [] == list(find_faults(Evidence(make_bank(pairs[0], stated, pairs[2]))))


def test_wrong_that_is_right_is_reported_where_it_stands() -> None:
    """Once, though the cloze of the fact has the same wrong answers; what is wrong indeed passes."""
    fact = make_fact("host", "Where?", "Seoul", type="place", wrong=["Busan", "South Korea"], line=7)
    bank = make_bank(fact, inside=[("Seoul", "South Korea")], kinds={"city": ("Seoul", "Busan")})
    because = "Seoul lies in South Korea"

    assert [
        Diagnostic(
            code="wrong-is-true",
            span=fact.wrong[1].span,
            found=f"“South Korea” is given under `wrong`, but it is right: {because}.",
            expected="Under `wrong` stand answers that are surely wrong.",
            remedy="Take it away, or move it to `also` (another right wording) or `never` (not to be offered).",
            subject="host",
        )
    ] == list(find_faults(Evidence(bank)))


def test_wrong_that_is_right_in_the_cloze_as_well_is_reported_once() -> None:
    """The author wrote it once."""
    fact = make_fact("host", "Who?", "US", wrong=["USA"])

    assert 1 == len(list(find_faults(Evidence(make_bank(fact, same=[("US", "USA")])))))
