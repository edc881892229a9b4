"""QTI 1.2 for Canvas, read as Canvas does, beside what text2qti writes of the same questions."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.qti12 import export
from quizgen.exporters.selection import Selection
from tests.exporters.other_hands import Told, shown, told, xml_tree
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes


def members(data: bytes) -> dict[str, ET.Element]:
    """The trees of the files in the package, their tags without namespaces."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: xml_tree(package.read(name)) for name in package.namelist()}


def items(selection: Selection) -> list[ET.Element]:
    """The items of the one quiz."""
    return members(export(selection).data)["quiz/quiz.xml"].findall("assessment/section/item")


def text(element: ET.Element) -> str:
    """What the HTML there shows."""
    material = element.find(".//mattext")
    assert material is not None
    assert material.get("texttype") == "text/html"
    return shown(material.text or "")


def understood(item: ET.Element) -> Told:
    """An item as Canvas takes it: whatever sets a score is right, feedback is found by the option's number."""
    labels = item.findall(".//response_label")
    names = [label.get("ident") for label in labels]
    feedback = {one.get("ident"): text(one) for one in item.findall("itemfeedback")}
    scoring = [
        one.findtext("conditionvar/varequal") for one in item.iter("respcondition") if one.find("setvar") is not None
    ]
    presentation = item.find("presentation/material")
    assert presentation is not None
    return Told(
        stem=text(presentation),
        options=tuple(map(text, labels)),
        correct=tuple(names.index(name) for name in scoring),
        why=tuple(feedback[f"{name}_fb"] for name in names),
        evidence=feedback["general_fb"],
    )


def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """Through both layers of escaping, letter for letter."""
    selection = select(quiz)

    assert told(selection) == list(map(understood, items(selection)))


@given(quiz=quizzes())
def test_any_quiz_comes_through(quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)

    assert told(selection) == list(map(understood, items(selection)))


def test_its_items_are_built_like_those_of_text2qti() -> None:
    """The same elements and attributes, as often: an importer that takes the one takes the other."""
    reference = text2qti_items("Where?", ("South Sudan", "Abyei"), "Because so.", "Why", "Why not")
    quiz = make_quiz(make_item("a", "Where?", ("South Sudan", "Abyei")), forms=())
    own = items(select(quiz))[0]

    assert shape(reference) == shape(own)


def shape(item: ET.Element) -> Counter[tuple[str, tuple[str, ...]]]:
    """How often each element occurs with the same names of attributes."""
    return Counter((element.tag, tuple(sorted(element.attrib))) for element in item.iter())


def text2qti_items(stem: str, options: tuple[str, str], general: str, right: str, wrong: str) -> ET.Element:
    """The item that text2qti writes of a question with feedback."""
    config = pytest.importorskip("text2qti.config", reason="needs text2qti")
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz as TextQuiz

    source = f"Quiz title: T\n\n1. {stem}\n... {general}\n*a) {options[0]}\n... {right}\nb) {options[1]}\n... {wrong}\n"
    root = xml_tree(QTI(TextQuiz(source, config=config.Config(), source_name="test")).assessment)
    found = root.find(".//item")
    assert found is not None
    return found


def test_options_are_shuffled_only_where_no_item_has_an_order() -> None:
    """Canvas shuffles a whole quiz or nothing of it."""
    shuffled = select(make_quiz(make_item("a", "Which?", ("one", "two"))))

    assert members(export(shuffled).data)["quiz/assessment_meta.xml"].findtext("shuffle_answers") == "true"
    assert members(export(select(PLAIN)).data)["quiz/assessment_meta.xml"].findtext("shuffle_answers") == "false"


def test_the_manifest_names_both_files() -> None:
    """The quiz, and its settings as what the quiz depends on."""
    trees = members(export(select(PLAIN)).data)
    questions, settings = trees["imsmanifest.xml"].findall("resources/resource")
    dependency = questions.find("dependency")

    assert {"imsmanifest.xml", *(file.get("href") for file in trees["imsmanifest.xml"].iter("file"))} == set(trees)
    assert dependency is not None
    assert settings.get("identifier") == dependency.get("identifierref")
    assert trees["quiz/assessment_meta.xml"].findtext("points_possible") == "3.0"
