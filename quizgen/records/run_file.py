"""run.json: the run that a folder holds, with its editions, their signs and the numbers of their keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.json_schema import JsonSchemaValue

from quizgen.records.layout import RUN
from quizgen.records.published_schema import published_schema
from quizgen.records.quiz_file import UnreadableQuizError, validated
from quizgen.records.quiz_record import STRICT, Count, Digest, Text

Sign = Annotated[str, Field(pattern="^[0-9A-Z]{6}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRecord:
    """A key of an edition: what is right, by a number that is printed on it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    number: Count
    sha256: Digest
    """Over the ids of the items with the texts of their right options."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRecord:
    """A state of the run whose papers all show the same, known by its sign."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    number: Count
    sign: Sign
    """Stands on every page, in the code of every answer sheet and in every row of key tables."""
    shows: Digest
    """Of what its papers show whoever gets them: not what is right, and nobody's name."""
    scheme: Text
    """How chance is drawn from the secret."""
    manifest: Digest
    """SHA-256 of its manifest.json."""
    keys: Annotated[tuple[KeyRecord, ...], Field(min_length=1)]
    """Its keys in the order of their numbers; the last one is in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """All that was printed from one bank into one folder."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    quizgen: Literal[1] = 1
    """The version of this format."""
    run: Text
    """What the run is told apart by: drawn from its secret, which it does not tell."""
    editions: Annotated[tuple[EditionRecord, ...], Field(min_length=1)]
    in_use: Count
    """The number of the edition whose files lie in the folder itself."""
    erased: tuple[Text, ...] = ()
    """Codes whose learners were erased; no other paper of the run ever has them."""

    @property
    def current(self) -> EditionRecord | None:
        """The edition in use."""
        return next((edition for edition in self.editions if edition.number == self.in_use), None)


def run_bytes(run: RunRecord) -> bytes:
    """run.json: UTF-8, indented, a line feed at the end."""
    return _runs().dump_json(run, indent=2, exclude_none=True) + b"\n"


def read_run(folder: Path) -> RunRecord | None:
    """The run that a folder holds; None where there is none, or one of version 1. Raises UnreadableQuizError."""
    path = folder / RUN
    try:
        return validated(_runs(), path.read_bytes(), str(path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableQuizError(str(path), f"It cannot be read ({(error.strerror or '').lower()}).") from error


def run_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of run.json."""
    return published_schema(_runs())


@cache
def _runs() -> TypeAdapter[RunRecord]:
    return TypeAdapter(RunRecord)
