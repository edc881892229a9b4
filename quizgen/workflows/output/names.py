"""Names of files and folders, made by quizgen so that every system takes them; never a name as given."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

LONGEST = 80
"""Bytes of a name, endings left out; file systems take 255, some archives and drives far less."""
_DIGEST = 8
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)", re.IGNORECASE)
_ENDINGS = re.compile(r"(?:\.facts)?\.ya?ml$", re.IGNORECASE)


def safe_name(text: str, *, otherwise: str = "quiz") -> str:
    """A file name after the text: letters and digits of any script between single hyphens.

    No dots, blanks, separators or marks that a system could take for something else; at most
    `LONGEST` bytes (what was cut is stood for by a digest); `otherwise` where nothing is left.
    """
    plain = unicodedata.normalize("NFC", text)
    name = "".join(character if _is_kept(character) else "-" for character in plain)
    name = re.sub("-{2,}", "-", name).strip("-") or otherwise
    if _RESERVED.fullmatch(name):
        name = f"{name}-{otherwise}"
    return name if len(name.encode()) <= LONGEST else _shortened(name, text)


def build_name(facts: Path) -> str:
    """What the folder of a fact file's build is called: the file's own name without its endings, made safe."""
    return safe_name(_ENDINGS.sub("", facts.name))


def _is_kept(character: str) -> bool:
    return character == "_" or unicodedata.category(character)[0] in "LMN"


def _shortened(name: str, text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    start = name.encode()[: LONGEST - _DIGEST - 1].decode(errors="ignore").rstrip("-")
    return f"{start}-{digest}"
