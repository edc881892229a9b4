"""Forms by their codes: each read when it is asked for, whoever wrote the line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.seating import Seat
from quizgen.records.form_file import FormFile, form_lines, form_schema, learner_lines, learner_schema, read_forms
from quizgen.records.quiz_file import NoQuizError, UnreadableQuizError
from quizgen.records.recording import record_quiz
from tests.exporters.quizzes import PLAIN
from tests.records.quizzes import QUIZ as COLOURS

QUIZ = record_quiz(PLAIN.title, PLAIN.source, PLAIN.items)

FORM = Form("A", (FormQuestion("colour", 1, (2, 1, 0), 1),), Learner("Ada", group="3b"))


def _text() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def _write(folder: Path, forms: bytes, learners: bytes | None = None) -> Path:
    (folder / "trainer").mkdir(exist_ok=True)
    (folder / "trainer/forms.jsonl").write_bytes(forms)
    if learners is not None:
        (folder / "trainer/learners.jsonl").write_bytes(learners)
    return folder


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


_LEARNERS = st.builds(
    Learner,
    name=_text(),
    id=_text() | st.just(""),
    group=_text() | st.just(""),
    seat=_text() | st.just(""),
    language=st.sampled_from(["", "fr"]),
    theme=st.sampled_from(["", "large-print"]),
    others=st.lists(st.tuples(_text(), _text()), max_size=2, unique_by=lambda pair: pair[0]).map(tuple),
)


@given(_LEARNERS)
def test_form_is_read_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, learner: Learner) -> None:
    """With its learner or without, one line a form, and the names in lines of their own."""
    forms = (Form("A", FORM.questions, learner, Seat(2, 3)), Form("B", FORM.questions))
    lines, names = list(form_lines(forms)), list(learner_lines(forms))
    folder = _write(tmp_path_factory.mktemp("quiz"), b"".join(lines), b"".join(names))

    assert tuple(read_forms(folder, COLOURS)) == forms
    assert [line.count(b"\n") for line in (*lines, *names)] == [1, 1, 1]
    for line in lines:
        jsonschema.validate(json.loads(line), form_schema())
    jsonschema.validate(json.loads(names[0]), learner_schema())


def test_names_stand_in_one_file_alone() -> None:
    """A form's line says what it prints and nothing of who gets it."""
    (form,), (learner,) = form_lines([FORM]), learner_lines([FORM])

    assert json.loads(form) == {
        "form": "A",
        "questions": [{"item": "colour", "stem": 1, "options": [2, 1, 0], "correct": 1}],
    }
    assert json.loads(learner) == {"code": "A", "name": "Ada", "group": "3b"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (FormQuestion("shape", 0, (0, 1), 0), "no item “shape”"),
        (FormQuestion("colour", 2, (0, 1), 0), "no such stem or option"),
        (FormQuestion("colour", 0, (0, 3), 0), "no such stem or option"),
        (FormQuestion("colour", 0, (0, 0), 0), "cannot be printed so"),
        (FormQuestion("colour", 0, (0, 1), 2), "cannot be printed so"),
        (FormQuestion("colour", 0, (0, 1), 0), "does not mark the right option"),
        (FormQuestion("colour", 0, (0, 2), 0), "does not mark the right option"),
    ],
)
def test_form_that_the_quiz_does_not_bear_out_is_refused(tmp_path: Path, question: FormQuestion, said: str) -> None:
    """A form may only point to what there is, and must mark the option that is true."""
    lines = b"".join(form_lines([FORM, Form("B", (question,))]))

    with pytest.raises(UnreadableQuizError, match=rf"forms\.jsonl:2: .*{said}"):
        list(read_forms(_write(tmp_path, lines), COLOURS))


def test_forms_are_read_one_at_a_time(tmp_path: Path) -> None:
    """A broken line is met only when it is reached."""
    learners = b"".join(learner_lines([FORM]))
    forms = read_forms(_write(tmp_path, b"".join(form_lines([FORM])) + b"broken\n", learners), COLOURS)

    assert next(forms) == FORM
    with pytest.raises(UnreadableQuizError, match=r"forms\.jsonl:2"):
        next(forms)
