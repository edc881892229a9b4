"""Other rows of the same table."""

from __future__ import annotations

from quizgen.domain.question import Direction, questions
from quizgen.generation.distractors import rows
from tests.banks import make_bank, make_fact, make_relation
from tests.generation.distractors.asking import ask

TABLE = make_relation("place", [("MINUSCA", "Bangui"), ("UNMISS", "Juba"), ("UNISFA", "Abyei"), ("MONUSCO", "Juba")])
BANK = make_bank(make_fact("f", "What?", "Juba", type="place"), relations=[TABLE])


def test_objects_are_proposed_for_an_object_and_subjects_for_a_subject() -> None:
    """Each once, without the key's own words."""
    asked = {question.id: question for question in questions(BANK)}
    assert sorted(ask(rows.propose, BANK, asked["place.1.forward"])) == ["Abyei", "Juba"]
    assert sorted(ask(rows.propose, BANK, asked["place.2.forward"])) == ["Abyei", "Bangui"]
    assert sorted(ask(rows.propose, BANK, asked["place.1.back"])) == ["MONUSCO", "UNISFA", "UNMISS"]
    assert asked["place.1.back"].direction is Direction.BACK


def test_a_fact_has_no_rows() -> None:
    """Other facts' answers are no distractors: a new fact must not change an old item."""
    assert ask(rows.propose, BANK) == []
