"""The quizzes that every program of other hands has to understand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from quizgen.assembly.arrangement import arrange
from quizgen.assembly.production import produce
from quizgen.domain.chance import Chance, secret_of_seed
from quizgen.domain.quiz import Quiz
from quizgen.workflows.survey import stamp, survey
from tests.exporters.quizzes import ARABIC, PLAIN, hard_quiz

SAMPLES = Path(__file__).parents[2] / "source_docs"


@cache
def sample_quiz(name: str) -> Quiz:
    """All items of a sample, on four forms."""
    evidence = survey(SAMPLES / f"{name}.facts.yaml").readable()
    chance = Chance(secret_of_seed("samples"))
    items = produce(evidence, chance).items
    return Quiz(evidence.bank.title, stamp(evidence.bank), items, tuple(arrange(items, chance, forms=4)))


QUIZZES: dict[str, Callable[[], Quiz]] = {
    "plain": lambda: PLAIN,
    "hard": hard_quiz,
    "arabic": lambda: ARABIC,
    "article": lambda: sample_quiz("rwanda-peacekeeping"),
    "french": lambda: sample_quiz("consigne-incendie"),
}


@pytest.fixture(params=QUIZZES)
def quiz(request: pytest.FixtureRequest) -> Quiz:
    """A plain one, one of hard texts, one from right to left, the article, and the French sample."""
    name: str = request.param
    return QUIZZES[name]()
