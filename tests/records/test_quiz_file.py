"""quiz.json: what is written follows the published schema, and is read back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen.records
from quizgen.domain.content import BlockKind, RunStyle
from quizgen.records.form_file import form_schema, learner_schema
from quizgen.records.quiz_file import (
    ChangedQuizError,
    NoQuizError,
    UnreadableQuizError,
    quiz_bytes,
    quiz_schema,
    read_quiz_record,
)
from quizgen.records.quiz_record import BlockRecord, ContentRecord, QuoteRecord, RunRecord
from quizgen.records.run_file import run_schema
from tests.records.quizzes import ITEM, OPTIONS, QUIZ

SCHEMAS = Path(quizgen.records.__file__).parent / "schemas"


def _write(folder: Path, quiz: bytes) -> Path:
    (folder / "trainer").mkdir(exist_ok=True)
    (folder / "trainer/quiz.json").write_bytes(quiz)
    return folder


def _text() -> st.SearchStrategy[str]:
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    ("name", "made"), [("quiz", quiz_schema), ("forms", form_schema), ("learners", learner_schema), ("run", run_schema)]
)
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
    passage = None if quote is None else QuoteRecord(text=quote, source="source", sentence=3, section=topic)
    runs = (RunRecord(text=text, style=RunStyle.SUB), RunRecord(text=text))
    content = ContentRecord(plain=text, blocks=(BlockRecord(kind=BlockKind.CODE, runs=runs),))
    option = replace(OPTIONS[1], text=text, content=content, because=text, quote=passage, fact=topic, list=topic)
    item = replace(ITEM, id=text, topic=topic, stems=(text, content), order="value", options=(option, *OPTIONS))
    data = quiz_bytes(replace(QUIZ, title=title, items=(item, ITEM)))
    read = read_quiz_record(_write(tmp_path_factory.mktemp("quiz"), data))

    assert (read.title, read.items) == (title, (item, ITEM))
    assert quiz_bytes(read) == data
    jsonschema.validate(json.loads(data), quiz_schema())


def test_files_have_the_fields_of_the_contract() -> None:
    """What other tools rely on, field by field."""
    quiz = json.loads(quiz_bytes(QUIZ))

    assert quiz["quizgen"] == 2
    assert quiz["banks"] == [{"bank": "9b1f6c2e", "facts": "a.facts.yaml", "facts_sha256": "f" * 64}]
    assert quiz["sources"] == [
        {"name": "source", "bank": "9b1f6c2e", "file": "a.txt", "sha256": "0" * 64, "text_sha256": "1" * 64}
    ]
    (item,) = quiz["items"]
    options = item.pop("options")
    assert item == {
        "id": "colour",
        "bank": "9b1f6c2e",
        "fact": "colour",
        "standing": "proven",
        "kind": "answer",
        "polarity": "is",
        "stems": ["Which?", "What?"],
        "order": "shuffled",
        "quote": {"text": "green", "source": "source", "sentence": 1},
    }
    assert options[1] == {"text": "green", "verdict": "true", "ground": "source", "because": "it is said"}


SPOILT_QUIZZES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: len(data) // 2],
    "not JSON": lambda _: b"quiz",
    "a list": lambda _: b"[]",
    "another version": lambda data: data.replace(b'"quizgen": 2', b'"quizgen": 3'),
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
