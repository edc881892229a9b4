"""Checking while somebody types: one fact of a loaded bank typed anew, and only what depends on it decided again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.assembly.production import make_item, produce
from quizgen.diagnostics import Diagnostic
from quizgen.domain import defaults
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.item import SoundItem
from quizgen.domain.question import Question, directions
from quizgen.errors import ContentError
from quizgen.proof.evidence import Evidence
from quizgen.proof.faults import find_faults
from quizgen.proof.kernel import Refusal
from quizgen.reading.bank import Reading, read_bank
from quizgen.reading.retyping import block_of, read_anew, replaced
from quizgen.workflows.check import SEED


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """A fact file in memory."""

    reading: Reading
    evidence: Evidence

    def block(self, fact: str) -> str:
        """The lines of a fact as they stand in the file; raises KeyError where it has none of that id."""
        return block_of(fact, self.reading)


@dataclass(frozen=True, slots=True)
class Recheck:
    """What one fact typed anew comes to, and whatever depends on it."""

    bank: LoadedBank
    """The bank with the new fact, to go on from."""
    concerned: frozenset[str]
    """The ids of the facts and relations that were decided again; whatever is said of the others stands."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the new lines, and what the prover finds in all that is concerned; advice comes with a check.

    Places in and above the fact are those of the file as it would be, places below it those of the file as it is.
    """
    outcomes: tuple[SoundItem | Refusal, ...]
    """For each question of what is concerned its item or why there is none, in the order of the file."""


def load(path: Path) -> LoadedBank:
    """Read a fact file and decide all of it once, so that it is known what depends on what.

    Raises ContentError where it cannot be read as a bank.
    """
    reading = read_bank(path)
    if reading.bank is None:
        raise ContentError(reading.diagnostics)
    evidence = Evidence(reading.bank)
    produce(evidence, Chance(secret_of_seed(SEED)))
    return LoadedBank(reading, evidence)


def recheck(loaded: LoadedBank, fact: str, block: str, *, options: int = defaults.OPTIONS) -> Recheck:
    """Decide again what depends on a fact whose lines are now these; raises KeyError for an unknown one."""
    old = loaded.evidence
    read, found = read_anew(fact, block, loaded.reading)
    new = Evidence(replaced(old.bank, fact, read, loaded.reading), before=old)
    moved = old.answers_of(fact) ^ new.answers_of(fact)
    concerned = frozenset((fact, *_dependent(fact, old), *_dependent(fact, new), *new.depending_on(moved)))
    faults = tuple(find_faults(new, among=concerned))
    stopped = {one.subject for one in (*found, *faults) if one.stops_fact}
    chance, asked = Chance(secret_of_seed(SEED)), directions(defaults.STEMS)
    outcomes = tuple(
        make_item(question, new, chance, options=options)
        for question in new.questions.values()
        if question.fact in concerned and question.fact not in stopped and question.direction in asked
    )
    return Recheck(replace(loaded, evidence=new), concerned, (*found, *faults), outcomes)


def _dependent(fact: str, evidence: Evidence) -> Iterator[str]:
    """The facts and relations that ask the same as this one, or that quote the same sentence."""
    for question in evidence.questions.values():
        if question.fact == fact:
            yield from (near.fact for near in _near(question, evidence))


def _near(question: Question, evidence: Evidence) -> tuple[Question, ...]:
    return (*evidence.rivals(question), *evidence.asked_in(question.quote.sentence))
