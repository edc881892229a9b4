"""QTI 3.0, 2.1 and 2.2, played by qti-components in Chromium; 2.x after citolab's converter has made it 3.0."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen.domain.quiz import Quiz
from quizgen.exporters import qti3, qti21, qti22
from quizgen.exporters.choosing import select
from quizgen.exporters.exported import Exporter
from quizgen.exporters.qti_dialect import QTI_3, QTI_21, QTI_22, Dialect
from quizgen.exporters.selection import Selection
from tests.exporters.browser import needs_chromium
from tests.exporters.other_hands import Client, Told, client, told, xml_tree
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes

BOM = "\ufeff"
VERSIONS: dict[str, tuple[Exporter, Dialect]] = {
    "qti3": (qti3.export, QTI_3),
    "qti21": (qti21.export, QTI_21),
    "qti22": (qti22.export, QTI_22),
}


@pytest.fixture(scope="module")
def player() -> Iterator[Client]:
    """The player in its browser, running."""
    needs_chromium()
    with client("qti.mjs", "@citolab/qti-components", "playwright-core") as running:
        yield running


def members(data: bytes) -> dict[str, bytes]:
    """The files of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def upgraded(xml: str) -> str:
    """The item as version 3.0."""
    converter = pytest.importorskip("qti_convert", reason="needs citolab-qti-convert")
    return str(converter.upgrade_qti2_to_qti3(xml))


def understood(played: dict[str, Any]) -> Told:
    """What came up when every option was chosen in turn."""
    results = played["results"]
    return Told(
        stem=played["stem"].strip(BOM),
        options=tuple(option.strip(BOM) for option in played["options"]),
        correct=tuple(position for position, result in enumerate(results) if result["score"] == 1),
        why=tuple(result["feedback"][0].strip() for result in results),
        evidence=results[0]["feedback"][1].strip(),
    )


def play(player: Client, version: str, selection: Selection) -> list[dict[str, Any]]:
    """What the player shows of every item, in their order."""
    export, dialect = VERSIONS[version]
    convert: Callable[[str], str] = str if dialect.kebab else upgraded
    files = members(export(selection).data)
    return [player.ask(xml=convert(data.decode())) for name, data in files.items() if name.startswith("items/")]


def single_line(one: Told) -> Told:
    """Texts as the player has them: line ends in feedback are elements without text, and ends are trimmed of BOMs."""
    return Told(
        one.stem.strip(BOM),
        tuple(option.strip(BOM) for option in one.options),
        one.correct,
        tuple(why.replace("\n", "") for why in one.why),
        one.evidence.replace("\n", ""),
    )


@pytest.mark.browser
@pytest.mark.npm
@pytest.mark.parametrize("version", ["qti3", "qti21", pytest.param("qti22", marks=pytest.mark.slow)])
def test_qti_components_plays_what_the_quiz_says(player: Client, version: str, quiz: Quiz) -> None:
    """Stem, options, score 1 for the key alone, and the feedback of each option."""
    selection = select(quiz)
    played = play(player, version, selection)

    assert [entry.id for entry in selection.entries] == [one["identifier"] for one in played]
    assert list(map(single_line, told(selection))) == [understood(one) for one in played]
    assert ["false" if entry.ordered else "true" for entry in selection.entries] == [one["shuffle"] for one in played]
    assert {"1"} == {one["radio"] for one in played}


@pytest.mark.browser
@pytest.mark.npm
@pytest.mark.parametrize("version", ["qti3", "qti21"])
@settings(max_examples=15)
@given(quiz=quizzes())
def test_any_quiz_comes_through(player: Client, version: str, quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)

    assert list(map(single_line, told(selection))) == list(map(understood, play(player, version, selection)))


@pytest.mark.parametrize("version", VERSIONS)
def test_the_manifest_names_every_file_and_no_other(version: str) -> None:
    """Importers take what the manifest lists; the test depends on all its items."""
    export, dialect = VERSIONS[version]
    files = members(export(select(PLAIN)).data)
    resources = xml_tree(files["imsmanifest.xml"]).findall("resources/resource")
    test, *items = resources

    assert {"imsmanifest.xml", *(resource.get("href") for resource in resources)} == set(files)
    assert [resource.get("href") for resource in resources] == [one.find("file").get("href") for one in resources]  # type: ignore[union-attr]
    assert [one.get("identifier") for one in items] == [one.get("identifierref") for one in test.findall("dependency")]
    assert {f"imsqti_item_xml{dialect.types}"} == {one.get("type") for one in items}


@pytest.mark.parametrize("version", VERSIONS)
def test_key_score_and_maximum_are_said_in_every_way(version: str) -> None:
    """Some importers read the correct response, some the mapping, some the maximum of the score."""
    export, dialect = VERSIONS[version]
    entry = select(PLAIN).entries[0]
    item = xml_tree(members(export(select(PLAIN)).data)[f"items/{entry.id}.xml"])
    response = item[0]
    key = f"option_{entry.correct + 1}"

    assert [key] == [value.text for value in response[0]]
    assert response[1][0].get("map-key" if dialect.kebab else "mapKey") == key
    assert item[1].get("normal-maximum" if dialect.kebab else "normalMaximum") == "1"


def test_topics_are_keywords_in_the_manifest() -> None:
    """Items themselves have no place for them."""
    manifest = xml_tree(members(qti21.export(select(PLAIN)).data)["imsmanifest.xml"])

    assert ["History", "easy", "Missions abroad", "medium"] == [one.text for one in manifest.iter("string")]


def test_feedback_has_names_that_nobody_takes_for_a_verdict() -> None:
    """Canvas makes comments on the question of names with correct, wrong, _C or _IC."""
    files = members(qti21.export(select(PLAIN)).data)
    items = [xml_tree(data) for name, data in files.items() if name.startswith("items/")]
    names = {feedback.get("identifier") for item in items for feedback in item.iter("modalFeedback")}

    assert names == {"option_1", "option_2", "option_3", "option_4", "general_source"}


def test_ids_that_are_no_identifiers_are_made_fit() -> None:
    """Identifiers begin with a letter and hold no slash; two ids never become one, and no file lies elsewhere."""
    quiz = make_quiz(*(make_item(id, "Which?", ("one", "two")) for id in ("../../x", "2004", "é", "è", "fine-1")))
    files = members(qti3.export(select(quiz)).data)
    names = [name for name in files if name.startswith("items/")]

    assert len(set(names)) == 5
    assert "items/fine-1.xml" in names
    assert not any(".." in name or name.count("/") > 1 for name in names)


def test_right_to_left_items_say_so_where_the_version_can() -> None:
    """QTI 2.1 has no attribute for it."""
    quiz = make_quiz(make_item("a", "سؤال", ("نعم", "لا")), language="ar")

    assert b'<qti-item-body dir="rtl">' in members(qti3.export(select(quiz)).data)["items/a.xml"]
    assert b"dir=" not in members(qti21.export(select(quiz)).data)["items/a.xml"]
