"""forms.jsonl and learners.jsonl: which form prints what, and who gets which; line by line, as there may be many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue

from quizgen.domain.form import Form, Learner
from quizgen.records.form_record import FormRecord, LearnerRecord
from quizgen.records.layout import FORMS, LEARNERS
from quizgen.records.published_schema import published_schema
from quizgen.records.quiz_file import NoQuizError, UnreadableQuizError, validated
from quizgen.records.quiz_record import ItemRecord, QuizRecord
from quizgen.records.recording import record_form, record_learner, restore_form, restore_learner
from quizgen.records.version_1 import Form1

_CODE = re.compile(rb'\{"form":"([^"\\]+)"')
"""How a build begins each line of forms.jsonl: `{"form":"K4T7R3"`."""


class FormFile:
    """The forms of a build's folder by their codes, each read when it is asked for: memory should not hold them all."""

    def __init__(self, folder: Path, quiz: QuizRecord) -> None:
        """Find all forms; raises NoQuizError or UnreadableQuizError."""
        self._path = folder / FORMS
        self._items = {item.id: item for item in quiz.items}
        if not self._path.is_file():
            raise NoQuizError(folder)
        self._learners = read_learners(folder)
        self._places = dict(self._find())

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        """The codes in the order of the file."""
        return iter(self._places)

    def __contains__(self, code: object) -> bool:
        return code in self._places

    def form(self, code: str) -> Form:
        """The form of that code; raises KeyError where there is none, UnreadableQuizError where it is spoilt."""
        number, start = self._places[code]
        with self._path.open("rb") as lines:
            lines.seek(start)
            return self._read(lines.readline(), number)

    def _find(self) -> Iterator[tuple[str, tuple[int, int]]]:
        start = 0
        with self._path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                known = _CODE.match(line)
                yield known[1].decode() if known else self._read(line, number).code, (number, start)
                start += len(line)

    def _read(self, line: bytes, number: int) -> Form:
        return _read_form(line, self._items, self._learners, f"{self._path}:{number}")


def form_lines(forms: Iterable[Form]) -> Iterator[bytes]:
    """forms.jsonl line by line, made as they are asked for."""
    adapter = _forms()
    for form in forms:
        yield adapter.dump_json(record_form(form), exclude_none=True) + b"\n"


def learner_lines(forms: Iterable[Form]) -> Iterator[bytes]:
    """learners.jsonl line by line: who gets which of the forms."""
    adapter = _learners()
    for form in forms:
        if form.learner is not None:
            yield adapter.dump_json(record_learner(form.code, form.learner), exclude_none=True) + b"\n"


def read_learners(folder: Path) -> dict[str, Learner]:
    """Who gets the form of each code; nobody where there is no such file. Raises UnreadableQuizError."""
    path = folder / LEARNERS
    if not path.is_file():
        return {}
    with path.open("rb") as lines:
        places = ((line, f"{path}:{number}") for number, line in enumerate(lines, start=1))
        records = [validated(_learners(), line, place) for line, place in places]
    return {record.code: restore_learner(record) for record in records}


def read_forms(folder: Path, quiz: QuizRecord) -> Iterator[Form]:
    """The forms of a build's folder one at a time, each checked against the quiz.

    Raises NoQuizError or UnreadableQuizError.
    """
    path = folder / FORMS
    items = {item.id: item for item in quiz.items}
    if not path.is_file():
        raise NoQuizError(folder)
    learners = read_learners(folder)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            yield _read_form(line, items, learners, f"{path}:{number}")


def form_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of a line of forms.jsonl."""
    return published_schema(_forms())


def learner_schema() -> JsonSchemaValue:
    """The JSON Schema (draft 2020-12) of a line of learners.jsonl."""
    return published_schema(_learners())


def _read_form(line: bytes, items: Mapping[str, ItemRecord], learners: Mapping[str, Learner], place: str) -> Form:
    """The form on a line, checked against the quiz's items; raises UnreadableQuizError."""
    record, learner = _read_line(line, place)
    known = learners.get(record.form) if learner is None else restore_learner(learner)
    form = restore_form(record, known)
    _check_form(form, items, place)
    return form


def _read_line(line: bytes, place: str) -> tuple[FormRecord, LearnerRecord | None]:
    try:
        return _forms().validate_json(line), None
    except ValidationError:
        if b'"learner"' not in line:
            return validated(_forms(), line, place), None
        return validated(_older_forms(), line, place).upgraded()


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
        if [index for index in asked.options if item.options[index].correct] != [asked.options[asked.correct]]:
            raise UnreadableQuizError(place, f"It does not mark the right option of “{asked.item}”.")


@cache
def _forms() -> TypeAdapter[FormRecord]:
    return TypeAdapter(FormRecord)


@cache
def _older_forms() -> TypeAdapter[Form1]:
    return TypeAdapter(Form1)


@cache
def _learners() -> TypeAdapter[LearnerRecord]:
    return TypeAdapter(LearnerRecord)
