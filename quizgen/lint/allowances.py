"""Exceptions from rules, as fact files make them under `allow`: each with its reason, and none that is not needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.fact import Allowance, Bank
from quizgen.lint.context import Finding
from quizgen.reading.report import did_you_mean, shown


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The exceptions of a bank, and which of them a finding has needed so far."""

    bank: Bank
    needed: set[Allowance] = field(default_factory=set)
    """Those that switched something off."""

    def find(self, code: str, finding: Finding) -> Allowance | None:
        """The exception that switches a finding off, the narrowest one first; it is needed from now on."""
        allowances = (one for one in self._around(finding) if one.rule == code)
        found = next(allowances, None)
        if found is not None:
            self.needed.add(found)
        return found

    def unneeded(self) -> Iterator[Diagnostic]:
        """A warning for each exception that switched nothing off."""
        for subject, allowance in allowances_of(self.bank):
            if allowance not in self.needed:
                yield Diagnostic(
                    code="allow-unneeded",
                    span=allowance.span,
                    found=f"Nothing here breaks the rule {shown(allowance.rule)}.",
                    remedy="Delete it from `allow`.",
                    severity=Severity.WARNING,
                    subject=subject,
                )

    def _around(self, finding: Finding) -> Iterator[Allowance]:
        """The exceptions that stand at the finding's row, at its fact or relation, at the file."""
        row = finding.question.row
        if finding.row_alone and row is not None:
            yield from row.allow
        yield from finding.question.annotation.allow
        yield from self.bank.allow


def allowances_of(bank: Bank) -> Iterator[tuple[str, Allowance]]:
    """Every exception of a file, with the id of its fact or relation; of the file itself with none."""
    yield from (("", one) for one in bank.allow)
    for fact in bank.facts:
        yield from ((fact.id, one) for one in fact.annotation.allow)
    for relation in bank.relations:
        yield from ((relation.id, one) for one in relation.annotation.allow)
        yield from ((relation.id, one) for row in relation.rows for one in row.allow)


def find_unknown(bank: Bank, *, rules: Collection[str]) -> Iterator[Diagnostic]:
    """An error for each exception from a rule that there is not."""
    for subject, allowance in allowances_of(bank):
        if allowance.rule not in rules:
            hint = did_you_mean(allowance.rule, rules)
            yield Diagnostic(
                code="unknown-rule",
                span=allowance.span,
                found=f"There is no rule {shown(allowance.rule)}.",
                expected="Only advice can be switched off, never what reading or the proof says.",
                remedy=hint or "`quizgen rules` lists the rules.",
                subject=subject,
            )
