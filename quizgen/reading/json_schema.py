"""The fact file's form as a JSON Schema for editors, made from the same tables that the reader checks against.

`python -m quizgen.reading.json_schema > source_docs/facts.schema.json` writes it anew.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from quizgen.reading.schema import TABLES, Field, Shape, Table

FILE_NAME = "facts.schema.json"
"""How the schema's file is called, in the first line of fact files and beside the samples."""

Json = dict[str, object]

# Editors read an unquoted 2004 as a number and an unquoted true as a truth value; the reader takes both as text.
_TEXT: Json = {"type": ["string", "number", "boolean"]}


def schema() -> Json:
    """The JSON Schema of fact files."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quizgen fact file",
        "description": "The facts of a document, each with its question, its quote and its answer.",
        "$ref": "#/$defs/file",
        "$defs": {name: _block(table) for name, table in TABLES.items()},
    }


def schema_text() -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _block(table: Table) -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in table if field.required],
        "properties": {field.name: {"description": field.about, **_SHAPES[field.shape](field)} for field in table},
    }


def _text(field: Field) -> Json:
    if not field.choices:
        return _TEXT
    numbers = [int(choice) for choice in field.choices if choice.isdecimal()]
    # Editors read `answer: no` as a truth value.
    truths = [truth for word, truth in (("yes", True), ("no", False)) if word in field.choices]
    return {"enum": [*field.choices, *numbers, *truths]}


def _texts(field: Field) -> Json:
    return {"anyOf": [_TEXT, _list_of(_TEXT)]}


def _groups(field: Field) -> Json:
    return _or_nothing(_list_of(_list_of(_TEXT) | {"minItems": 2}))


def _lists(field: Field) -> Json:
    return _or_nothing({"type": "object", "additionalProperties": _list_of(_TEXT)})


def _record(field: Field) -> Json:
    return {"$ref": f"#/$defs/{field.table}"}


def _records(field: Field) -> Json:
    blocks = _list_of(_record(field))
    return blocks | {"minItems": 1} if field.required else _or_nothing(blocks)


def _list_of(members: Json) -> Json:
    return {"type": "array", "items": members}


def _or_nothing(form: Json) -> Json:
    """A key with nothing behind it counts as left out."""
    return {"anyOf": [form, {"type": "null"}]}


_SHAPES: dict[Shape, Callable[[Field], Json]] = {
    Shape.TEXT: _text,
    Shape.TEXTS: _texts,
    Shape.GROUPS: _groups,
    Shape.LISTS: _lists,
    Shape.RECORD: _record,
    Shape.RECORDS: _records,
}


if __name__ == "__main__":
    sys.stdout.write(schema_text())
