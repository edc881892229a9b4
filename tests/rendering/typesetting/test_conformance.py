"""What a file says of itself."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from quizgen.rendering.typesetting.conformance import declare_accessible

PLAIN = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'


def _tree(metadata: bytes) -> Element:
    return fromstring(metadata)  # noqa: S314 -- our own XML


def test_the_declaration_is_added_once_with_the_description_that_archives_demand() -> None:
    """PDF/A accepts no property that is not described."""
    texts = [element.text for element in _tree(declare_accessible(PLAIN)).iter() if element.text]

    assert b'pdfuaid:part="1"' in declare_accessible(PLAIN)
    assert texts[:3] == ["PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid"]
    assert texts[3:6] == ["part", "Integer", "internal"]


def test_what_was_declared_before_stays() -> None:
    """The typesetter's own declaration of PDF/A above all."""
    before = PLAIN.replace(b"/>", b'><rdf:Description rdf:about=""/></rdf:RDF>')

    assert len(_tree(declare_accessible(before))) == len(_tree(before)) + 2
