"""Forms by their codes: each read when it is asked for, whoever wrote the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.records.form_file import FormFile
from quizgen.records.quiz_file import NoQuizError, UnreadableQuizError, form_lines
from quizgen.records.recording import record_quiz
from tests.exporters.quizzes import PLAIN

QUIZ = record_quiz(PLAIN.title, PLAIN.source, PLAIN.items)


def _file(folder: Path, data: bytes) -> FormFile:
    (folder / "trainer").mkdir()
    (folder / "trainer/forms.jsonl").write_bytes(data)
    return FormFile(folder, QUIZ)


def test_forms_are_found_by_their_codes(tmp_path: Path) -> None:
    """In the order of the file; also where another program wrote it with blanks."""
    first, second = form_lines(PLAIN.forms)
    forms = _file(tmp_path, first + second.replace(b'{"form":', b'{ "form" :', 1))

    assert list(forms) == [form.code for form in PLAIN.forms]
    assert len(forms) == 2
    assert [forms.form(code) for code in forms] == list(PLAIN.forms)
    assert "A" in forms
    assert "Z" not in forms


def test_what_is_missing_or_spoilt_is_told(tmp_path: Path) -> None:
    """With its line."""
    with pytest.raises(NoQuizError):
        FormFile(tmp_path, QUIZ)
    forms = _file(tmp_path, b'{"form":"A","questions":7}\n')
    with pytest.raises(UnreadableQuizError, match=r"forms\.jsonl:1"):
        forms.form("A")
