"""The kernel: it alone turns a candidate into a sound item, and it refuses whatever it cannot decide.

An item is valid if and only if exactly one option is TRUE under the question's claim and every
other option is FALSE. UNKNOWN is a refusal, never a guess. The kernel gets texts and the bank; it
does not know, and does not ask, which option somebody meant to be the right one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise

from quizgen.domain.content import Content
from quizgen.domain.fact import Answer, Basis, Claim
from quizgen.domain.folding import fold
from quizgen.domain.ground import Ground, Premise
from quizgen.domain.item import CandidateItem, Judgement, Option, Reason, SoundItem, Verdict
from quizgen.domain.question import Direction, Question
from quizgen.domain.values.likeness import Likeness, likeness, may_be_meant
from quizgen.proof import claims
from quizgen.proof.certificate import certify
from quizgen.proof.contradictions import describe_contradiction, find_contradiction
from quizgen.proof.doubts import answered_about, is_shown_otherwise, open_doubts
from quizgen.proof.evidence import Evidence
from quizgen.proof.openness import opening_words
from quizgen.proof.premises import find_premises, same_subject
from quizgen.proof.surroundings import is_given_elsewhere, stands_beside


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a candidate is no item: a reason's name and one sentence for the author."""

    question: str
    code: str
    reason: str
    remedy: str = ""


def judge(question: Question, text: str, evidence: Evidence) -> Judgement:
    """The verdict on one option's words, whoever proposed them.

    The author's own words come first, as values and names rather than as letters: what says the same as
    the answer or `also` is TRUE, what `never` may mean is UNKNOWN, `wrong` is FALSE unless the bank makes
    it true or may do so. All else is for the rule of the question's claim.
    """
    option = claims.CandidateOption(text, evidence.read(question, text))
    said = _said_by_author(question, option, evidence)
    if said is not None:
        return said
    judgement = claims.rule(question)(question, option, evidence)
    doubt = answered_about(text, question)
    if judgement.verdict is not Verdict.TRUE and doubt is not None:
        because = "this is not what the source says"
        return Judgement(Verdict.FALSE, Reason.AUTHOR, because, question.fact, question.quote, doubt=doubt)
    if judgement.verdict is Verdict.FALSE and doubt is None:
        return _beside_answer(question, option, judgement, evidence)
    if judgement.verdict is not Verdict.UNKNOWN:
        return judgement
    return _right_in_other_words(question, option, evidence) or _called_wrong(question, option, evidence) or judgement


def prove(candidate: CandidateItem, evidence: Evidence) -> SoundItem | Refusal:
    """The candidate as a sound item, with the certificate of each option, or the reason against it."""
    question = evidence.questions.get(candidate.question)
    if question is None:
        return Refusal(candidate.question, "unknown-question", f"The bank asks no question “{candidate.question}”.")
    judgements = tuple(judge(question, text, evidence) for text in candidate.options)
    fault = _find_fault(question, candidate, judgements, evidence)
    if fault is not None:
        return Refusal(question.id, *fault)
    premises = _premises(question, judgements, evidence)
    return SoundItem(
        id=question.id,
        fact=question.fact,
        direction=question.direction,
        stems=tuple(map(Content.literal, candidate.stems)),
        options=tuple(
            Option(Content.literal(text), certify(question, text, judgement, premises, evidence))
            for text, judgement in zip(candidate.options, judgements, strict=True)
        ),
        ordered=candidate.ordered,
        quote=question.quote,
        topic=question.annotation.topic,
        difficulty=question.annotation.difficulty,
        premises=premises,
    )


Fault = tuple[str, str]
"""A refusal's code and reason."""


def _premises(question: Question, judgements: tuple[Judgement, ...], evidence: Evidence) -> tuple[Premise, ...]:
    """What the question takes for granted, and what those do that ask the same and decide about an option.

    That they ask the same is itself the author's word where only `same` shows it.
    """
    deciding = {(judgement.fact, judgement.quote) for judgement in judgements}
    rivals = [rival for rival in evidence.rivals(question) if (rival.fact, rival.quote) in deciding]
    found = [premise for asked in (question, *rivals) for premise in find_premises(asked, evidence)]
    found += [same_subject(rival, evidence) for rival in rivals if evidence.asks_by_another_name(question, rival)]
    return tuple(dict.fromkeys(found))


def _said_by_author(question: Question, option: claims.CandidateOption, evidence: Evidence) -> Judgement | None:
    """What the fact file says of an option, for this question or one that asks the same."""
    same = (question, *evidence.rivals(question))
    for source in same:
        if _has_words(source.keys, option.text) and _as_of(source) != _as_of(question):
            because = "the bank gives it for another time"
            return Judgement(Verdict.UNKNOWN, Reason.NOTHING, because, source.fact, source.quote)
        if _has_words(source.keys, option.text):
            ground = _ground_of_answer(source)
            return Judgement(Verdict.TRUE, Reason.ANSWER, "the source says so", source.fact, source.quote, ground)
        if source.also and _likest(source.also, option, evidence) is Likeness.SAME:
            because = "the fact file gives it as another right wording"
            return Judgement(Verdict.TRUE, Reason.ALSO, because, source.fact, source.quote)
    names, context = evidence.bank.names, evidence.bank.context
    for source in same:
        if any(may_be_meant(kept_out, option, names, context) for kept_out in source.never):
            because = "the fact file says that it must never be offered"
            return Judgement(Verdict.UNKNOWN, Reason.NEVER, because, source.fact, source.quote)
    return None


def _beside_answer(
    question: Question, option: claims.CandidateOption, judgement: Judgement, evidence: Evidence
) -> Judgement:
    """The verdict FALSE, unless the document has the option beside the answer, or gives it somewhere as a figure."""
    if question.row is not None or judgement.reason is Reason.ROW:
        return judgement
    if stands_beside(option.text, question, evidence):
        because = "it stands beside the answer in the source, which may be meant for the same question"
    elif is_given_elsewhere(option.text, option.value, question, evidence):
        because = "the source gives it as well, and the bank does not say for what"
    else:
        return judgement
    return Judgement(Verdict.UNKNOWN, Reason.NOTHING, because, question.fact, question.quote)


def _as_of(question: Question) -> str | None:
    """When the answer held, where the author says so."""
    return question.annotation.as_of if question.row is None else question.row.as_of or question.annotation.as_of


def _right_in_other_words(question: Question, option: claims.CandidateOption, evidence: Evidence) -> Judgement | None:
    """An option that no value decides about, and that words the answer anew, or may do so."""
    for source in (question, *evidence.rivals(question)):
        found = _likest((*source.keys, *source.also), option, evidence)
        if found is Likeness.SAME:
            because = "it says the same as the answer"
            ground = _ground_of_answer(source)
            return Judgement(Verdict.TRUE, Reason.ANSWER, because, source.fact, source.quote, ground)
        if found is Likeness.PERHAPS:
            because = "it may say the same as the answer"
            return Judgement(Verdict.UNKNOWN, Reason.NOTHING, because, source.fact, source.quote)
    return None


def _called_wrong(question: Question, option: claims.CandidateOption, evidence: Evidence) -> Judgement | None:
    """An option that the author calls wrong, in whichever words."""
    if not question.wrong or _likest(question.wrong, option, evidence) is not Likeness.SAME:
        return None
    return Judgement(Verdict.FALSE, Reason.AUTHOR, "this is not what the source says", question.fact, question.quote)


def _likest(answers: tuple[Answer, ...], option: claims.CandidateOption, evidence: Evidence) -> Likeness:
    """How far an option says the same as the answer that is most like it."""
    names, context = evidence.bank.names, evidence.bank.context
    found = [likeness(answer, option, names, context) for answer in answers]
    return next((one for one in Likeness if one in found), Likeness.NONE)


def _ground_of_answer(source: Question) -> Ground:
    """The document's word, unless the author says what follows from it, or who speaks."""
    attributed = source.direction is Direction.SPEAKER or source.annotation.basis is not Basis.STATED
    return Ground.AUTHOR if attributed else Ground.SOURCE


def _has_words(answers: tuple[Answer, ...], text: str) -> bool:
    """Whether one of the answers reads just like the text."""
    folded = fold(text)
    return any(fold(answer.text) == folded for answer in answers)


def _find_fault(
    question: Question, candidate: CandidateItem, judgements: tuple[Judgement, ...], evidence: Evidence
) -> Fault | None:
    """What forbids the item: the bank's own faults first, then the candidate's."""
    return (
        _find_contradiction(question, evidence)
        or _find_doubt(question, evidence)
        or _find_open_list(question, evidence)
        or _find_foreign_stem(question, candidate)
        or _find_twins(question, candidate, evidence)
        or _find_miscount(candidate, judgements)
        or _find_disorder(question, candidate, evidence)
    )


def _find_contradiction(question: Question, evidence: Evidence) -> Fault | None:
    """The bank must not give two answers that exclude each other."""
    pair = find_contradiction(question, evidence)
    return None if pair is None else ("contradictory-facts", describe_contradiction(pair))


def _find_doubt(question: Question, evidence: Evidence) -> Fault | None:
    """What only the author can decide must have been answered, and answered so that there is an item."""
    doubts = open_doubts(question, evidence)
    if doubts:
        return f"doubt-{doubts[0].about.value}", doubts[0].ask
    if is_shown_otherwise(question):
        return "shown-otherwise", f"You said that “{question.answer.text}” is not what the document says."
    return None


def _find_open_list(question: Question, evidence: Evidence) -> Fault | None:
    """Nothing is surely outside a list that the document leaves open."""
    words = opening_words(question, evidence) if question.claim is Claim.LISTED else None
    return None if words is None else ("list-left-open", f"The source leaves the list open: “{words}”.")


def _find_foreign_stem(question: Question, candidate: CandidateItem) -> Fault | None:
    """The printed stem must ask the question that was proved."""
    derived = question.direction in (Direction.SPEAKER, Direction.CLOZE)
    for stem in candidate.stems:
        if not (stem in question.stems or (derived and question.stems[0] in stem)):
            return "foreign-stem", f"The stem “{stem}” is not one of the question's wordings."
    return None if candidate.stems else ("no-stem", "There is no stem.")


def _find_twins(question: Question, candidate: CandidateItem, evidence: Evidence) -> Fault | None:
    """No two options may look the same or say the same."""
    options = [claims.CandidateOption(text, evidence.read(question, text)) for text in candidate.options]
    for one, other in combinations(options, 2):
        if fold(one.text) == fold(other.text):
            return "look-alike-options", f"The options “{one.text}” and “{other.text}” look the same."
        found = likeness(one, other, evidence.bank.names, evidence.bank.context)
        if found is not Likeness.NONE:
            verb = "say" if found is Likeness.SAME else "may say"
            return "equal-options", f"The options “{one.text}” and “{other.text}” {verb} the same."
    return None


def _find_miscount(candidate: CandidateItem, judgements: tuple[Judgement, ...]) -> Fault | None:
    """Exactly one TRUE, all others FALSE."""
    pairs = list(zip(candidate.options, judgements, strict=True))
    for text, judgement in pairs:
        if judgement.verdict is Verdict.UNKNOWN:
            return "undecided-option", f"Nothing decides whether “{text}” is wrong: {judgement.because}."
    right = [text for text, judgement in pairs if judgement.verdict is Verdict.TRUE]
    if not right:
        return "no-right-option", "None of the options is right."
    if len(right) > 1:
        return "several-right-options", f"More than one option is right: {' / '.join(right)}."
    return None if len(pairs) > 1 else ("no-distractor", "There is no wrong option.")


def _find_disorder(question: Question, candidate: CandidateItem, evidence: Evidence) -> Fault | None:
    """Options that are said to be in order must ascend."""
    if not candidate.ordered:
        return None
    ranks = [evidence.read(question, text).order() for text in candidate.options]
    known = [rank for rank in ranks if rank is not None]
    if len(known) == len(ranks) and all(low < high for low, high in pairwise(known)):
        return None
    return "options-out-of-order", "The options are said to be in order, but do not ascend."
