"""Distractors from the key's own table: what the other rows of the relation have in its place."""

from __future__ import annotations

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank
from quizgen.domain.question import Direction, Question

MOST_PROPOSALS = 100


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> tuple[str, ...]:
    """The objects of the other rows where the object is asked for, their subjects where the subject is."""
    if question.row is None:
        return ()
    rows = next((relation.rows for relation in bank.relations if relation.id == question.fact), ())
    cells = (row.object if question.direction is Direction.FORWARD else row.subject for row in rows)
    texts = tuple(dict.fromkeys(cell.text for cell in cells if cell.text != key.text))
    return stream.sample(texts, MOST_PROPOSALS)
