"""Distractors for quantities and durations: other figures in the key's own words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from quizgen.domain.chance import Stream
from quizgen.domain.fact import Answer, Bank, Claim
from quizgen.domain.question import Question
from quizgen.domain.values import duration, quantity
from quizgen.domain.values.duration import Duration
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.quantity import Quantity
from quizgen.domain.values.value import Relation
from quizgen.generation.distractors.refiguring import reword_duration, reword_quantity
from quizgen.generation.distractors.strategy import each_once

MOST = 60
"""How many texts are proposed at most."""
_UNHEDGED = (Hedge.PLAIN, Hedge.EXACTLY)


def propose(question: Question, key: Answer, bank: Bank, stream: Stream) -> Iterator[str]:
    """The key's text with other figures, those of the source first, each surely another answer than the key."""
    reword = reword_duration if isinstance(key.value, Duration) else reword_quantity
    texts = each_once(reword(key.text, bank.source.text, bank.context.language, stream))
    return islice((text for text in texts if text != key.text and _differs(text, key, question.claim, bank)), MOST)


def _differs(text: str, key: Answer, claim: Claim, bank: Bank) -> bool:
    """Whether the text is refuted by the key: as a statement, and where the key is no hedged figure as a value."""
    value = key.value
    if not isinstance(value, Quantity | Duration):
        return False
    read = duration.read if isinstance(value, Duration) else quantity.read
    other = read(text, bank.context)
    if other is None or value.contrast(other, bank.names).relation is not Relation.EXCLUDES:
        return False
    sharp = value.hedge in _UNHEDGED or claim is Claim.SINGLE
    return not sharp or value.compare(other, bank.names).relation is Relation.EXCLUDES
