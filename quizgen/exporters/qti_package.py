"""A QTI package: the manifest, a test, and one file an item."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from quizgen.exporters.exported import Exported
from quizgen.exporters.identity import xml_identifier
from quizgen.exporters.markup import add, xml
from quizgen.exporters.qti_dialect import Dialect
from quizgen.exporters.qti_item import build_item
from quizgen.exporters.selection import Entry, Selection
from quizgen.exporters.zips import zip_files

TEST_FILE = "test.xml"
_METADATA = "http://ltsc.ieee.org/xsd/LOM"


def export_package(selection: Selection, dialect: Dialect) -> Exported:
    """The selection as a zipped package of that version of QTI."""
    members = [
        ("imsmanifest.xml", xml(_build_manifest(selection, dialect))),
        (TEST_FILE, xml(_build_test(selection, dialect))),
    ]
    members.extend((_item_file(entry), xml(build_item(entry, selection, dialect))) for entry in selection.entries)
    return Exported(zip_files(members))


def _item_file(entry: Entry) -> str:
    return f"items/{xml_identifier(entry.id)}.xml"


def _test_identifier(selection: Selection) -> str:
    return xml_identifier(f"test-{selection.bank.facts}")


def _build_manifest(selection: Selection, dialect: Dialect) -> ET.Element:
    root = dialect.manifest_root("manifest", identifier=xml_identifier(f"package-{selection.bank.facts}"))
    metadata = add(root, "metadata")
    add(metadata, "schema", dialect.package)
    add(metadata, "schemaversion", dialect.package_version)
    add(root, "organizations")
    resources = add(root, "resources")
    test = _add_resource(resources, _test_identifier(selection), f"imsqti_test_xml{dialect.types}", TEST_FILE)
    for entry in selection.entries:
        identifier = xml_identifier(entry.id)
        resource = _add_resource(resources, identifier, f"imsqti_item_xml{dialect.types}", _item_file(entry))
        if entry.tags:
            resource.insert(0, _describe(entry, selection.language))
        add(test, "dependency", identifierref=identifier)
    return root


def _add_resource(resources: ET.Element, identifier: str, kind: str, file: str) -> ET.Element:
    resource = add(resources, "resource", identifier=identifier, type=kind, href=file)
    add(resource, "file", href=file)
    return resource


def _describe(entry: Entry, language: str) -> ET.Element:
    """Topic and difficulty as keywords, in the metadata that the manifest keeps of every item."""
    metadata = ET.Element("metadata")
    general = add(add(metadata, "lom", xmlns=_METADATA), "general")
    for tag in entry.tags:
        add(add(general, "keyword"), "string", tag, language=language)
    return metadata


def _build_test(selection: Selection, dialect: Dialect) -> ET.Element:
    root = dialect.root("assessmentTest", identifier=_test_identifier(selection), title=selection.title)
    declaration = dialect.add(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    dialect.add(dialect.add(declaration, "defaultValue"), "value", "0")
    part = dialect.add(root, "testPart", identifier="part", navigationMode="nonlinear", submissionMode="individual")
    section = dialect.add(part, "assessmentSection", identifier="section", title=selection.title, visible="true")
    for entry in selection.entries:
        dialect.add(section, "assessmentItemRef", identifier=xml_identifier(entry.id), href=_item_file(entry))
    processing = dialect.add(root, "outcomeProcessing")
    total = dialect.add(dialect.add(processing, "setOutcomeValue", identifier="SCORE"), "sum")
    dialect.add(total, "testVariables", variableIdentifier="SCORE")
    return root
