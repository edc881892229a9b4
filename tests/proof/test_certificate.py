"""Certificates: the reason in the words of the source, by what the verdict rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.domain.fact import Bank, Basis, Fact
from quizgen.domain.item import Verdict
from quizgen.proof.certificate import explain
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from tests.banks import make_bank, make_fact


def reason(fact: Fact, text: str, basis: Basis, **names: dict[str, tuple[str, ...]]) -> str:
    """The reason of the certificate of one option, for a fact with this basis."""
    bank: Bank = make_bank(replace(fact, annotation=replace(fact.annotation, basis=basis)), **names)  # type: ignore[arg-type]
    evidence = Evidence(bank)
    question = evidence.questions[fact.id]
    judgement = judge(question, text, evidence)
    explained = explain(question, text, judgement, evidence)
    assert (judgement.verdict, judgement.reason, judgement.fact) == (
        explained.verdict,
        explained.reason,
        explained.fact,
    )
    assert judgement.verdict is not Verdict.UNKNOWN
    return explained.because


@pytest.mark.parametrize("basis", [Basis.INFERRED, Basis.DERIVED])
def test_what_follows_is_not_said_to_be_said(basis: Basis) -> None:
    """An inferred or derived answer follows from the source; a stated one stands there; `also` says it otherwise."""
    fact = make_fact("year", "When?", "2004", type="date", also=["the year after 2003"], wrong=["never"])

    assert "it follows from the source, on the author’s word" == reason(fact, "2004", basis)
    assert "the source says so" == reason(fact, "2004", Basis.STATED)
    assert "from the source follows 2004, not 2005" == reason(fact, "2005", basis)
    assert "the source gives 2004, not 2005" == reason(fact, "2005", Basis.STATED)
    for any_basis in (basis, Basis.STATED):
        assert "the source says so in other words, on the author’s word" == reason(
            fact, "the year after 2003", any_basis
        )
        assert "the author says that this is wrong" == reason(fact, "never", any_basis)


def test_names_keep_the_ground_on_which_they_differ() -> None:
    """What tells two names apart is the author's list."""
    fact = make_fact("who", "Who?", "UNMISS")
    because = reason(fact, "UNISFA", Basis.STATED, kinds={"mission": ("UNMISS", "UNISFA")})

    assert "UNMISS and UNISFA are different things of the kind “mission”, on the author’s word" == because


def test_what_is_undecided_keeps_its_own_reason() -> None:
    """Nothing is said to differ where nobody knows; the reason is the judgement's own, on nobody's word."""
    fact = make_fact("when", "When?", "about 2004", type="date", never=["2010"])
    evidence = Evidence(make_bank(fact))
    question = evidence.questions["when"]

    for text in ("2005", "2010"):
        judgement = judge(question, text, evidence)
        assert (Verdict.UNKNOWN, judgement) == (judgement.verdict, explain(question, text, judgement, evidence))
