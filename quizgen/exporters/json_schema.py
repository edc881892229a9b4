"""The JSON Schema of what the format `json` writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from quizgen.domain.ground import Ground, Standing

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Schema: TypeAlias = "dict[str, Json]"


def _text(description: str, *, nullable: bool = False, pattern: str = "") -> Schema:
    schema: Schema = {"description": description, "type": ["string", "null"] if nullable else "string", "minLength": 1}
    return {**schema, "pattern": pattern} if pattern else schema


def _number(description: str, minimum: int) -> Schema:
    return {"description": description, "type": "integer", "minimum": minimum}


def _list(description: str, items: Schema, at_least: int) -> Schema:
    return {"description": description, "type": "array", "items": items, "minItems": at_least}


def _object(description: str, **properties: Json) -> Schema:
    """An object with all these properties and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_DIGEST = "^[0-9a-f]{64}$"

_SOURCE = _object(
    "Which document and which fact file the questions were made from.",
    title=_text("The document's title."),
    file=_text("The document's file name."),
    sha256=_text("SHA-256 of the document's bytes.", pattern=_DIGEST),
    facts=_text("The fact file's name."),
    facts_sha256=_text("SHA-256 of the fact file's bytes.", pattern=_DIGEST),
)

_QUESTION = _object(
    "One question, spelt out.",
    number=_number("Its place, from 1.", 1),
    id=_text("The item's id, the same in every export of the fact file."),
    fact=_text("The id of the fact or relation that asks."),
    stem=_text("What is asked."),
    options=_list("The options in order, the first of them A.", _text("As printed."), 2),
    correct=_number("The position of the right option, from 0.", 0),
    letter=_text("The letter of the right option.", pattern="^[A-H]$"),
    ordered={"description": "Whether the options must keep their order (figures, dates).", "type": "boolean"},
    standing={
        "description": "Whether quizgen proved the question itself, or something rests on the author's word.",
        "enum": [standing.value for standing in Standing],
    },
    grounds=_list(
        "For each option, on whose word its verdict stands.",
        {"description": "The weakest ground.", "enum": [ground.value for ground in Ground]},
        2,
    ),
    why=_list("For each option, in the same order, why it is right or wrong.", _text("A sentence or two."), 2),
    evidence=_text("The passage with the source's title and the number of the sentence."),
    quote=_text("The passage of the source that the question rests on."),
    sentence=_number("The number of the sentence in which the passage begins, from 1.", 1),
    topic=_text("The topic, or null.", nullable=True),
    difficulty=_text("The difficulty, or null.", nullable=True),
)

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "quizgen export, version 1",
    **_object(
        "The items of a quiz, or the questions of one of its forms.",
        quizgen={"description": "The version of this format.", "const": 1},
        title=_text("The quiz's title."),
        language=_text("The source's language, a BCP 47 tag."),
        source=_SOURCE,
        form=_text("The form's code, or null where every item stands once.", nullable=True),
        questions=_list("In order.", _QUESTION, 1),
    ),
}
"""Published by `quizgen formats --schema`."""
