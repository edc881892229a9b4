"""JSON, as its published schema describes it."""

from __future__ import annotations

import json

from hypothesis import given
from jsonschema import Draft202012Validator

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.json_form import export
from quizgen.exporters.json_schema import SCHEMA
from tests.exporters.other_hands import Told, told
from tests.exporters.quizzes import PLAIN, quizzes


@given(quiz=quizzes())
def test_it_says_what_the_quiz_says_as_the_schema_wants_it(quiz: Quiz) -> None:
    """A list of stem, options, correct and why."""
    selection = select(quiz, form="B")
    node = json.loads(export(selection).data)
    Draft202012Validator(SCHEMA).validate(node)

    assert node["form"] == "B"
    assert told(selection) == [
        Told(one["stem"], tuple(one["options"]), (one["correct"],), tuple(one["why"]), one["evidence"])
        for one in node["questions"]
    ]


def test_the_schema_is_one() -> None:
    """Draft 2020-12 takes it, and it refuses what is not in it."""
    Draft202012Validator.check_schema(SCHEMA)
    node = json.loads(export(select(PLAIN)).data)
    assert Draft202012Validator(SCHEMA).is_valid(node)

    node["questions"][0]["secret"] = 1
    assert not Draft202012Validator(SCHEMA).is_valid(node)
