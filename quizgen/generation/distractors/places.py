"""Distractors for countries: their neighbours."""

from __future__ import annotations

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Question


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """Nothing yet."""
    return ()
