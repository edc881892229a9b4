"""What a PDF says of itself: that it keeps to PDF/A-2a, and to PDF/UA-1 as well.

The typesetter declares one standard a file. The second is added here, together with the description
that PDF/A demands of every property it does not know.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

VARIANT = "pdf/a-2a"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_PREFIXES = {
    "pdfuaid": _UA,
    "pdfaExtension": _EXTENSION,
    "pdfaSchema": _SCHEMA,
    "pdfaProperty": _PROPERTY,
}


def declare_accessible(metadata: bytes) -> bytes:
    """The RDF of a file's metadata with the declaration of PDF/UA-1 added."""
    for prefix, namespace in _PREFIXES.items():
        register_namespace(prefix, namespace)
    root = fromstring(metadata)  # noqa: S314 -- the typesetter's own XML, made a moment ago
    _description(root).set(f"{{{_UA}}}part", "1")
    _describe_schema(_description(root))
    written: bytes = tostring(root, encoding="utf-8")
    return written


def _description(root: Element) -> Element:
    return SubElement(root, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})


def _describe_schema(description: Element) -> None:
    """Say what `pdfuaid:part` is, as PDF/A wants to know."""
    schema = _resource_in(SubElement(description, f"{{{_EXTENSION}}}schemas"), "Bag")
    _fill(schema, _SCHEMA, schema="PDF/UA identification schema", namespaceURI=_UA, prefix="pdfuaid")
    part = _resource_in(SubElement(schema, f"{{{_SCHEMA}}}property"), "Seq")
    about = "Part of ISO 14289 that the file keeps to"
    _fill(part, _PROPERTY, name="part", valueType="Integer", category="internal", description=about)


def _resource_in(parent: Element, container: str) -> Element:
    line = SubElement(SubElement(parent, f"{{{_RDF}}}{container}"), f"{{{_RDF}}}li")
    line.set(f"{{{_RDF}}}parseType", "Resource")
    return line


def _fill(element: Element, namespace: str, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(element, f"{{{namespace}}}{name}").text = text
