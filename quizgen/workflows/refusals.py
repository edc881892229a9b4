"""Facts that gave no item: which ones, and why."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.assembly.production import Production
from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.question import Question
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal


def count_facts(evidence: Evidence) -> int:
    """How many facts a bank states: each fact, and each row of a relation."""
    return len(evidence.bank.facts) + sum(len(relation.rows) for relation in evidence.bank.relations)


def facts_without_item(production: Production, evidence: Evidence) -> tuple[str, ...]:
    """The facts and rows all of whose questions were refused, in the order of the file.

    A row is named by its relation and its number, from 1: `mission-place.2`.
    """
    heard = {_stated_in(evidence.questions[item.id]) for item in production.items}
    refused = (_stated_in(evidence.questions[refusal.question]) for refusal in production.refusals)
    return tuple(name for name in dict.fromkeys(refused) if name not in heard)


def explain_refusals(
    production: Production, evidence: Evidence, *, known: tuple[Diagnostic, ...] = ()
) -> Iterator[Diagnostic]:
    """Why questions gave no item: a warning where their fact gave none at all, else a note.

    What a known diagnostic says of the same fact is not said again.
    """
    without = facts_without_item(production, evidence)
    said = {(diagnostic.code, diagnostic.subject) for diagnostic in known}
    for refusal in production.refusals:
        question = evidence.questions[refusal.question]
        if (refusal.code, question.fact) not in said:
            yield _diagnostic(refusal, question, weighs=_stated_in(question) in without)


def _stated_in(question: Question) -> str:
    """The fact or row that a question asks about."""
    return question.fact if question.row is None else question.id.rpartition(".")[0]


def _diagnostic(refusal: Refusal, question: Question, *, weighs: bool) -> Diagnostic:
    return Diagnostic(
        code=refusal.code,
        span=question.span,
        found=refusal.reason,
        expected="This fact gives no item." if weighs else f"The question “{question.id}” is left out.",
        remedy=refusal.remedy,
        severity=Severity.WARNING if weighs else Severity.NOTE,
        subject=question.fact,
    )
