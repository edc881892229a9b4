"""Certificates: what a verdict rests on, in words that a trainer can read out."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.fact import Basis
from quizgen.domain.item import Ground, Judgement, Verdict
from quizgen.domain.question import Question
from quizgen.proof.evidence import Evidence

GIVES = {
    Basis.STATED: "the source gives",
    Basis.INFERRED: "from the source follows",
    Basis.DERIVED: "from the source follows",
}
"""How the source supports what a fact says."""


def explain(question: Question, text: str, judgement: Judgement, evidence: Evidence) -> Judgement:
    """The judgement with its reason in plain words: the row of the option, or the figure of the source."""
    if judgement.verdict is Verdict.TRUE:
        followed = judgement.ground is Ground.ANSWER and question.annotation.basis is not Basis.STATED
        return replace(judgement, because="it follows from the source") if followed else judgement
    row = evidence.row_with(question, text) if question.row is not None else None
    if row is not None:
        return replace(judgement, because=f"the source gives {row.object.text} for {row.subject.text}", quote=row.quote)
    if judgement.ground is not Ground.AUTHOR and question.keys[0].value.order() is not None:
        gives = GIVES[question.annotation.basis]
        return replace(judgement, because=f"{gives} {question.keys[0].text}, not {text}")
    return judgement
