"""Doubts of the prover: what it cannot decide, and the author can in a word. An open one stops its own fact alone.

The rules look at what the author wrote, never at which option is to be printed. What was answered is kept in the
fact file, with a digest of what the author saw: when that changes, the question is asked anew.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator

from quizgen.domain.doubt import About, Doubt, DoubtRecord, Reply
from quizgen.domain.fact import Answer, Claim
from quizgen.domain.folding import fold, words
from quizgen.domain.question import Direction, Question
from quizgen.domain.values import kinds
from quizgen.domain.values.likeness import Likeness, likeness
from quizgen.domain.values.value import Relation, Value
from quizgen.proof.evidence import Evidence
from quizgen.proof.stem_words import many_answers, negation
from quizgen.proof.surroundings import sentences_read, stands_beside

MOST_ON_A_SCREEN = 3
"""How many doubts of a fact are asked at once; a set of texts is one."""
_WRITTEN_UNDER = {"also": Reply.YES, "wrong": Reply.NO, "never": Reply.UNSURE}
"""What an answer to `answers-too` does: the key under which the text then stands."""


def open_doubts(question: Question, evidence: Evidence) -> tuple[Doubt, ...]:
    """What the author has to answer before the question's fact can give an item, the gravest first."""
    main = evidence.questions.get(question.fact, question)
    known = evidence.doubts.get(main.id)
    if known is None:
        found = (doubt for doubt in find_doubts(main, evidence) if answer_of(doubt, main, evidence) is None)
        known = evidence.doubts[main.id] = tuple(found)
    return known


def is_shown_otherwise(question: Question) -> bool:
    """Whether the author answered that what is printed does not say what the document says."""
    return any(
        record.about is About.SHOWN_AS and record.reply in (Reply.NO, Reply.UNSURE) for record in question.doubts
    )


def answered_about(text: str, question: Question) -> str | None:
    """What the author was asked about a text and answered with no; None where nothing was."""
    folded = fold(text)
    for record in question.doubts:
        told = record.about is About.ANSWERS_TOO and record.reply is Reply.NO
        if told and any(fold(each) == folded for each in record.of):
            return f"answers-too: {text}"
    return None


def find_doubts(question: Question, evidence: Evidence) -> tuple[Doubt, ...]:
    """Every doubt about a question, answered ones included."""
    if question.direction in (Direction.SPEAKER, Direction.CLOZE):
        return ()
    return (*_more_answers(question, evidence), *_several_right(question, evidence), *_shown(question, evidence))


def answer_of(doubt: Doubt, question: Question, evidence: Evidence) -> DoubtRecord | None:
    """The record that answers a doubt as it is now; None where it is open."""
    for record in question.doubts:
        answers = record.about is doubt.about and record.reply is not None and _covers(record, doubt)
        if answers and record.seen == seen_by_author(question, record.about, record.of, evidence):
            return record if _fits(record, question) else None
    return None


def seen_by_author(question: Question, about: About, of: tuple[str, ...], evidence: Evidence) -> str:
    """Eight hexadecimal digits of all that an author sees when a doubt is asked: stem, answer, claim, sentences.

    Doubts about a relation are about its wordings, whatever rows it has.
    """
    wordings = evidence.wordings(question)
    seen: list[object] = [wordings, of]
    if question.row is None:
        claim = "" if about in (About.ONE_VALUE, About.CLOSED_LIST) else question.claim.value
        copied = question.copied or (question.answer.text,)
        seen += [copied, question.answer.text, claim, sentences_read(question, evidence)]
    return hashlib.sha256(json.dumps(seen, ensure_ascii=False).encode("utf-8")).hexdigest()[:8]


def _covers(record: DoubtRecord, doubt: Doubt) -> bool:
    return {fold(text) for text in doubt.of} <= {fold(text) for text in record.of}


def _fits(record: DoubtRecord, question: Question) -> bool:
    """Whether the keys still say what was answered; where they were changed by hand, they count."""
    if record.about is About.ANSWERS_TOO:
        lists = {"also": question.also, "wrong": question.wrong, "never": question.never}
        placed = {fold(answer.text): _WRITTEN_UNDER[key] for key, answers in lists.items() for answer in answers}
        return all(placed.get(fold(text)) is record.reply for text in record.of)
    if record.about is About.ONE_VALUE:
        return question.claim is (Claim.SINGLE if record.reply is Reply.YES else Claim.STATED)
    return True


def _more_answers(question: Question, evidence: Evidence) -> Iterator[Doubt]:
    """Wrong options of the author that stand beside the answer, or that may say the same."""
    beside = [text for text in _asked_about(question) if stands_beside(text, question, evidence)]
    others = [answer for answer in question.wrong if answer.text not in beside]
    alike = [answer.text for answer in others if _may_be_same(answer, question, evidence)]
    for texts, why in ((beside, "in the sentence of your quote"), (alike, "")):
        for group in _grouped(texts, question, evidence):
            yield _doubt(question, About.ANSWERS_TOO, group, _asked_too(group, question, why), evidence)


def _grouped(texts: list[str], question: Question, evidence: Evidence) -> Iterator[tuple[str, ...]]:
    """The texts as sets to be asked about: those that a record answered together, and the others as one set."""
    left = dict.fromkeys(texts)
    for record in question.doubts:
        together = tuple(text for text in record.of if text in left)
        if record.about is About.ANSWERS_TOO and record.reply is not None and together:
            yield together
            for text in together:
                del left[text]
    if left:
        yield tuple(left)


def _asked_about(question: Question) -> tuple[str, ...]:
    return tuple(answer.text for answer in question.wrong)


def _may_be_same(answer: Answer, question: Question, evidence: Evidence) -> bool:
    """Whether a wrong option may say the same as the answer: “J. Barr” and “James Barr”, “$7m” and “$7 million”."""
    names, context = evidence.bank.names, evidence.bank.context
    right = (question.answer, *question.also)
    return any(likeness(one, answer, names, context) is Likeness.PERHAPS for one in right)


def _several_right(question: Question, evidence: Evidence) -> Iterator[Doubt]:
    """A stem that may have several right answers, under a claim that one value holds."""
    record = next((each for each in question.doubts if each.about is About.ONE_VALUE), None)
    if question.claim is not Claim.SINGLE and not (record and record.reply):
        return
    for stem in evidence.wordings(question):
        found = many_answers(stem, evidence.bank.source.language)
        if found is not None:
            ask = f"Has “{stem}” one right answer only? “{found}” may leave room for others."
            yield _doubt(question, About.ONE_VALUE, (), ask, evidence)
            return


def _shown(question: Question, evidence: Evidence) -> Iterator[Doubt]:
    """An answer that is printed in other words than the document has, where quizgen cannot tell that they agree."""
    if len(question.copied) != 1 or fold(question.copied[0]) == fold(question.answer.text):
        return
    copied, shown = question.copied[0], question.answer.text
    one, other = (_read(text, question, evidence) for text in (copied, shown))
    agrees = one.contrast(other, evidence.bank.names).relation is Relation.ENTAILS
    if not agrees and not _are_nearly_same(copied, shown, evidence.bank.source.language):
        ask = f"Does “{shown}”, which the paper prints, say the same as “{copied}”, which the document says?"
        yield _doubt(question, About.SHOWN_AS, (copied,), ask, evidence)


def _read(text: str, question: Question, evidence: Evidence) -> Value:
    """What quizgen itself reads in a text, whatever the author gave as its value."""
    return kinds.read(text, type=question.answer.value.kind, context=evidence.bank.context)[1]


def _are_nearly_same(one: str, other: str, language: str) -> bool:
    """Whether two wordings are the same but for a slip set right, or one has all the words of the other.

    Figures and words of negation must be the same: “45,000” is not “54,000”, nor “allowed” “not allowed”.
    """
    from difflib import SequenceMatcher

    if _DIGITS.findall(one) != _DIGITS.findall(other) or negation(one, language) != negation(other, language):
        return False
    mine, others = set(words(one)), set(words(other))
    inside = bool(mine and others) and (mine <= others or others <= mine)
    return inside or SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _NEARLY


_DIGITS = re.compile(r"\d+")


_NEARLY = 0.8
"""Above this share of letters in common, in order, another wording is taken for the same words with a slip set right:
“Abei Region” and “Abyei Region” have 0.96, “dairy cattle” and “apple orchards” 0.31."""


def _asked_too(texts: tuple[str, ...], question: Question, where: str) -> str:
    named = ", ".join(f"“{text}”" for text in texts)
    stem = question.stems[0]
    if len(texts) == 1:
        why = f"It stands {where}." if where else "It may say the same as your answer."
        return f"Could {named} also answer “{stem}”? {why}"
    why = f"They stand {where}." if where else "They may say the same as your answer."
    return f"Is any of these a right answer to “{stem}” as well: {named}? {why}"


def _doubt(question: Question, about: About, of: tuple[str, ...], ask: str, evidence: Evidence) -> Doubt:
    seen = seen_by_author(question, about, of, evidence)
    return Doubt(question.id, question.fact, about, of, ask, seen, question.span)
