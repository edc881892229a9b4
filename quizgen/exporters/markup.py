"""Plain text as HTML, and XML trees as bytes: the two layers of escaping, each in one place.

A carrier of HTML gets a text escaped twice: once here, as HTML, and once by the carrier's own
writer (an XML tree, JSON, GIFT's backslashes).
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from html import escape

from quizgen.domain.languages import direction

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute `xml:lang`."""


def html(text: str) -> str:
    """A plain text as inline HTML, letter for letter: `<`, `>`, `&` escaped, line ends as `<br>`."""
    return "<br>".join(escape(line, quote=False) for line in text.split("\n"))


def paragraph(text: str, language: str) -> str:
    """A plain text as an HTML paragraph, with its direction where the language runs from right to left."""
    element = ET.Element("p", {"dir": "rtl"} if direction(language) == "rtl" else {})
    add_lines(element, text)
    return html_of(element)


def html_of(element: ET.Element) -> str:
    """A tree as HTML."""
    return ET.tostring(element, encoding="unicode", method="html")


def add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """A new last child of an element, with its text."""
    child = ET.SubElement(parent, tag, attributes)
    child.text = text
    return child


def add_lines(parent: ET.Element, text: str, line_break: str = "br") -> None:
    """The text as the element's content, with an empty element for every line end."""
    first, *others = text.split("\n")
    parent.text = first
    for line in others:
        ET.SubElement(parent, line_break).tail = line


def xml(root: ET.Element) -> bytes:
    """The tree as an indented UTF-8 file, with its declaration and a line end."""
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
