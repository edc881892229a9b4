"""The four claims: under each, when is an option true, when false, and when is that unknown?

A rule looks at the option's reading and at every value that the bank gives for the same question.
It never looks at which option is marked correct.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import cast

from quizgen.domain.fact import Claim, Row
from quizgen.domain.ground import Ground, weakest
from quizgen.domain.item import Judgement, Reason, Verdict
from quizgen.domain.question import Direction, Question
from quizgen.domain.values.named import Named
from quizgen.domain.values.value import Finding, NameBook, Relation, Value
from quizgen.proof.evidence import Evidence

Rule = Callable[[Question, "CandidateOption", Evidence], Judgement]


class CandidateOption:
    """An option's words and their reading."""

    __slots__ = ("text", "value")

    def __init__(self, text: str, value: Value) -> None:
        self.text = text
        self.value = value


def rule(question: Question) -> Rule:
    """The rule for a question's claim and direction."""
    if question.direction is Direction.BACK:
        return BACK_RULES[question.claim]
    return RULES[question.claim]


def truths(question: Question, evidence: Evidence) -> tuple[tuple[Question, Value], ...]:
    """Every value that the bank gives for the question, the question's own first."""
    sources = (question, *evidence.rivals(question))
    return tuple((source, key.value) for source in sources for key in source.keys)


def judge_single(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """One value holds, and all that the bank gives hold together: any of them may decide."""
    names = evidence.bank.names
    findings = [(source, value.compare(option.value, names)) for source, value in truths(question, evidence)]
    for relation in (Relation.ENTAILS, Relation.EXCLUDES):
        deciding = [pair for pair in findings if pair[1].relation is relation]
        if deciding:
            source, finding = min(deciding, key=_is_authors)
            return _decided(finding, source, Reason.VALUE)
    return _unknown(findings[0][1], question)


def judge_stated(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """The option must say what the source says, or surely something else than all that it says."""
    names = evidence.bank.names
    findings = [(source, value.contrast(option.value, names)) for source, value in truths(question, evidence)]
    return _weigh(findings, Reason.STATEMENT)


def judge_listed(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """The list is closed: an option is a member, or surely none of the members."""
    names = evidence.bank.names
    findings = [(source, value.compare(option.value, names)) for source, value in truths(question, evidence)]
    return _weigh(findings, Reason.LIST)


def judge_said_by(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """The option must name the speaker, or surely somebody else."""
    names = evidence.bank.names
    findings = [(source, value.contrast(option.value, names)) for source, value in truths(question, evidence)]
    return _weigh(findings, Reason.SPEAKER)


def judge_single_back(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """Every subject has one object: a subject is wrong only where its own row gives another object."""
    own = _own_rows(question, option, evidence)
    return own or _unknown_subject(question, option, evidence, closed=False)


def judge_stated_back(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement:
    """The source gives the object for a subject, or it does not: a surely different subject is wrong."""
    own = _own_rows(question, option, evidence)
    return own or _unknown_subject(question, option, evidence, closed=True)


RULES: dict[Claim, Rule] = {
    Claim.SINGLE: judge_single,
    Claim.STATED: judge_stated,
    Claim.LISTED: judge_listed,
    Claim.SAID_BY: judge_said_by,
}
BACK_RULES: dict[Claim, Rule] = {
    Claim.SINGLE: judge_single_back,
    Claim.STATED: judge_stated_back,
    Claim.LISTED: judge_stated_back,
    Claim.SAID_BY: judge_stated_back,
}


def _own_rows(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement | None:
    """What the option's own rows say of the object asked for; None where the option has no row."""
    asking, names = cast("Row", question.row), evidence.bank.names
    rows = evidence.rows_of(question, option.value)
    if not rows:
        return _near_rows(question, option, evidence)
    findings = [(row, _row_finding(row.object.value, asking.object.value, names, claim=question.claim)) for row in rows]
    timely = [pair for pair in findings if pair[0].as_of == asking.as_of or question.claim is Claim.STATED]
    for relation in (Relation.ENTAILS, Relation.UNDECIDED, Relation.EXCLUDES):
        deciding = [pair for pair in timely if pair[1].relation is relation]
        if deciding:
            row, finding = max(deciding, key=_is_authors)
            because = f"the source gives {row.object.text} for {row.subject.text}"
            ground = weakest(Ground.SOURCE, finding.ground, _ground_of_name(option.value, row.subject.value, names))
            return Judgement(
                VERDICTS[relation], Reason.ROW, because, question.fact, row.quote, ground, finding.list_name
            )
    return Judgement(
        Verdict.UNKNOWN, Reason.ROW, "the bank speaks of it for another time", question.fact, rows[0].quote
    )


def _ground_of_name(option: Value, subject: Value, names: NameBook) -> Ground:
    """On whose word an option is the subject of a row."""
    if not (isinstance(option, Named) and isinstance(subject, Named)):
        return Ground.COMPUTED
    return names.alike(option.reference(), subject.reference()) or Ground.AUTHOR


def _near_rows(question: Question, option: CandidateOption, evidence: Evidence) -> Judgement | None:
    """A subject that is part of another one, or holds it, is undecided unless that one's object is surely another."""
    asked, names = cast("Row", question.row).object.value, evidence.bank.names
    for row in evidence.rows_near(question, option.value):
        finding = _row_finding(row.object.value, asked, names, claim=question.claim)
        if finding.relation is not Relation.EXCLUDES:
            because = f"{option.text} and {row.subject.text}, to which the source gives {row.object.text}, overlap"
            return Judgement(Verdict.UNKNOWN, Reason.ROW, because, question.fact, row.quote)
    return None


def _row_finding(given: Value, asked: Value, names: NameBook, *, claim: Claim) -> Finding:
    """Does a row's object answer the object asked for? A part of it does, whatever the claim."""
    finding = given.compare(asked, names)
    if finding.relation is Relation.ENTAILS or claim is Claim.SINGLE:
        return finding
    return given.contrast(asked, names)


def _unknown_subject(question: Question, option: CandidateOption, evidence: Evidence, *, closed: bool) -> Judgement:
    """A subject without a row: the key by another name, or wrong where the table is closed."""
    names = evidence.bank.names
    findings = [(source, value.contrast(option.value, names)) for source, value in truths(question, evidence)]
    judgement = _weigh(findings, Reason.STATEMENT)
    if closed or judgement.verdict is Verdict.TRUE:
        return judgement
    return Judgement(
        Verdict.UNKNOWN, Reason.NOTHING, f"the bank has no row for {option.text}, so nothing refutes it", question.fact
    )


def _weigh(findings: Iterable[tuple[Question, Finding]], reason: Reason) -> Judgement:
    """TRUE where one value says so, FALSE on the weakest ground where every value excludes it, else UNKNOWN."""
    found = list(findings)
    for relation in (Relation.ENTAILS, Relation.UNDECIDED):
        for source, finding in found:
            if finding.relation is relation:
                return _decided(finding, source, reason)
    source, finding = max(found, key=_is_authors)
    return _decided(finding, source, reason)


def _is_authors(found: tuple[object, Finding]) -> bool:
    return found[1].ground is Ground.AUTHOR


VERDICTS = {
    Relation.ENTAILS: Verdict.TRUE,
    Relation.EXCLUDES: Verdict.FALSE,
    Relation.UNDECIDED: Verdict.UNKNOWN,
}


def _decided(finding: Finding, source: Question, reason: Reason) -> Judgement:
    return Judgement(
        VERDICTS[finding.relation],
        reason,
        finding.because,
        source.fact,
        source.quote,
        finding.ground,
        finding.list_name,
    )


def _unknown(finding: Finding, question: Question) -> Judgement:
    return Judgement(Verdict.UNKNOWN, Reason.NOTHING, finding.because, question.fact)
