"""Zip files whose bytes depend on their members alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_LEVEL = 9


def zip_files(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The named members in their order, with a fixed date, as the bytes of a zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members:
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            archive.writestr(entry, data, compress_type=zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)
    return buffer.getvalue()
