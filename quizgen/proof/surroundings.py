"""What the document has round an answer: other names and figures of its sentence are no free distractors.

“Paid for by Togo, Benin and Niger” makes all three right, whichever of them the fact names; “800 marchers, the police
say 500” gives two figures for one question. Such a text is wrong only where the bank, or an answered doubt, says that
it belongs to another question.
"""

from __future__ import annotations

from quizgen.domain.folding import fold, words
from quizgen.domain.question import Question
from quizgen.domain.values.value import Relation, Value
from quizgen.proof.evidence import Evidence


def sentences_read(question: Question, evidence: Evidence) -> tuple[str, ...]:
    """The sentences that the quote touches, whole."""
    source, quote = evidence.bank.source, question.quote
    last = source.sentence_at(max(quote.start, quote.end - 1)).number
    return tuple(sentence.text for sentence in source.sentences[quote.sentence - 1 : last])


def stands_beside(text: str, question: Question, evidence: Evidence) -> bool:
    """Whether a text stands in the sentence of the quote, and nothing says that it belongs to another question."""
    sought = _spaced(text)
    return sought in _sentence(question, evidence) and not _belongs_elsewhere(text, question, evidence)


def is_given_elsewhere(text: str, value: Value, question: Question, evidence: Evidence) -> bool:
    """Whether the document gives this very figure or date somewhere, and the bank does not say for which question."""
    if value.order() is None or not evidence.source_has(words(text)):
        return False
    return all(other.id == question.id for other in evidence.answered_by(text, asking=question))


def _sentence(question: Question, evidence: Evidence) -> str:
    """The words of the quote's sentences without the answer's own, between blanks."""
    known = evidence.surroundings.get(question.id)
    if known is None:
        known = " \0 ".join(_spaced(sentence) for sentence in sentences_read(question, evidence))
        for own in (*question.copied, *(key.text for key in question.keys)):
            known = known.replace(_spaced(own), " \0 ")
        evidence.surroundings[question.id] = known
    return known


def _belongs_elsewhere(text: str, question: Question, evidence: Evidence) -> bool:
    """Whether the bank has it as the answer of another question about the same sentence."""
    value = evidence.read(question, text)
    rivals = {rival.id for rival in evidence.rivals(question)}
    for other in evidence.asked_in(question.quote.sentence):
        if other.id not in rivals and other.fact != question.fact:
            same = fold(other.answer.text) == fold(text)
            if same or other.answer.value.contrast(value, evidence.bank.names).relation is Relation.ENTAILS:
                return True
    return False


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "
