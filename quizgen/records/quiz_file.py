"""quiz.json and forms.jsonl: records to bytes and back, and their published JSON Schemas."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue

from quizgen.domain.form import Form
from quizgen.domain.item import Verdict
from quizgen.errors import QuizgenError, UsageError
from quizgen.records.layout import FORMS, QUIZ
from quizgen.records.published_schema import published_schema
from quizgen.records.quiz_record import FormRecord, ItemRecord, QuizRecord
from quizgen.records.recording import record_form, restore_form

Record = TypeVar("Record", QuizRecord, FormRecord)


class NoQuizError(UsageError):
    """A folder was named that holds no build."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds no quiz: there is no {QUIZ} and {FORMS} in it. "
            "Name the folder that `quizgen build` made, such as out/rwanda-peacekeeping."
        )


class UnreadableQuizError(QuizgenError):
    """quiz.json or forms.jsonl is not what a build writes."""

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
    return _quizzes().dump_json(replace(quiz, seal=_seal(quiz)), indent=2, exclude_none=True) + b"\n"


def form_lines(forms: Iterable[Form]) -> Iterator[bytes]:
    """forms.jsonl line by line, made as they are asked for."""
    adapter = _forms()
    for form in forms:
        yield adapter.dump_json(record_form(form), exclude_none=True) + b"\n"


def read_quiz_record(folder: Path) -> QuizRecord:
    """The quiz of a build's folder; raises NoQuizError, UnreadableQuizError or ChangedQuizError."""
    path = folder / QUIZ
    quiz = _validated(_quizzes(), _bytes_of(path, folder), str(path))
    if quiz.seal is not None and quiz.seal != _seal(quiz):
        raise ChangedQuizError(path)
    return quiz


def read_forms(folder: Path, quiz: QuizRecord) -> Iterator[Form]:
    """The forms of a build's folder one at a time, each checked against the quiz.

    Raises NoQuizError or UnreadableQuizError.
    """
    path = folder / FORMS
    items = {item.id: item for item in quiz.items}
    if not path.is_file():
        raise NoQuizError(folder)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            yield read_form(line, items, f"{path}:{number}")


def read_form(line: bytes, items: Mapping[str, ItemRecord], place: str) -> Form:
    """The form on a line of forms.jsonl, checked against the quiz's items; raises UnreadableQuizError."""
    form = restore_form(_validated(_forms(), line, place))
    _check_form(form, items, place)
    return form


def quiz_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of quiz.json."""
    return published_schema(_quizzes())


def form_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of a line of forms.jsonl."""
    return published_schema(_forms())


def _seal(quiz: QuizRecord) -> str:
    return hashlib.sha256(_quizzes().dump_json(replace(quiz, seal=None), exclude_none=True)).hexdigest()


@cache
def _quizzes() -> TypeAdapter[QuizRecord]:
    return TypeAdapter(QuizRecord)


@cache
def _forms() -> TypeAdapter[FormRecord]:
    return TypeAdapter(FormRecord)


def _bytes_of(path: Path, folder: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoQuizError(folder) from error
    except OSError as error:
        raise UnreadableQuizError(str(path), f"It cannot be read ({(error.strerror or '').lower()}).") from error


def _validated(adapter: TypeAdapter[Record], data: bytes, place: str) -> Record:
    try:
        return adapter.validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableQuizError(place, f"{where or 'The text'}: {first['msg']}.") from error


def _check_form(form: Form, items: Mapping[str, ItemRecord], place: str) -> None:
    """A form may only point to what the quiz has."""
    for asked in form.questions:
        item = items.get(asked.item)
        if item is None:
            raise UnreadableQuizError(place, f"The quiz has no item “{asked.item}”.")
        if asked.stem >= len(item.stems) or max(asked.options) >= len(item.options):
            raise UnreadableQuizError(place, f"The item “{asked.item}” has no such stem or option.")
        if len(set(asked.options)) != len(asked.options) or asked.correct >= len(asked.options):
            raise UnreadableQuizError(place, f"The options of “{asked.item}” cannot be printed so.")
        if [index for index in asked.options if _is_true(item, index)] != [asked.options[asked.correct]]:
            raise UnreadableQuizError(place, f"It does not mark the right option of “{asked.item}”.")


def _is_true(item: ItemRecord, index: int) -> bool:
    return item.options[index].verdict is Verdict.TRUE
