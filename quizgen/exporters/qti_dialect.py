"""The versions of QTI that share one item model: what they are called by and how they spell its names."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import lru_cache

_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True)
class Dialect:
    """A version of QTI. Names are given in the spelling of 2.x; version 3 writes them `qti-like-this`."""

    namespace: str
    schema: str
    """The address by which the namespace's XSD is known; nothing is fetched from it."""
    manifest_namespace: str
    manifest_schema: str
    package: str
    """What the manifest says the package is."""
    package_version: str
    types: str
    """What the types of resources end in: `v2p1` of `imsqti_item_xmlv2p1`."""
    kebab: bool = False
    tells_direction: bool = True
    """Whether a body may have `dir`."""

    def root(self, name: str, **attributes: str) -> ET.Element:
        """A root element in the namespace of items and tests."""
        return _root(self._tag(name), self.namespace, self.schema, self._attributes(attributes))

    def manifest_root(self, name: str, **attributes: str) -> ET.Element:
        """A root element in the namespace of manifests, whose names are the same in all versions."""
        return _root(name, self.manifest_namespace, self.manifest_schema, attributes)

    def add(self, parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
        """A new last child, its name and attributes spelt as this version does."""
        child = ET.SubElement(parent, self._tag(name), self._attributes(attributes))
        child.text = text
        return child

    def _tag(self, name: str) -> str:
        return f"qti-{_kebab(name)}" if self.kebab else name

    def _attributes(self, attributes: dict[str, str]) -> dict[str, str]:
        return {_kebab(name): value for name, value in attributes.items()} if self.kebab else attributes


def _root(tag: str, namespace: str, schema: str, attributes: dict[str, str]) -> ET.Element:
    declarations = {
        "xmlns": namespace,
        "xmlns:xsi": _SCHEMA_INSTANCE,
        "xsi:schemaLocation": f"{namespace} {schema}",
    }
    return ET.Element(tag, {**declarations, **attributes})


@lru_cache(maxsize=256)
def _kebab(name: str) -> str:
    return _CAPITAL.sub(r"-\1", name).lower()


QTI_3 = Dialect(
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    manifest_namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    manifest_schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    package="QTI Package",
    package_version="3.0.0",
    types="v3p0",
    kebab=True,
)

QTI_21 = Dialect(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    manifest_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
    manifest_schema="http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    package="QTIv2.1 Package",
    package_version="1.0.0",
    types="v2p1",
    tells_direction=False,
)

QTI_22 = Dialect(
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p2",
    schema="http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
    manifest_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
    manifest_schema="http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd",
    package="QTIv2.2 Package",
    package_version="1.0.0",
    types="v2p2",
)
