"""sheet.json: it follows its published schema and says where everything stands on each theme's sheets."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import quizgen.records
from quizgen.domain.form import Learner
from quizgen.domain.sheet import SheetKind, SheetPlan
from quizgen.records.sheet_file import sheet_bytes, sheet_schema
from quizgen.workflows.answer_sheets import measure_sheets
from quizgen.workflows.request import BuildRequest
from tests.rendering.quizzes import quiz

SCHEMAS = Path(quizgen.records.__file__).parent / "schemas"
REQUEST = BuildRequest(facts=Path("a.facts.yaml"), page_size="letter")
LEARNERS = (Learner("Ann Õe", "7"), Learner("Ben", "8", theme="large-print"), Learner("Cem", "9", theme="large-print"))


def test_published_schema_is_that_of_the_records(expect_file: Callable[[Path, bytes], None]) -> None:
    """The schema file says what the program writes, and is a schema itself."""
    schema = sheet_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    expect_file(SCHEMAS / "sheet.schema.json", (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode())


@pytest.mark.parametrize("kind", list(SheetKind))
def test_each_theme_in_need_has_its_sheet(kind: SheetKind) -> None:
    """The first is that of all who need none; marks, code and a circle for each option of each question."""
    plan = SheetPlan(kind, "7F3K2M", 4)
    made = replace(quiz(count=22, learners=LEARNERS), sheet=plan)
    data = json.loads(sheet_bytes(plan, measure_sheets(made, REQUEST), made.forms))
    jsonschema.validate(data, sheet_schema())

    assert (kind.value, "7F3K2M", "mm") == (data["kind"], data["sign"], data["unit"])
    assert [None, "large-print"] == [sheet.get("theme") for sheet in data["sheets"]]
    for sheet in data["sheets"]:
        assert (215.9, 279.4, 22, 4) == (sheet["width"], sheet["height"], sheet["questions"], sheet["options"])
        circles = [(one["question"], one["letter"]) for page in sheet["pages"] for one in page["bubbles"]]
        assert [(number, letter) for number in range(1, 23) for letter in "ABCD"] == circles
        assert all("learner_number" not in page for page in sheet["pages"])
    default, large = (sheet["pages"][0]["bubbles"][0]["radius"] for sheet in data["sheets"])
    assert (2.4, 3.5) == (default, large)


def test_a_sheet_of_nobody_asks_for_a_number() -> None:
    """Ten digits at each of five places."""
    plan = SheetPlan(SheetKind.PAGE, "7F3K2M", 4)
    made = replace(quiz(count=1), sheet=plan)
    (page,) = json.loads(sheet_bytes(plan, measure_sheets(made, REQUEST), made.forms))["sheets"][0]["pages"]

    found = [(one["place"], one["digit"]) for one in page["learner_number"]]
    assert [(place, digit) for digit in range(10) for place in range(1, 6)] == found


def test_a_quiz_without_sheets_has_no_such_file() -> None:
    """Asking for one is a fault of the program."""
    with pytest.raises(ValueError, match="no answer sheets"):
        list(measure_sheets(quiz(count=1), REQUEST))
