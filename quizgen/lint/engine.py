"""The engine: which rules there are, what they get to see, and running them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.fact import Bank
from quizgen.lint.allowances import Exceptions, find_unknown
from quizgen.lint.context import Finding, LintContext, Rule
from quizgen.lint.rules import (
    ambiguous_subject,
    answer_in_stem,
    asks_again,
    bare_negation,
    given_away,
    hedged_single,
    key_longest,
    missing_as_of,
    open_list,
    plural_stem,
)

RULES: dict[str, Rule] = {
    "ambiguous-subject": ambiguous_subject.check,
    "answer-in-stem": answer_in_stem.check,
    "asks-again": asks_again.check,
    "bare-negation": bare_negation.check,
    "given-away": given_away.check,
    "hedged-single": hedged_single.check,
    "key-longest": key_longest.check,
    "missing-as-of": missing_as_of.check,
    "open-list": open_list.check,
    "plural-stem": plural_stem.check,
}
"""Every rule by the code of its diagnostics."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that the author has switched off, and why."""

    finding: Diagnostic
    because: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules say of a bank and its items, in the order of the file."""

    findings: tuple[Diagnostic, ...]
    allowed: tuple[Allowed, ...]


def lint(context: LintContext) -> Advice:
    """Run every rule; what `allow` switches off is kept apart, and what it switches off in vain is found as well."""
    exceptions = Exceptions(context.bank)
    findings: list[Diagnostic] = []
    allowed: list[Allowed] = []
    for code, finding in _run(context):
        diagnostic, allowance = _diagnostic(code, finding), exceptions.find(code, finding)
        if allowance is None:
            findings.append(diagnostic)
        else:
            allowed.append(Allowed(diagnostic, allowance.because))
    findings.extend(exceptions.unneeded())
    return Advice(tuple(sorted(findings, key=_place)), tuple(sorted(allowed, key=lambda one: _place(one.finding))))


def check_allowances(bank: Bank) -> tuple[Diagnostic, ...]:
    """An error for each exception from a rule that there is not."""
    return tuple(find_unknown(bank, rules=RULES))


def _run(context: LintContext) -> Iterator[tuple[str, Finding]]:
    for code, check in RULES.items():
        yield from ((code, finding) for finding in check(context))


def _diagnostic(code: str, finding: Finding) -> Diagnostic:
    """A warning at the finding's fact or relation, or at its row."""
    question = finding.question
    span = question.row.span if finding.row_alone and question.row is not None else question.annotation.span
    severity = Severity.WARNING
    return Diagnostic(code, span, finding.found, remedy=finding.remedy, severity=severity, subject=question.fact)


def _place(diagnostic: Diagnostic) -> tuple[int, int, str]:
    return diagnostic.span.line, diagnostic.span.column, diagnostic.code
