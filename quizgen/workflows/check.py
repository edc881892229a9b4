"""Checking a fact file: everything that a build would find out, and advice besides, without building."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.assembly.production import produce
from quizgen.diagnostics import Diagnostic, counted
from quizgen.domain import defaults
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.fact import Annotation
from quizgen.domain.item import Standings, count_standings
from quizgen.domain.quiz import Quiz
from quizgen.lint.context import LintContext
from quizgen.lint.engine import Allowed, lint
from quizgen.proof.evidence import Evidence
from quizgen.workflows.refusals import count_facts, explain_refusals, facts_without_item
from quizgen.workflows.survey import stamp, survey

SEED = "check"
"""Checking draws nothing that is printed: the same file always gets the same findings."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What quizgen took a fact or a relation for."""

    id: str
    claim: str
    claim_given: bool
    """Whether the author wrote the claim."""
    kind: str
    """The kind of value that the answer was read as."""
    reading: str
    """The answer in its kind's unambiguous spelling; of a relation the number of its rows."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """An item that rests on the author's word."""

    item: str
    because: tuple[str, ...]
    """What the author is trusted with, a clause each."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What checking a fact file brought to light."""

    path: Path
    title: str
    facts: int
    """Facts and rows of relations."""
    questions: int
    items: int
    standings: Standings
    """How many of the items are proven, and how many vouched for."""
    vouched: tuple[Vouched, ...]
    """The items that rest on the author's word, in the order of the file."""
    without_item: tuple[str, ...]
    """The ids of facts, and of relations with the number of the row, that gave no item at all."""
    waiting: tuple[str, ...]
    """The ids of facts and relations that wait for an answer of the author."""
    diagnostics: tuple[Diagnostic, ...]
    takings: tuple[Taking, ...]
    allowed: tuple[Allowed, ...] = ()
    """Findings that the author has switched off, in the order of the file."""


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """What to check, and for which kind of quiz."""

    path: Path
    options: int = defaults.OPTIONS
    stems: tuple[str, ...] = defaults.STEMS


def check(request: CheckRequest) -> Inspection:
    """Read, anchor, prove and advise; nothing is written."""
    surveyed = survey(request.path)
    evidence = surveyed.evidence
    if evidence is None:
        return Inspection(request.path, "", 0, 0, 0, Standings(), (), (), (), surveyed.diagnostics, ())
    chance = Chance(secret_of_seed(SEED))
    production = produce(evidence, chance, options=request.options, stems=request.stems, without=surveyed.stopped)
    advice = lint(LintContext(evidence, production.items))
    refused = tuple(explain_refusals(production, evidence, known=surveyed.diagnostics))
    quiz = Quiz(evidence.bank.title, stamp(evidence.bank), production.items, ())
    undrawable = surveyed.undrawable(quiz, theme=defaults.THEME)
    return Inspection(
        path=request.path,
        title=evidence.bank.title,
        facts=count_facts(evidence),
        questions=len(production.items) + len(production.refusals),
        items=len(production.items),
        standings=count_standings(production.items),
        vouched=tuple(Vouched(item.id, item.trusted) for item in production.items if item.trusted),
        without_item=tuple(dict.fromkeys((*surveyed.stopped, *facts_without_item(production, evidence)))),
        waiting=surveyed.waiting,
        diagnostics=(*surveyed.diagnostics, *undrawable, *surveyed.located((*advice.findings, *refused))),
        takings=tuple(_takings(evidence)),
        allowed=tuple(Allowed(surveyed.locate(one.finding), one.because) for one in advice.allowed),
    )


def _takings(evidence: Evidence) -> Iterator[Taking]:
    for fact in evidence.bank.facts:
        yield _taking(fact.annotation, fact.answer.value.kind, fact.answer.value.canonical())
    for relation in evidence.bank.relations:
        rows = relation.rows
        yield _taking(relation.annotation, rows[0].object.value.kind if rows else "", counted(len(rows), "row"))


def _taking(annotation: Annotation, kind: str, reading: str) -> Taking:
    return Taking(annotation.id, annotation.claim.value, annotation.claim_given, kind, reading)
