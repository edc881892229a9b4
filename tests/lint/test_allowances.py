"""What `allow` switches off, where, and what it says of exceptions that nobody needs."""

from __future__ import annotations

from dataclasses import replace

from quizgen.diagnostics import Severity, Span
from quizgen.domain.fact import Allowance, Bank
from quizgen.lint.context import LintContext
from quizgen.lint.engine import Advice, check_allowances, lint
from quizgen.proof.evidence import Evidence
from tests.assembly.items import shuffled_item
from tests.banks import make_bank, make_fact, make_relation

TWICE = (
    make_fact("one", "Which city is not in Rwanda?", "Seoul", line=1),
    make_fact("two", "Which town is not in Rwanda?", "Busan", line=2),
)


def exception(rule: str, *, line: int = 9) -> Allowance:
    """An exception as a file has it."""
    return Allowance(rule, "it is a quotation", Span("bank.yaml", line))


def allowing(bank: Bank, *allowances: Allowance, fact: int | None = None) -> Bank:
    """The bank with exceptions at one of its facts, or at its head."""
    if fact is None:
        return replace(bank, allow=allowances)
    changed = [
        replace(one, annotation=replace(one.annotation, allow=allowances)) if number == fact else one
        for number, one in enumerate(bank.facts)
    ]
    return replace(bank, facts=tuple(changed))


def advice(bank: Bank) -> Advice:
    """What the rules say of a bank of which no item was made."""
    return lint(LintContext(Evidence(bank), ()))


def told(advice: Advice) -> list[tuple[str, str]]:
    """Code and subject of each finding that counts."""
    return [(one.code, one.subject) for one in advice.findings]


def test_an_exception_at_a_fact_holds_there_alone() -> None:
    """The other fact's warning stays; what was switched off is kept with its reason."""
    found = advice(allowing(make_bank(*TWICE), exception("bare-negation"), fact=0))

    assert [("bare-negation", "two")] == told(found)
    assert [("one", "it is a quotation")] == [(one.finding.subject, one.because) for one in found.allowed]


def test_an_exception_at_the_head_holds_everywhere() -> None:
    """Both facts are silent."""
    found = advice(allowing(make_bank(*TWICE), exception("bare-negation")))

    assert [] == told(found)
    assert ["one", "two"] == [one.finding.subject for one in found.allowed]


def test_an_exception_holds_for_its_rule_alone() -> None:
    """What another rule finds in the same fact is told."""
    bank = make_bank(make_fact("one", "Which city is not Seoul today?", "Seoul"))
    found = advice(allowing(bank, exception("bare-negation"), fact=0))

    assert [("answer-in-stem", "one"), ("missing-as-of", "one")] == told(found)


def test_an_exception_that_switches_nothing_off_is_told() -> None:
    """A warning at its own line, so that files do not fill with reasons for nothing."""
    found = advice(allowing(make_bank(*TWICE[:1]), exception("bare-negation"), exception("open-list", line=7), fact=0))
    (unneeded,) = found.findings

    assert ("allow-unneeded", "one", 7, Severity.WARNING) == (
        unneeded.code,
        unneeded.subject,
        unneeded.span.line,
        unneeded.severity,
    )
    assert "open-list" in unneeded.found


def test_the_head_is_not_needed_where_each_fact_makes_its_exception() -> None:
    """The narrowest exception is the one that counts."""
    bank = allowing(make_bank(*TWICE[:1]), exception("bare-negation", line=3), fact=0)
    found = advice(allowing(bank, exception("bare-negation", line=2)))

    assert [("allow-unneeded", 2)] == [(one.code, one.span.line) for one in found.findings]


def test_an_exception_at_a_row_holds_for_its_items_alone() -> None:
    """Two rows give another question's answer away, and one of them may."""
    relation = make_relation("where", [("MINUSCA", "Bangui"), ("UNMISS", "Juba")])
    rows = (replace(relation.rows[0], allow=(exception("given-away"),)), relation.rows[1])
    facts = (make_fact("first", "Which city saw the first meeting of ministers?", "option-0"),)
    bank = make_bank(*facts, relations=[replace(relation, rows=rows)])
    telling = "Who came to the meeting of ministers in option-0?"
    items = (
        shuffled_item("first", stem="Where was the meeting of ministers?"),
        replace(shuffled_item("where", stem=telling), id="where.1.forward"),
        replace(shuffled_item("where", stem=telling), id="where.2.forward"),
    )
    found = lint(LintContext(Evidence(bank), items))

    assert [("given-away", 2)] == [(one.code, one.span.line) for one in found.findings]
    assert [("given-away", 1)] == [(one.finding.code, one.finding.span.line) for one in found.allowed]


def test_a_rule_that_there_is_not_is_an_error_with_the_nearest_one() -> None:
    """At the head, at facts, relations and rows alike."""
    relation = make_relation("where", [("MINUSCA", "Bangui")])
    row = replace(relation.rows[0], allow=(exception("open-lst", line=4),))
    annotation = replace(relation.annotation, allow=(exception("opne-list", line=3),))
    bank = make_bank(*TWICE[:1], relations=[replace(relation, annotation=annotation, rows=(row,))])
    bank = allowing(allowing(bank, exception("openlist", line=2), fact=0), exception("open_list", line=1))
    found = check_allowances(bank)

    assert [(1, ""), (2, "one"), (3, "where"), (4, "where")] == [(one.span.line, one.subject) for one in found]
    assert {"unknown-rule"} == {one.code for one in found}
    assert {Severity.ERROR} == {one.severity for one in found}
    assert all("`open-list`" in one.remedy for one in found)


def test_what_reading_and_the_proof_say_is_no_rule() -> None:
    """Nothing switches an error off."""
    found = check_allowances(allowing(make_bank(*TWICE), exception("too-few-distractors"), exception("quote-absent")))

    assert ["unknown-rule", "unknown-rule"] == [one.code for one in found]
    assert all("never what reading or the proof says" in one.expected for one in found)
