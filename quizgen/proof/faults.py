"""What the prover finds wrong with a bank itself, whatever items are made of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quizgen.diagnostics import Diagnostic, Severity
from quizgen.domain.doubt import About, Doubt
from quizgen.domain.fact import Claim
from quizgen.domain.item import Verdict
from quizgen.domain.question import Direction, Question
from quizgen.proof.contradictions import find_contradiction
from quizgen.proof.doubts import open_doubts
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from quizgen.proof.openness import opening_words

CODES = {
    About.ANSWERS_TOO: "doubt-answers-too",
    About.ONE_VALUE: "doubt-one-value",
    About.SHOWN_AS: "doubt-shown-as",
}
"""What the doubts that quizgen asks are called in messages."""


def find_faults(evidence: Evidence, *, among: Collection[str] | None = None) -> Iterator[Diagnostic]:
    """Every open doubt, every contradiction, at the later of its facts, and every `wrong` that is right; each once.

    `among` names the facts and relations that are looked at; all where it is left out.
    """
    reported: set[frozenset[str]] = set()
    asked: set[tuple[str, About, tuple[str, ...]]] = set()
    for question in evidence.questions.values():
        if among is not None and question.fact not in among:
            continue
        for doubt in open_doubts(question, evidence):
            if (doubt.fact, doubt.about, doubt.of) not in asked:
                asked.add((doubt.fact, doubt.about, doubt.of))
                yield _doubt(doubt)
        yield from _true_distractors(question, evidence)
        yield from _open_lists(question, evidence)
        pair = find_contradiction(question, evidence)
        if pair is not None and frozenset(one.id for one in pair) not in reported:
            reported.add(frozenset(one.id for one in pair))
            yield _contradiction(*pair)


def _doubt(doubt: Doubt) -> Diagnostic:
    return Diagnostic(
        code=CODES[doubt.about],
        span=doubt.span,
        found=doubt.ask,
        expected="Until you answer, this fact gives no item.",
        remedy="Answer with `quizgen review`.",
        severity=Severity.DOUBT,
        subject=doubt.fact,
    )


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
