"""Where a bank contradicts itself: answers to one question that cannot hold together."""

from __future__ import annotations

from itertools import combinations

from quizgen.domain.fact import Claim
from quizgen.domain.question import Direction, Question
from quizgen.domain.values.value import Relation
from quizgen.proof import claims
from quizgen.proof.evidence import Evidence


def find_contradiction(question: Question, evidence: Evidence) -> tuple[Question, Question] | None:
    """Two questions that ask the same single thing and have answers of which one excludes the other, or None.

    A question and its rivals are looked at in pairs; the pair is in the file's order.
    """
    if question.claim is not Claim.SINGLE or question.direction is Direction.BACK:
        return None
    for (earlier, one), (later, other) in combinations(claims.truths(question, evidence), 2):
        if one.compare(other, evidence.bank.names).relation is Relation.EXCLUDES:
            return earlier, later
    return None


def describe_contradiction(pair: tuple[Question, Question]) -> str:
    """What the two questions answer, in one sentence."""
    one, other = pair
    return (
        f"“{one.fact}” answers “{one.answer.text}” and “{other.fact}” answers “{other.answer.text}” "
        "to the same question, and only one of them can hold."
    )
