"""Certificates: what a verdict rests on, in words that a trainer can read out."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.item import Judgement, Verdict
from quizgen.domain.question import Question
from quizgen.proof.evidence import Evidence


def explain(question: Question, text: str, judgement: Judgement, evidence: Evidence) -> Judgement:
    """The judgement, resting on the row that gives the option where the table has one."""
    if question.row is None or judgement.verdict is not Verdict.FALSE:
        return judgement
    row = evidence.row_with(question, text)
    if row is None:
        return judgement
    return replace(judgement, because=f"the source gives {row.object.text} for {row.subject.text}", quote=row.quote)
