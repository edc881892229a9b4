"""The system's libraries that typesetting needs, which no Python package brings, and the line that installs them."""

from __future__ import annotations

import ctypes
import ctypes.util
import io
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import UsageError


@dataclass(frozen=True, slots=True)
class Library:
    """A library by its name and the names of its files on Linux, macOS and Windows."""

    name: str
    files: tuple[str, ...]
    version: str
    """The function that tells its version, as a text; empty where it has none."""


# The files are those that WeasyPrint looks for: what is not found here is not found there.
LIBRARIES = (
    Library("GObject", ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"), ""),
    Library("Pango", ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"), "pango_version_string"),
    Library("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"), ""),
    Library("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"), "hb_version_string"),
    Library(
        "HarfBuzz-Subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
        "hb_version_string",
    ),
    Library("fontconfig", ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"), ""),
)
PACKAGES = {
    "apt": "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "pango harfbuzz",
    "pacman": "pango",
    "apk": "pango harfbuzz-subset fontconfig",
    "brew": "pango",
}
"""What brings all of the libraries, by the system's package manager; `run` says the same."""
_MANAGERS = {
    "apt": "sudo apt install",
    "dnf": "sudo dnf install",
    "pacman": "sudo pacman -S",
    "apk": "sudo apk add",
    "brew": "brew install",
}
_HOMEBREW = Path("/opt/homebrew/lib")
"""Where Homebrew keeps libraries on newer Macs, and where macOS does not look."""


class MissingTypesetterError(UsageError):
    """A library that typesetting needs is not installed, or not found."""

    def __init__(self) -> None:
        missing = [library.name for library in LIBRARIES if load(library) is None]
        named = f"{', '.join(missing)}: not found on this machine" if missing else "they cannot be loaded"
        super().__init__(
            f"Papers are typeset by Pango and HarfBuzz ({named}). Install them: {libraries_line()} "
            "(`quizgen doctor` tells more)."
        )


@contextmanager
def loading_typesetter() -> Iterator[None]:
    """Load WeasyPrint in the block; raises MissingTypesetterError in place of its own message, which it prints."""
    try:
        with redirect_stdout(io.StringIO()), _by_file_name():
            yield
    except OSError as error:
        raise MissingTypesetterError from error


@contextmanager
def _by_file_name() -> Iterator[None]:
    """Have libraries found by the names of their files alone, where these are enough.

    WeasyPrint tries six names for each library, one of them the file's. For the others cffi asks ctypes, which on Linux
    starts ldconfig, gcc and ld each time: half a hundred processes, a third of the time that loading takes.
    """
    if sys.platform != "linux":
        yield
        return
    find = ctypes.util.find_library
    ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = find


def _find_nothing(name: str) -> str | None:
    return None


def load(library: Library) -> ctypes.CDLL | None:
    """The library, loaded; None where it is not found."""
    for file in library.files:
        with suppress(OSError):
            return ctypes.CDLL(file)
    return None


def version_of(library: Library) -> str | None:
    """The library's version as it tells it, “found” where it does not, None where it is not found."""
    loaded = load(library)
    if loaded is None or not library.version:
        return None if loaded is None else "found"
    tell = getattr(loaded, library.version)
    tell.restype = ctypes.c_char_p
    return str(tell().decode("ascii", "replace"))


def libraries_line() -> str:
    """The line that mends missing libraries on this machine."""
    if (_HOMEBREW / LIBRARIES[1].files[1]).exists():
        return f"export DYLD_FALLBACK_LIBRARY_PATH={_HOMEBREW}"
    return install_line(PACKAGES)


def install_line(packages: Mapping[str, str]) -> str:
    """The line that installs packages here, given their names by package manager."""
    for manager, command in _MANAGERS.items():
        if shutil.which(manager) and manager in packages:
            return f"{command.removeprefix('sudo ') if _is_root() else command} {packages[manager]}"
    return f"your system's package manager has them, on Debian as {packages['apt']}"


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
