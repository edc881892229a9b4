"""Explaining a fact: the verdict on every option that could stand beside its answer, and what decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.assembly.production import make_item
from quizgen.domain import defaults
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.folding import fold
from quizgen.domain.item import Judgement, SoundItem
from quizgen.domain.question import Question
from quizgen.domain.spelling import nearest
from quizgen.errors import ContentError, UsageError
from quizgen.generation.proposals import propose
from quizgen.proof.certificate import explain as certify
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import Refusal, judge
from quizgen.workflows.survey import survey

SEED = "check"
"""The same draws as checking: the two speak of the same candidates."""
NAMED = 5
"""How many ids a message names."""


class UnknownFactError(UsageError):
    """The fact file has no fact or relation of that id."""

    def __init__(self, name: str, file: str, known: tuple[str, ...]) -> None:
        near = nearest(name, known)
        hint = f"Did you mean “{near}”?" if near else f"It has, among others, {', '.join(known[:NAMED])}."
        super().__init__(f"{file} has no fact or relation “{name}”. {hint}")


@dataclass(frozen=True, slots=True)
class Judged:
    """An option with its verdict."""

    text: str
    origin: str
    """Where it comes from: answer, also, never, wrong, proposed (by quizgen) or asked (by whoever asks)."""
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Explanation:
    """One question of a fact, with all that could be its options."""

    question: Question
    reading: str
    """The answer in its kind's unambiguous spelling."""
    options: tuple[Judged, ...]
    outcome: SoundItem | Refusal


def explain(
    path: Path, identifier: str, *, options: int = defaults.OPTIONS, asked: tuple[str, ...] = ()
) -> tuple[Explanation, ...]:
    """Every question of a fact, a relation or of that id itself, with the verdict on each candidate.

    `asked` are further options to be judged. Raises ContentError where the fact file cannot be read,
    and UnknownFactError.
    """
    surveyed = survey(path)
    evidence = surveyed.evidence
    if evidence is None:
        raise ContentError(surveyed.diagnostics)
    found = [one for one in evidence.questions.values() if identifier in (one.id, one.fact)]
    faults = tuple(one for one in surveyed.diagnostics if one.subject == identifier)
    if not found and faults:
        raise ContentError(faults)
    if not found:
        known = tuple(dict.fromkeys(name for one in evidence.questions.values() for name in (one.fact, one.id)))
        raise UnknownFactError(identifier, str(path), known)
    chance = Chance(secret_of_seed(SEED))
    return tuple(_explain(question, evidence, chance, options, asked) for question in found)


def _explain(
    question: Question, evidence: Evidence, chance: Chance, options: int, asked: tuple[str, ...]
) -> Explanation:
    judged: dict[str, Judged] = {}
    for text, origin in _candidates(question, evidence, chance, asked):
        if fold(text) not in judged:
            judgement = certify(question, text, judge(question, text, evidence), evidence)
            judged[fold(text)] = Judged(text, origin, judgement)
    outcome = make_item(question, evidence, chance, options=options)
    return Explanation(question, question.answer.value.canonical(), tuple(judged.values()), outcome)


def _candidates(
    question: Question, evidence: Evidence, chance: Chance, asked: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Every text with where it comes from; the author's own first."""
    yield from ((text, "asked") for text in asked)
    named = (("answer", question.keys), ("also", question.also), ("never", question.never), ("wrong", question.wrong))
    for origin, answers in named:
        yield from ((answer.text, origin) for answer in answers)
    yield from ((text, "proposed") for text in propose(question, evidence.bank, chance).made)
