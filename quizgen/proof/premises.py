"""Premises: what an item takes for granted because the author says it, and quizgen did not work it out."""

from __future__ import annotations

from collections.abc import Iterator

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


def find_premises(question: Question, evidence: Evidence) -> tuple[Premise, ...]:
    """Every premise of a question, in the order of the design's list; none for what quizgen read for itself."""
    language = evidence.bank.source.language
    found = _find(question, evidence)
    return tuple(Premise(key, phrase(reason, language), question.fact) for key, reason in found)


def _find(question: Question, evidence: Evidence) -> Iterator[tuple[Premised, str]]:
    """Each key with the name of its phrase."""
    if question.annotation.basis is not Basis.STATED:
        yield Premised.BASIS, f"premise-{question.annotation.basis.value}"
    if question.direction is Direction.SPEAKER:
        yield Premised.SAYS, "premise-says"
        return
    if question.claim is Claim.LISTED and not closes_list(question, evidence):
        yield Premised.CLAIM, "premise-listed"
    if _is_single_by_word(question, evidence):
        yield Premised.CLAIM, "premise-single"
    if question.typed and question.copied and not _says(question.copied[0], question.answer.value, evidence):
        yield Premised.VALUE, "premise-value"
    if _shows_other_words(question, evidence):
        yield Premised.SHOW, "premise-show"
    if _stands_by_another_name(question, evidence):
        yield Premised.SAME, "premise-same"


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
