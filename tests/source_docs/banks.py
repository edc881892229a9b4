"""The samples as a build sees them: their banks, evidence and proven items, made once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from quizgen.assembly.production import Production, produce
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.fact import Bank, Fact
from quizgen.domain.item import SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.reading.bank import Reading, read_bank

FOLDER = Path(__file__).resolve().parents[2] / "source_docs"
ARTICLE = "rwanda-peacekeeping"
INSTRUCTION = "consigne-incendie"
LIBRARY = "maktaba"
SAMPLES = (ARTICLE, INSTRUCTION, LIBRARY)


@cache
def reading(sample: str) -> Reading:
    """What reading the sample's fact file gives."""
    return read_bank(FOLDER / f"{sample}.facts.yaml")


@cache
def evidence(sample: str) -> Evidence:
    """The sample's evidence."""
    return Evidence(bank(sample))


@cache
def production(sample: str, seed: str = "samples") -> Production:
    """The items with four options that the sample gives, and why the rest gives none."""
    return produce(evidence(sample), Chance(secret_of_seed(seed)), options=4)


def bank(sample: str) -> Bank:
    """The sample's bank; fails the test where there is none."""
    found = reading(sample)
    assert found.bank is not None, "\n".join(map(str, found.diagnostics))
    return found.bank


def fact(identifier: str, sample: str = ARTICLE) -> Fact:
    """The fact of that id."""
    return next(fact for fact in bank(sample).facts if fact.id == identifier)


def item(identifier: str, sample: str = ARTICLE) -> SoundItem:
    """The proven item of that question."""
    return next(item for item in production(sample).items if item.id == identifier)


def fact_count(sample: str) -> int:
    """How many facts the sample states, rows of relations included."""
    return len(bank(sample).facts) + sum(len(relation.rows) for relation in bank(sample).relations)
