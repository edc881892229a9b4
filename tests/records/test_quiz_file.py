"""quiz.json and forms.jsonl: what is written follows the published schemas, and is read back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen.records
from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import Reason, Verdict
from quizgen.records.quiz_file import (
    ChangedQuizError,
    NoQuizError,
    UnreadableQuizError,
    form_lines,
    form_schema,
    quiz_bytes,
    quiz_schema,
    read_forms,
    read_quiz_record,
)
from quizgen.records.quiz_record import ItemRecord, OptionRecord, QuizRecord, SourceRecord

SCHEMAS = Path(quizgen.records.__file__).parent / "schemas"
SOURCE = SourceRecord(file="a.txt", sha256="0" * 64, facts="a.facts.yaml", facts_sha256="f" * 64)
OPTIONS = tuple(
    OptionRecord(text=text, verdict=verdict, ground=Reason.ANSWER, because="it is said")
    for text, verdict in (("red", Verdict.FALSE), ("green", Verdict.TRUE), ("blue", Verdict.FALSE))
)
ITEM = ItemRecord(
    id="colour", fact="colour", stems=("Which?", "What?"), ordered=False, quote="green", sentence=1, options=OPTIONS
)
QUIZ = QuizRecord(title="Colours", source=SOURCE, items=(ITEM,))
FORM = Form("A", (FormQuestion("colour", 1, (2, 1, 0), 1),), Learner("Ada", group="3b"))


def _write(folder: Path, quiz: bytes, forms: bytes = b"") -> Path:
    (folder / "trainer").mkdir(exist_ok=True)
    (folder / "trainer/quiz.json").write_bytes(quiz)
    (folder / "trainer/forms.jsonl").write_bytes(forms)
    return folder


def _text() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(("name", "made"), [("quiz", quiz_schema), ("forms", form_schema)])
def test_published_schema_is_that_of_the_records(
    name: str, made: Callable[[], dict[str, object]], expect_file: Callable[[Path, bytes], None]
) -> None:
    """The schema files say what the program writes and reads, and are schemas themselves."""
    schema = made()
    jsonschema.Draft202012Validator.check_schema(schema)

    expect_file(SCHEMAS / f"{name}.schema.json", (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode())


@given(title=_text(), text=_text(), quote=st.none() | _text(), topic=st.none() | _text())
def test_quiz_is_read_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, title: str, text: str, quote: str | None, topic: str | None
) -> None:
    """Any texts come back, and the file follows the schema."""
    option = OptionRecord(text=text, verdict=Verdict.TRUE, ground=Reason.ROW, because=text, quote=quote, fact=topic)
    item = ItemRecord(
        id=text, fact=text, topic=topic, stems=(text,), ordered=True, quote=text, sentence=3, options=(option, *OPTIONS)
    )
    data = quiz_bytes(QuizRecord(title=title, source=SOURCE, items=(item, ITEM)))
    read = read_quiz_record(_write(tmp_path_factory.mktemp("quiz"), data))

    assert (read.title, read.items) == (title, (item, ITEM))
    assert quiz_bytes(read) == data
    jsonschema.validate(json.loads(data), quiz_schema())


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
    """With its learner or without, one line a form."""
    named = Form("A", FORM.questions, learner)
    nameless = Form("B", FORM.questions)
    lines = list(form_lines([named, nameless]))
    folder = _write(tmp_path_factory.mktemp("quiz"), b"", b"".join(lines))

    assert list(read_forms(folder, QUIZ)) == [named, nameless]
    assert [line.count(b"\n") for line in lines] == [1, 1]
    for line in lines:
        jsonschema.validate(json.loads(line), form_schema())


def test_files_have_the_fields_of_the_contract() -> None:
    """What other tools rely on, field by field."""
    quiz = json.loads(quiz_bytes(QUIZ))
    (form,) = (json.loads(line) for line in form_lines([FORM]))

    assert quiz["quizgen"] == 1
    assert {"file", "sha256", "facts", "facts_sha256"} <= quiz["source"].keys()
    assert {"id", "fact", "stems", "ordered", "quote", "sentence", "options"} <= quiz["items"][0].keys()
    assert quiz["items"][0]["options"][1] == {
        "text": "green",
        "verdict": "true",
        "ground": "answer",
        "because": "it is said",
    }
    assert form == {
        "form": "A",
        "learner": {"name": "Ada", "group": "3b"},
        "questions": [{"item": "colour", "stem": 1, "options": [2, 1, 0], "correct": 1}],
    }


SPOILT_QUIZZES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: len(data) // 2],
    "not JSON": lambda _: b"quiz",
    "a list": lambda _: b"[]",
    "another version": lambda data: data.replace(b'"quizgen": 1', b'"quizgen": 2'),
    "a verdict there is not": lambda data: data.replace(b'"verdict": "true"', b'"verdict": "maybe"'),
    "a field too many": lambda data: data.replace(b'"title"', b'"colour": "red", "title"'),
    "a digest that is none": lambda data: data.replace(b"0" * 64, b"0" * 63),
}


@pytest.mark.parametrize("fault", SPOILT_QUIZZES)
def test_spoilt_quiz_is_refused(tmp_path: Path, fault: str) -> None:
    """The message names the file and what is wrong in it."""
    data = SPOILT_QUIZZES[fault](quiz_bytes(QUIZ))

    with pytest.raises(UnreadableQuizError, match=r"trainer/quiz\.json: .*build the quiz again"):
        read_quiz_record(_write(tmp_path, data))


def test_changed_quiz_is_noticed(tmp_path: Path) -> None:
    """A verdict turned round by hand breaks the seal."""
    data = quiz_bytes(QUIZ).replace(b'"verdict": "true"', b'"verdict": "false"')

    with pytest.raises(ChangedQuizError, match="seal does not fit"):
        read_quiz_record(_write(tmp_path, data))


def test_folder_without_a_quiz_is_told(tmp_path: Path) -> None:
    """Neither an empty folder nor a file nor nothing at all is a quiz."""
    (tmp_path / "file").touch()
    for folder in (tmp_path, tmp_path / "file", tmp_path / "missing"):
        with pytest.raises(NoQuizError, match="holds no quiz"):
            read_quiz_record(folder)
        with pytest.raises(NoQuizError, match="holds no quiz"):
            list(read_forms(folder, QUIZ))


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
        list(read_forms(_write(tmp_path, b"", lines), QUIZ))


def test_forms_are_read_one_at_a_time(tmp_path: Path) -> None:
    """A broken line is met only when it is reached."""
    forms = read_forms(_write(tmp_path, b"", b"".join(form_lines([FORM])) + b"broken\n"), QUIZ)

    assert next(forms) == FORM
    with pytest.raises(UnreadableQuizError, match=r"forms\.jsonl:2"):
        next(forms)
