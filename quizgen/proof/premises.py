"""Premises: what an item takes for granted because the author says it, and quizgen did not work it out."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.doubt import About, Reply
from quizgen.domain.fact import Basis, Claim
from quizgen.domain.folding import fold
from quizgen.domain.ground import Ground, Premise, Premised
from quizgen.domain.question import Direction, Question
from quizgen.domain.values import kinds
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.value import Relation, Value
from quizgen.proof.evidence import Evidence
from quizgen.proof.openness import closes_list
from quizgen.proof.phrases import phrase
from quizgen.reading.answers import default_claim
from quizgen.reading.evidence import holds_text

_GRANTED = (About.ONE_VALUE, About.CLOSED_LIST, About.SHOWN_AS)
"""Doubts whose yes is a premise; whether a text answers as well is a verdict, and has a ground of its own."""


def find_premises(question: Question, evidence: Evidence) -> tuple[Premise, ...]:
    """Every premise of a question, in the order of the design's list; none for what quizgen read for itself."""
    language = evidence.bank.source.language
    found = _find(question, evidence)
    return tuple(Premise(key, phrase(reason, language), question.fact) for key, reason in found)


def same_subject(rival: Question, evidence: Evidence) -> Premise:
    """The premise that another question asks the same, which only `same` shows."""
    return Premise(Premised.SAME, phrase("premise-same", evidence.bank.source.language), rival.fact)


def _find(question: Question, evidence: Evidence) -> Iterator[tuple[Premised, str]]:
    """Each key with the name of its phrase."""
    if question.annotation.basis is not Basis.STATED:
        yield Premised.BASIS, f"premise-{question.annotation.basis.value}"
    if question.direction is Direction.SPEAKER:
        yield Premised.SAYS, "premise-says"
        return
    for key, reason, is_taken in _TAKEN_FOR_GRANTED:
        if is_taken(question, evidence):
            yield key, reason


def _is_listed_by_word(question: Question, evidence: Evidence) -> bool:
    """Whether a list is closed on the author's word alone."""
    return question.claim is Claim.LISTED and not closes_list(question, evidence)


def _is_answered(question: Question, evidence: Evidence) -> bool:
    """Whether the author settled a doubt by a yes that is no verdict of its own."""
    return any(record.reply is Reply.YES and record.about in _GRANTED for record in question.doubts)


def _is_valued_by_word(question: Question, evidence: Evidence) -> bool:
    """Whether the answer's value is more than quizgen reads in its words."""
    if not question.typed or not question.copied:
        return False
    return not _says(question.copied[0], question.answer.value, evidence)


def _is_single_by_word(question: Question, evidence: Evidence) -> bool:
    """Whether the author claims one value where quizgen would have taken the question for what the source states."""
    if question.claim is not Claim.SINGLE or not question.annotation.claim_given:
        return False
    values = evidence.values_of(question)
    return any(default_claim(value) is not Claim.SINGLE for value in values)


def _says(text: str, value: Value, evidence: Evidence) -> bool:
    """Whether quizgen reads that value in a text, by itself."""
    read = kinds.read(text, type=value.kind, context=evidence.bank.context)[1]
    finding = read.contrast(value, evidence.bank.names)
    return finding.relation is Relation.ENTAILS and finding.ground is not Ground.AUTHOR


def _shows_other_words(question: Question, evidence: Evidence) -> bool:
    """Whether what is printed may say something else than the words copied from the document."""
    answer = question.answer
    if not question.copied or isinstance(answer.value, Listing) or fold(answer.text) == fold(question.copied[0]):
        return False
    printed = kinds.read(answer.text, type=answer.value.kind, context=evidence.bank.context)[1]
    return not _says(question.copied[0], printed, evidence)


def _stands_by_another_name(question: Question, evidence: Evidence) -> bool:
    """Whether the quote has the answer, or the thing asked about, by a name that only `same` says is its own."""
    if question.annotation.basis is not Basis.STATED:
        return False
    row = question.row
    texts = (row.subject.text, row.object.text) if row is not None else question.copied
    return any(_is_renamed(text, question, evidence) for text in texts)


def _is_renamed(text: str, question: Question, evidence: Evidence) -> bool:
    names, quote = evidence.bank.names, question.quote.text
    if holds_text(quote, text):
        return False
    return any(holds_text(quote, alias) and names.alike(text, alias) is Ground.AUTHOR for alias in names.aliases(text))


_TAKEN_FOR_GRANTED = (
    (Premised.CLAIM, "premise-listed", _is_listed_by_word),
    (Premised.CLAIM, "premise-single", _is_single_by_word),
    (Premised.DOUBT, "premise-doubt", _is_answered),
    (Premised.VALUE, "premise-value", _is_valued_by_word),
    (Premised.SHOW, "premise-show", _shows_other_words),
    (Premised.SAME, "premise-same", _stands_by_another_name),
)
"""What an author may say that quizgen did not work out, with the phrase for it and how it is told."""
