"""Certificates: what a verdict rests on, in words that a trainer can read out."""

from __future__ import annotations

from dataclasses import replace

from quizgen.domain.fact import Basis, Row
from quizgen.domain.ground import Ground, Premise
from quizgen.domain.item import Judgement, Reason, Verdict
from quizgen.domain.question import Question
from quizgen.proof.evidence import Evidence
from quizgen.proof.phrases import phrase


def explain(question: Question, text: str, judgement: Judgement, evidence: Evidence) -> Judgement:
    """The judgement with its reason in the language of the source, and on whose word, where that is the author's."""
    if judgement.verdict is Verdict.UNKNOWN:
        return judgement
    explained = _explain(question, text, judgement, evidence)
    if explained.ground is not Ground.AUTHOR or explained.reason is Reason.AUTHOR:
        return explained
    word = "row-word" if _row(question, text, judgement, evidence) is not None else "word"
    return replace(explained, because=phrase(word, evidence.bank.source.language, because=explained.because))


def certify(
    question: Question, text: str, judgement: Judgement, premises: tuple[Premise, ...], evidence: Evidence
) -> Judgement:
    """The judgement with its reason; what the item takes for granted on the author's word stands with its key."""
    explained = explain(question, text, judgement, evidence)
    if explained.verdict is not Verdict.TRUE or not premises:
        return explained
    because = "; ".join((explained.because, *(premise.because for premise in premises)))
    return replace(explained, because=because, ground=Ground.AUTHOR)


def _explain(question: Question, text: str, judgement: Judgement, evidence: Evidence) -> Judgement:
    """The option's own row, or what is right instead."""
    language = evidence.bank.source.language
    stated = question.annotation.basis is Basis.STATED
    if judgement.verdict is Verdict.TRUE:
        reason = "also" if judgement.reason is Reason.ALSO else "says" if stated else "follows"
        return replace(judgement, because=phrase(reason, language))
    row = _row(question, text, judgement, evidence)
    if row is not None:
        because = phrase("row", language, object=row.object.text, subject=row.subject.text)
        return replace(judgement, because=because, quote=row.quote)
    words = {"key": question.keys[0].text, "option": text}
    if judgement.reason is Reason.AUTHOR:
        return replace(judgement, because=phrase("wrong", language))
    if question.keys[0].value.order() is not None:
        return replace(judgement, because=phrase("figure" if stated else "followed-figure", language, **words))
    return replace(judgement, because=phrase("apart", language, otherwise=judgement.because, **words))


def _row(question: Question, text: str, judgement: Judgement, evidence: Evidence) -> Row | None:
    """The row to which a wrong option belongs."""
    asked = question.row is not None and judgement.verdict is not Verdict.TRUE
    return evidence.row_with(question, text) if asked else None
