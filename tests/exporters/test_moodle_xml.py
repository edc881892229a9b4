"""Moodle XML, as an XML parser and moodle-xml-parser read it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given

from quizgen.domain.quiz import Quiz
from quizgen.exporters.choosing import select
from quizgen.exporters.moodle_xml import export
from quizgen.exporters.selection import Selection
from tests.exporters.other_hands import Told, shown, told, xml_tree
from tests.exporters.quizzes import PLAIN, make_item, make_quiz, quizzes


def questions(selection: Selection) -> list[ET.Element]:
    """The multiple-choice questions of the export."""
    category, *found = xml_tree(export(selection).data).findall("question")
    assert category.get("type") == "category"
    assert {question.get("type") for question in found} == {"multichoice"}
    return found


def text(element: ET.Element, path: str) -> str:
    """What the `text` element there holds."""
    return element.findtext(f"{path}/text" if path else "text", default="")


def understood(question: ET.Element) -> Told:
    """A question as Moodle takes it: 100 is right, and HTML is shown."""
    answers = question.findall("answer")
    return Told(
        stem=shown(text(question, "questiontext")),
        options=tuple(shown(text(answer, "")) for answer in answers),
        correct=tuple(position for position, answer in enumerate(answers) if answer.get("fraction") == "100"),
        why=tuple(shown(text(answer, "feedback")) for answer in answers),
        evidence=shown(text(question, "generalfeedback")),
    )


def test_it_says_what_the_quiz_says(quiz: Quiz) -> None:
    """Through both layers of escaping, letter for letter."""
    selection = select(quiz)

    assert told(selection) == [understood(question) for question in questions(selection)]


@given(quiz=quizzes())
def test_any_quiz_comes_through(quiz: Quiz) -> None:
    """Whatever the texts are made of."""
    selection = select(quiz)

    assert told(selection) == [understood(question) for question in questions(selection)]


def test_moodle_xml_parser_reads_it(quiz: Quiz) -> None:
    """It takes both layers off at once, so that texts come with their paragraphs."""
    parser = pytest.importorskip("moodle_xml_parser.parser", reason="needs moodle-xml-parser")
    selection = select(quiz)
    found = parser.parse_bytes(export(selection).data)["multichoice"]

    assert [entry.stem.replace("\n", "<br>") for entry in selection.entries] == [
        re.sub(r"^<p[^>]*>|</p>$", "", question.text_pre_parse) for question in found
    ]
    assert [[choice.text.replace("\n", "<br>") for choice in entry.choices] for entry in selection.entries] == [
        [option.answer for option in question.options] for question in found
    ]
    assert [[100.0 if choice.correct else 0.0 for choice in entry.choices] for entry in selection.entries] == [
        [option.score_fraction for option in question.options] for question in found
    ]


def test_ids_tags_and_flags_arrive() -> None:
    """The id updates, the tags find, figures in order are not shuffled."""
    dated, placed, _ = questions(select(PLAIN))

    assert dated.findtext("idnumber") == "first-deployment"
    assert ["History", "easy"] == [tag.findtext("text") for tag in dated.findall("tags/tag")]
    assert (dated.findtext("shuffleanswers"), placed.findtext("shuffleanswers")) == ("false", "true")
    assert (placed.findtext("single"), placed.findtext("defaultgrade")) == ("true", "1")


def test_names_are_short_and_plain() -> None:
    """Moodle cuts names at 255 characters and shows them as text."""
    quiz = make_quiz(make_item("a", "word " * 100 + "<b>", ("one", "two")))
    name = text(questions(select(quiz))[0], "name")

    assert len(name) <= 80
    assert name.endswith("word…")


def test_a_slash_in_the_title_makes_no_category_below() -> None:
    """Moodle writes it twice."""
    quiz = make_quiz(make_item("a", "stem", ("one", "two")), title="A/B & C")
    category = xml_tree(export(select(quiz)).data)[0]

    assert text(category, "category") == "$course$/top/A//B & C"


def test_right_to_left_texts_say_so() -> None:
    """Paragraphs of Arabic begin at the right."""
    quiz = make_quiz(make_item("a", "سؤال", ("نعم", "لا")), language="ar")

    assert text(questions(select(quiz))[0], "questiontext") == '<p dir="rtl">سؤال</p>'
