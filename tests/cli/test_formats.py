"""`quizgen formats`: the list, the details, the schema."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from quizgen.exporters.formats import FORMATS
from tests.cli.conftest import Run


def test_every_format_has_a_line(run: Run) -> None:
    """Its name and where it goes."""
    result = run("formats")

    assert result.code == 0
    assert all(any(line.strip().startswith(name) for line in result.out.splitlines()) for name in FORMATS)


def test_details_tell_what_is_carried_and_dropped(run: Run) -> None:
    """For every format."""
    text = run("formats", "-v").out

    assert text.count("  carries  ") == text.count("  drops    ") == len(FORMATS)
    assert "QuestionSet 1.20" in text


def test_machines_get_json(run: Run) -> None:
    """An object a format."""
    assert list(FORMATS) == [node["name"] for node in json.loads(run("formats", "--json").out)]


def test_the_schema_is_published(run: Run) -> None:
    """Of what `--to json` writes."""
    Draft202012Validator.check_schema(json.loads(run("formats", "--schema").out))
