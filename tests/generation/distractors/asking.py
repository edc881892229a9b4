"""How tests ask a strategy: for a question made by hand, with a stream of its own."""

from __future__ import annotations

from quizgen.domain.chance import Chance
from quizgen.domain.fact import Bank
from quizgen.domain.item import Verdict
from quizgen.domain.question import Question, questions
from quizgen.generation.distractors.strategy import Strategy
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from tests.banks import make_bank, make_fact

CHANCE = Chance(b"sixteen bytes ok")


def first_question(bank: Bank) -> Question:
    """The first question that the bank asks."""
    return next(iter(questions(bank)))


def ask(strategy: Strategy, bank: Bank, question: Question | None = None) -> list[str]:
    """What the strategy proposes for a question of the bank: its first one, unless given."""
    asked = first_question(bank) if question is None else question
    return list(strategy(asked, asked.keys[0], bank, CHANCE.stream("distractors", asked.id)))


def bank_of(answer: str, type: str, **options: object) -> Bank:
    """A bank of one fact with that answer."""
    fact_options = {name: options.pop(name) for name in ("claim", "kind") if name in options}
    return make_bank(make_fact("q", "What?", answer, type=type, **fact_options), **options)  # type: ignore[arg-type]


def refuted(bank: Bank, texts: list[str]) -> list[str]:
    """Those of the texts that the prover finds false for the bank's first question."""
    evidence, question = Evidence(bank), first_question(bank)
    return [text for text in texts if judge(question, text, evidence).verdict is Verdict.FALSE]
