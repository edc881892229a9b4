"""quiz.json: a record to bytes and back, from whichever version of quizgen, and its published JSON Schema."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue

from quizgen.errors import QuizgenError, UsageError
from quizgen.records.layout import FORMS, QUIZ
from quizgen.records.published_schema import published_schema
from quizgen.records.quiz_record import QuizRecord
from quizgen.records.version_1 import Quiz1, unsealed, upgrade_quiz

Record = TypeVar("Record")


class NoQuizError(UsageError):
    """A folder was named that holds no build."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds no quiz: there is no {QUIZ} and {FORMS} in it. "
            "Name the folder that `quizgen build` made, such as out/rwanda-peacekeeping."
        )


class UnreadableQuizError(QuizgenError):
    """A data file of a quiz is not what a build writes."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why} The file was changed after the build; build the quiz again.")


class ChangedQuizError(QuizgenError):
    """quiz.json says something else than the build that wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} was changed after the build: its seal does not fit. Nothing in it is proven any more; "
            "change the fact file instead, and build the quiz again."
        )


def quiz_bytes(quiz: QuizRecord) -> bytes:
    """quiz.json: UTF-8, sealed, indented, a line feed at the end."""
    sealed = replace(quiz, seal=hashlib.sha256(_unsealed(quiz)).hexdigest())
    return _quizzes().dump_json(sealed, indent=2, exclude_none=True) + b"\n"


def read_quiz_record(folder: Path) -> QuizRecord:
    """The quiz of a build's folder; raises NoQuizError, UnreadableQuizError or ChangedQuizError."""
    path = folder / QUIZ
    data = _bytes_of(path, folder)
    if _version(data) == 1:
        older = validated(_older_quizzes(), data, str(path))
        _check_seal(older.seal, _older_quizzes().dump_json(unsealed(older), exclude_none=True), path)
        return upgrade_quiz(older)
    quiz = validated(_quizzes(), data, str(path))
    _check_seal(quiz.seal, _unsealed(quiz), path)
    return quiz


def quiz_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of quiz.json."""
    return published_schema(_quizzes())


def validated(adapter: TypeAdapter[Record], data: bytes, place: str) -> Record:
    """The record that these bytes are; raises UnreadableQuizError, which says where in them the fault is."""
    try:
        return adapter.validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableQuizError(place, f"{where or 'The text'}: {first['msg']}.") from error


def _unsealed(quiz: QuizRecord) -> bytes:
    return _quizzes().dump_json(replace(quiz, seal=None), exclude_none=True)


def _check_seal(seal: str | None, data: bytes, path: Path) -> None:
    if seal is not None and seal != hashlib.sha256(data).hexdigest():
        raise ChangedQuizError(path)


def _version(data: bytes) -> object:
    """What the file says of its version; None where it says nothing or is no JSON."""
    try:
        node = json.loads(data)
    except ValueError:
        return None
    return node.get("quizgen") if isinstance(node, dict) else None


@cache
def _quizzes() -> TypeAdapter[QuizRecord]:
    return TypeAdapter(QuizRecord)


@cache
def _older_quizzes() -> TypeAdapter[Quiz1]:
    return TypeAdapter(Quiz1)


def _bytes_of(path: Path, folder: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoQuizError(folder) from error
    except OSError as error:
        raise UnreadableQuizError(str(path), f"It cannot be read ({(error.strerror or '').lower()}).") from error
