"""Every rule speaks up on its bad example, is silent on the good one, and explains itself."""

from __future__ import annotations

import sys

import pytest

from quizgen.diagnostics import Severity
from quizgen.domain.fact import Bank, Claim
from quizgen.lint.context import LintContext
from quizgen.lint.engine import RULES, lint
from quizgen.proof.evidence import Evidence
from tests.assembly.items import shuffled_item
from tests.banks import make_bank, make_fact

MEETINGS = "A two-day preparatory meeting was held. The UN Peacekeeping meeting will be hosted in Seoul."


def single(
    ask: str, answer: str = "Seoul", *, quote: str | None = None, type: str = "place", claim: Claim = Claim.SINGLE
) -> Bank:
    """A bank of one fact."""
    return make_bank(make_fact("q", ask, answer, quote=quote, type=type, claim=claim), text=MEETINGS)


GOOD = single("In which city will the UN Peacekeeping meeting be hosted?")
BAD: dict[str, Bank] = {
    "ambiguous-subject": single("Where was the meeting held?"),
    "answer-in-stem": single("Which city is Seoul?"),
    "asks-again": make_bank(
        make_fact("one", "Who hosts the peacekeeping meeting?", "Korea"),
        make_fact("two", "Who hosted peacekeeping meetings?", "Rwanda"),
    ),
    "bare-negation": single("Which city is not in Rwanda?"),
    "hedged-single": single("How many?", "more than 45,000", type="quantity"),
    "missing-as-of": single("Where is the office today?"),
    "open-list": single("Which city is a host?", quote="cities including Seoul"),
    "plural-stem": single("Which cities are hosts?"),
}


def codes(bank: Bank) -> list[str]:
    """The codes of what the rules find in a bank of which no item was made."""
    return [diagnostic.code for diagnostic in lint(LintContext(Evidence(bank), ())).findings]


@pytest.mark.parametrize("code", sorted(BAD))
def test_a_rule_finds_its_fault(code: str) -> None:
    """The bad example of a rule gets that rule's warning, with a remedy, and no other."""
    (found,) = lint(LintContext(Evidence(BAD[code]), ())).findings

    assert (code, Severity.WARNING) == (found.code, found.severity)
    assert all((found.found, found.remedy, found.subject))


def test_rules_are_silent_on_a_good_fact() -> None:
    """A fact without fault gets no advice."""
    assert [] == codes(GOOD)


def test_stated_figures_and_named_times_are_fine() -> None:
    """The remedies that the rules give are accepted by the rules."""
    assert [] == codes(
        single("Which figure does the source give?", "more than 45,000", type="quantity", claim=Claim.STATED)
    )
    assert [] == codes(single("Which city does it name?", quote="cities including Seoul", claim=Claim.STATED))
    assert [] == codes(single("Which of these cities is NOT in Rwanda?"))


def test_a_given_away_answer_is_found() -> None:
    """An item's key in another's stem, of the same matter, is told."""
    items = (
        shuffled_item("where", stem="Where was the meeting of ministers?"),
        shuffled_item("who", stem="Who came to the meeting of ministers in option-0?"),
    )
    bank = make_bank(make_fact("where", "Where was it?", "x"), make_fact("who", "Who was it?", "y"))

    assert ["given-away"] == [one.code for one in lint(LintContext(Evidence(bank), items)).findings]


def test_keys_that_are_too_often_the_longest_are_found() -> None:
    """Eight items whose key sticks out are told, one by one; a mixed lot is not."""
    facts = [
        make_fact(f"q{n}", f"Q{n}?", "a very long and exact answer", type="statement", wrong=["b", "c", "d"])
        for n in range(8)
    ]
    evidence = Evidence(make_bank(*facts))
    from quizgen.assembly.production import produce
    from quizgen.domain.chance import Chance

    items = produce(evidence, Chance(bytes(16))).items
    longest = lint(LintContext(evidence, items)).findings

    assert ["key-longest"] * 8 == [one.code for one in longest if one.code == "key-longest"]
    assert [] == [one for one in lint(LintContext(evidence, items[:7])).findings if one.code == "key-longest"]


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_is_its_own_manual(code: str) -> None:
    """The docstring says what the rule does, why, with an example and what to write instead; the file has its name."""
    module = sys.modules[RULES[code].__module__]
    manual = module.__doc__ or ""

    assert code.replace("-", "_") == module.__name__.rsplit(".", 1)[1]
    for section in ("What it does", "Why is this bad?", "Example", "Use instead"):
        assert f"\n{section}\n    " in manual


def test_every_rule_has_a_case() -> None:
    """Rules without a bad example here would be rules that nobody saw fail."""
    assert set(RULES) == set(BAD) | {"given-away", "key-longest"}
