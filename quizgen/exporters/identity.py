"""Ids in the form that a format asks for, made from item ids, so that a second export updates the first."""

from __future__ import annotations

import hashlib
import re
import uuid

from quizgen.exporters.selection import Entry, Selection

_NAMESPACE = uuid.UUID("6f1a0f6e-3c0b-5c2e-9a59-8d2f4b7f0c11")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


def xml_identifier(name: str) -> str:
    """The name as an identifier of XML: as it is where it may stay so, else made fit, with a hash of itself."""
    if _PLAIN.fullmatch(name):
        return name
    readable = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-.")
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"item-{readable}-{digest}" if readable else f"item-{digest}"


def unique_name(entry: Entry, selection: Selection) -> str:
    """The entry's name among the entries of all fact files."""
    return f"{selection.bank.facts}/{entry.id}"


def entry_uuid(entry: Entry, selection: Selection) -> str:
    """A UUID that the fact file's name and the item's id decide."""
    return str(uuid.uuid5(_NAMESPACE, unique_name(entry, selection)))


def number_from(name: str, bits: int) -> int:
    """A whole number below 2 to the power of `bits` that the name decides."""
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest, "big") % (1 << bits)
