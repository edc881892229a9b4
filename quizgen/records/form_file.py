"""The forms of a build by their codes, each read when it is asked for: there may be more than memory should hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from quizgen.domain.form import Form
from quizgen.records.layout import FORMS
from quizgen.records.quiz_file import NoQuizError, read_form
from quizgen.records.quiz_record import QuizRecord

_CODE = re.compile(rb'\{"form":"([^"\\]+)"')
"""How a build begins each line."""


class FormFile:
    """The forms of a build's folder."""

    def __init__(self, folder: Path, quiz: QuizRecord) -> None:
        """Find all forms; raises NoQuizError or UnreadableQuizError."""
        self._path = folder / FORMS
        self._items = {item.id: item for item in quiz.items}
        if not self._path.is_file():
            raise NoQuizError(folder)
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
        return read_form(line, self._items, f"{self._path}:{number}")
