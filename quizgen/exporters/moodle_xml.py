"""Moodle XML: questions for a course's question bank."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from quizgen.exporters.characters import shorten
from quizgen.exporters.exported import Exported
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.markup import add, html, paragraph, xml
from quizgen.exporters.selection import Entry, Selection

NAME_WIDTH = 80
"""Characters of the stem that name a question in the bank's list; Moodle cuts names at 255."""


def export(selection: Selection) -> Exported:
    """The selection as a category of multiple-choice questions with feedback and tags."""
    root = ET.Element("quiz")
    category = add(root, "question", type="category")
    title = selection.title.replace("/", "//")
    add(add(category, "category"), "text", f"$course$/top/{title}")
    for entry in selection.entries:
        _add_question(root, entry, selection)
    return Exported(xml(root))


def _add_question(root: ET.Element, entry: Entry, selection: Selection) -> None:
    question = add(root, "question", type="multichoice")
    add(add(question, "name"), "text", shorten(entry.stem, NAME_WIDTH))
    _add_html(question, "questiontext", paragraph(entry.stem, selection.language))
    _add_html(question, "generalfeedback", paragraph(phrase_evidence(entry, selection), selection.language))
    _add_settings(question, entry)
    for choice in entry.choices:
        answer = _add_html(question, "answer", html(choice.text), fraction="100" if choice.correct else "0")
        _add_html(answer, "feedback", paragraph(phrase_why(choice, entry, selection.language), selection.language))
    if entry.tags:
        tags = add(question, "tags")
        for tag in entry.tags:
            add(add(tags, "tag"), "text", tag)


def _add_settings(question: ET.Element, entry: Entry) -> None:
    add(question, "defaultgrade", "1")
    add(question, "penalty", "0.3333333")
    add(question, "hidden", "0")
    add(question, "idnumber", entry.id)
    add(question, "single", "true")
    add(question, "shuffleanswers", "false" if entry.ordered else "true")
    add(question, "answernumbering", "abc")


def _add_html(parent: ET.Element, tag: str, text: str, **attributes: str) -> ET.Element:
    element = add(parent, tag, **attributes, format="html")
    add(element, "text", text)
    return element
