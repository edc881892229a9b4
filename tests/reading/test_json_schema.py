"""Editors and the reader agree on what a fact file may say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from quizgen.reading.json_schema import FILE_NAME, schema, schema_text
from quizgen.reading.schema import TABLES
from tests.reading.files import GOOD, Spoilt, read
from tests.reading.test_faults import SHAPE

SAMPLES = Path(__file__).parents[2] / "source_docs"
VALIDATOR = jsonschema.Draft202012Validator(schema())


def as_an_editor(text: str) -> object:
    """A fact file with the types that YAML gives it; dates stay texts, as in YAML 1.2."""
    loader = yaml.SafeLoader(text)
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in loader.yaml_implicit_resolvers.items()
    }
    return loader.get_single_data()


def test_the_file_for_editors_is_current() -> None:
    """Renew it with `python -m quizgen.reading.json_schema > source_docs/facts.schema.json`."""
    assert schema_text() == (SAMPLES / FILE_NAME).read_text("utf-8")


def test_the_module_writes_the_schema() -> None:
    """To standard output."""
    command = [sys.executable, "-m", "quizgen.reading.json_schema"]
    done = subprocess.run(command, cwd=SAMPLES.parent, capture_output=True, check=True)

    assert schema_text() == done.stdout.decode("utf-8")


def test_the_schema_is_valid_and_complete() -> None:
    """Every key of every table stands in it, with a sentence for the reader."""
    jsonschema.Draft202012Validator.check_schema(schema())
    blocks = json.loads(schema_text())["$defs"]

    for name, table in TABLES.items():
        assert [field.name for field in table] == list(blocks[name]["properties"])
        assert all(field.about.endswith(".") for field in table)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.facts.yaml")), ids=lambda path: path.name)
def test_the_samples_are_valid(sample: Path) -> None:
    """As an editor sees them, numbers and all; and they name the schema in their first line."""
    text = sample.read_text("utf-8")

    assert [] == [error.message for error in VALIDATOR.iter_errors(as_an_editor(text))]
    assert text.startswith(f"# yaml-language-server: $schema={FILE_NAME}\n")


@pytest.mark.parametrize("text", ["2004", "no", "1.50", "2021-12-24", "'x'", ">-\n      x"])
def test_a_text_may_look_like_a_number(text: str) -> None:
    """The reader takes it as text, so the editor must not complain."""
    facts = GOOD.replace("topic: Dates", f"topic: {text}")

    assert [] == list(VALIDATOR.iter_errors(as_an_editor(facts)))
    assert read(facts).bank is not None


@pytest.mark.parametrize("case", SHAPE, ids=lambda case: f"{case.code}: {case.new.strip()[:40]}")
def test_editors_refuse_the_shapes_that_the_reader_refuses(case: Spoilt) -> None:
    """Unknown keys, missing ones, other forms, words that are none of the choices."""
    errors = list(VALIDATOR.iter_errors(as_an_editor(case.text)))

    assert bool(errors) is not ('topic: ""' in case.text)
