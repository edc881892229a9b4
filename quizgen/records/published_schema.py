"""JSON Schemas as they are published with the files that builds leave."""

from __future__ import annotations

from typing import TypeVar

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

Record = TypeVar("Record")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def published_schema(adapter: TypeAdapter[Record]) -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of a record."""
    return {"$schema": _DIALECT, **adapter.json_schema(schema_generator=_PublishedSchema)}


class _PublishedSchema(GenerateJsonSchema):
    """Fields that may be left out are never null in our files: their schemas do not speak of null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])
