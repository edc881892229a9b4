"""Files as text: what may go wrong between a path and its characters."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 8_000_000
"""The largest file that is read (8 MB)."""
_BYTE_ORDER_MARK = "\ufeff"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What YAML allows in a stream, and the form feeds of printed pages: everything else cannot be printed either.
UNPRINTABLE = re.compile("[^\t\n\f\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no text may hold."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's characters, with line feeds at the ends of its lines and without a mark of byte order."""

    text: str
    sha256: str
    """Of the bytes, as 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """Why a file gives no text; `found` begins with a verb, so that the file's name can go before it."""

    code: str
    found: str
    line: int = 1
    column: int = 1


def read_file(path: Path) -> TextFile | FileFault:
    """The text of a file, or why there is none; no exception leaves for anything that the file system says."""
    try:
        if path.is_dir():
            return FileFault("file-is-folder", "is a folder")
        if not path.exists():
            return FileFault("file-missing", "does not exist")
        if not path.is_file():
            return FileFault("file-unreadable", "is not an ordinary file")
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return FileFault("file-unreadable", f"cannot be read: {reason}")
    return decode(data)


def decode(data: bytes) -> TextFile | FileFault:
    """The text of a file's bytes, or why there is none."""
    if len(data) > MOST_BYTES:
        return FileFault("file-too-large", f"is larger than {MOST_BYTES:,} bytes")
    if data.startswith(_UTF16_MARKS):
        return FileFault("file-not-utf8", "is encoded in UTF-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    return check_text(text, hashlib.sha256(data).hexdigest())


def check_text(text: str, sha256: str) -> TextFile | FileFault:
    """The text with plain line ends, or why it cannot be taken: nothing in it, or what cannot be printed."""
    plain = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    stray = UNPRINTABLE.search(plain)
    if stray is not None:
        line, column = _place(plain, stray.start())
        return FileFault("control-character", f"has {_named(stray.group())} in line {line}", line, column)
    if not plain.strip():
        return FileFault("file-empty", "is empty")
    return TextFile(plain, sha256)


def _not_utf8(data: bytes, offset: int) -> FileFault:
    before = data[:offset].decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    line, column = _place(before, len(before))
    found = f"is not UTF-8: byte 0x{data[offset]:02X} at offset {offset:,} (line {line})"
    return FileFault("file-not-utf8", found, line, column)


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _named(character: str) -> str:
    code = f"the character U+{ord(character):04X}"
    names = {"\x00": " (NUL)", "\x1b": " (escape)"}
    return code + names.get(character, ", which cannot be printed")
