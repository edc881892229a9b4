"""What a file's bytes depend on beside the quiz: versions of libraries, and the files of a theme."""

from __future__ import annotations

import hashlib
import platform
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from quizgen.rendering.themes.theme import Theme

Versions = tuple[tuple[str, str], ...]
"""Names with versions, in alphabetical order."""

_DISTRIBUTIONS = ("babel", "fonttools", "jinja2", "pikepdf", "pydantic", "pydyf", "quizgen", "weasyprint", "xlsxwriter")
_PASSED_OVER = (".", "__")
"""What names of files and folders begin with that no theme is made of."""


@cache
def printing_versions() -> Versions:
    """Of everything on this machine that the bytes of a printed quiz depend on; loads the typesetter."""
    from pikepdf import __libqpdf_version__ as qpdf

    from quizgen.rendering.typesetting.typesetter import typesetter_versions

    found = {name: _installed(name) for name in _DISTRIBUTIONS}
    system = {"python": platform.python_version(), "qpdf": qpdf, "zlib": zlib.ZLIB_RUNTIME_VERSION}
    return tuple(sorted({**found, **system, **typesetter_versions()}.items()))


def theme_digest(theme: Theme) -> str:
    """SHA-256 over the names and bytes of all files of a theme, fonts and the default theme's files included."""
    digest = hashlib.sha256()
    for folder in theme.folders:
        for path in _files(folder):
            data = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(
        (path for path in files if not any(part.startswith(_PASSED_OVER) for part in path.relative_to(folder).parts)),
        key=lambda path: path.relative_to(folder).as_posix(),
    )


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
