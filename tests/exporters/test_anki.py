"""Anki, as Anki itself imports and shows it."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.anki import FIELDS, export
from quizgen.exporters.choosing import select
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Entry, Selection
from tests.exporters.other_hands import shown
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes


def notes(selection: Selection) -> list[dict[str, str]]:
    """The fields of the notes, and their tags, as they stand in the database."""
    with zipfile.ZipFile(io.BytesIO(export(selection).data)) as package:
        assert package.namelist() == ["collection.anki2", "media"]
        image = package.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(image)
    rows = connection.execute("SELECT flds, tags, guid FROM notes JOIN cards ON nid = notes.id ORDER BY due").fetchall()
    connection.close()
    return [
        {**dict(zip(FIELDS, flds.split("\x1f"), strict=True)), "tags": tags, "guid": guid} for flds, tags, guid in rows
    ]


def expected(entry: Entry, selection: Selection) -> dict[str, str]:
    """The texts of a note's fields."""
    return {
        "Question": entry.stem,
        "Options": "".join(choice.text for choice in entry.choices),
        "Answer": f"{entry.letter}. {entry.key.text}",
        "Why": "".join(
            f"{letter}: {phrase_why(choice, entry, selection.language)}" for letter, choice in entry.lettered
        ),
        "Source": phrase_evidence(entry, selection),
        "Id": entry.id,
    }


@given(quiz=quizzes())
def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """In every field, letter for letter."""
    selection = select(quiz)
    found = [{name: shown(note[name]) for name in FIELDS} for note in notes(selection)]

    assert [expected(entry, selection) for entry in selection.entries] == found


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    """A new collection of Anki."""
    library = pytest.importorskip("anki.collection", reason="needs anki", exc_type=ImportError)
    opened = library.Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def take(collection: Any, folder: Path, selection: Selection) -> Any:
    """Import the export, as Anki does unless told otherwise."""
    from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    path = folder / "quiz.apkg"
    path.write_bytes(export(selection).data)
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


def test_anki_shows_what_the_quiz_says(collection: Any, tmp_path: Path, quiz: Quiz) -> None:
    """Every card asks the question in front and gives answer, reasons and source behind."""
    selection = select(quiz)
    log = take(collection, tmp_path, selection)
    cards = [collection.get_card(id) for id in collection.find_cards("", order="c.due")]

    assert len(selection.entries) == len(log.new) == len(cards)
    assert not collection.media.check().missing
    for entry, card in zip(selection.entries, cards, strict=True):
        note = card.note()
        assert {name: normalize("NFC", text) for name, text in expected(entry, selection).items()} == {
            name: shown(note[name]) for name in FIELDS
        }
        assert note["Options"] in card.question()
        assert note["Answer"] not in card.question().replace(note["Options"], "")
        assert note["Why"] in card.answer()
        assert not card.question_av_tags()
        assert not card.answer_av_tags()


def test_a_second_import_updates_and_does_not_double(collection: Any, tmp_path: Path) -> None:
    """A note is known by its fact, whatever its text says now, and taken over if its fact file is newer."""
    for stem, year in (("A tpyo?", 2025), ("A typo?", 2026)):
        changed = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
        take(collection, tmp_path, replace(select(make_quiz(make_item("a", stem, ("one", "two")))), changed=changed))

    assert ["A typo?"] == [collection.get_note(id)["Question"] for id in collection.find_notes("")]


def test_tags_hold_no_blanks() -> None:
    """A blank would part them."""
    assert [" History easy ", " Missions_abroad ", " medium "] == [note["tags"] for note in notes(select(PLAIN))]


def test_ids_belong_to_the_fact_and_its_file() -> None:
    """So that two fact files that use the same id do not overwrite each other."""
    one, both = (notes(select(make_quiz(*items))) for items in ([PLAIN.items[1]], PLAIN.items))

    assert one[0]["guid"] == both[1]["guid"] != both[0]["guid"]
