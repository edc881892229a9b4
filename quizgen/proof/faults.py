"""What the prover finds wrong with a bank itself, whatever items are made of it."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.diagnostics import Diagnostic
from quizgen.domain.fact import Claim
from quizgen.domain.item import Verdict
from quizgen.domain.question import Direction, Question
from quizgen.proof.contradictions import find_contradiction
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from quizgen.proof.openness import opening_words


def find_faults(evidence: Evidence) -> Iterator[Diagnostic]:
    """Every contradiction of the bank once, at the later of the two facts, and every `wrong` that is right."""
    reported: set[frozenset[str]] = set()
    for question in evidence.questions.values():
        yield from _true_distractors(question, evidence)
        yield from _open_lists(question, evidence)
        pair = find_contradiction(question, evidence)
        if pair is not None and frozenset(one.id for one in pair) not in reported:
            reported.add(frozenset(one.id for one in pair))
            yield _contradiction(*pair)


def _contradiction(one: Question, other: Question) -> Diagnostic:
    earlier, later = sorted((one, other), key=lambda question: (question.span.line, question.span.column))
    return Diagnostic(
        code="contradictory-facts",
        span=later.span,
        found=(
            f"“{later.fact}” answers “{later.answer.text}”, but “{earlier.fact}” (line {earlier.span.line}) "
            f"answers “{earlier.answer.text}” to the same question."
        ),
        expected="A question with `claim: single` has one answer.",
        remedy=(
            "Ask in words that tell the two apart, or write `claim: listed` where both are right, "
            "or `claim: stated` with a stem that names the source."
        ),
        subject=later.fact,
    )


def _true_distractors(question: Question, evidence: Evidence) -> Iterator[Diagnostic]:
    for answer in question.wrong if question.direction is Direction.ANSWER else ():
        judgement = judge(question, answer.text, evidence)
        if judgement.verdict is Verdict.TRUE:
            yield Diagnostic(
                code="wrong-is-true",
                span=answer.span,
                found=f"“{answer.text}” is given under `wrong`, but it is right: {judgement.because}.",
                expected="Under `wrong` stand answers that are surely wrong.",
                remedy="Take it away, or move it to `also` (another right wording) or `never` (not to be offered).",
                subject=question.fact,
            )


def _open_lists(question: Question, evidence: Evidence) -> Iterator[Diagnostic]:
    asked = question.claim is Claim.LISTED and question.direction is Direction.ANSWER
    words = opening_words(question, evidence) if asked else None
    if words is not None:
        yield Diagnostic(
            code="list-left-open",
            span=question.span,
            found=f"The source says “{words}” round the list, which leaves it open.",
            expected="`claim: listed` is for lists that are complete: whatever else is offered is taken to be wrong.",
            remedy="Write `claim: stated` and ask which of these the source names.",
            subject=question.fact,
        )
