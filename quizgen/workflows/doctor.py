"""What quizgen needs of a machine, what of it is there, and the line that mends what is not.

Nothing here loads the typesetter, and a library that is missing is a finding: this must work where nothing else does.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import groupby
from pathlib import Path

from quizgen.diagnostics import counted
from quizgen.rendering.themes.theme import DEFAULT, ThemeError, load_theme, templates_folder
from quizgen.rendering.typesetting.system_libraries import LIBRARIES, install_line, libraries_line, version_of
from quizgen.workflows.extras import EXTRAS
from quizgen.workflows.system_fonts import SCRIPTS, drawn_by_system

OLDEST_PYTHON = (3, 11)
_PACKAGE = Path(__file__).resolve().parents[1]


class Part(Enum):
    """What something is needed for."""

    ALL = "everything"
    SCRIPTS = "documents in other scripts"
    EXTRAS = "what only some do"
    TESTS = "the project's own tests"


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a machine may have."""

    part: Part
    name: str
    purpose: str
    found: str | None
    """Its version or what was found of it; None where it is missing."""
    mend: str
    """The line that brings it."""

    @property
    def hinders(self) -> bool:
        """Whether it is missing and nothing can be printed without it."""
        return self.part is Part.ALL and self.found is None


def examine() -> tuple[Need, ...]:
    """All that quizgen may need on this machine; tests are looked after in a checkout of the project alone."""
    tests = _programs() if (_PACKAGE.parent / "tests").is_dir() else ()
    return (_python(), _distributions(), *_libraries(), _bundled_fonts(), *_scripts(), *_extras(), *tests)


def _python() -> Need:
    number = ".".join(map(str, sys.version_info[:3]))
    oldest = ".".join(map(str, OLDEST_PYTHON))
    fits = sys.version_info >= OLDEST_PYTHON
    return Need(Part.ALL, "Python", f"{oldest} or newer", number if fits else None, f"install Python {oldest} or newer")


def _distributions() -> Need:
    """The Python libraries that pyproject.toml asks for."""
    names = [re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in _required() if "extra ==" not in one]
    missing = [name for name in names if _installed(name) is None]
    purpose = f"without {', '.join(missing)} nothing works" if missing else "reading, proving, printing, exporting"
    found = None if missing else f"{len(names)} installed"
    return Need(Part.ALL, "Python libraries", purpose, found, f"pip install {' '.join(missing)}")


def _required() -> list[str]:
    try:
        return requires("quizgen") or []
    except PackageNotFoundError:
        return []


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _libraries() -> Iterator[Need]:
    for library in LIBRARIES:
        yield Need(Part.ALL, library.name, "typesetting", version_of(library), libraries_line())


def _bundled_fonts() -> Need:
    """The fonts that quizgen brings along, and the settings that name the machine's."""
    name, purpose, mend = "bundled fonts", "letters of papers", "pip install --force-reinstall quizgen"
    try:
        files = [path for path in (templates_folder() / DEFAULT / "fonts").rglob("*") if path.is_file()]
    except ThemeError:
        files = []
    return Need(Part.ALL, name, purpose, counted(len(files), "file") if files else None, mend)


def _scripts() -> Iterator[Need]:
    """The scripts that can be drawn, in a line; those that cannot, with the package that brings a font of them."""
    try:
        drawn = _drawn()
    except (ThemeError, ImportError):
        return  # said already: what would be asked is missing
    known = ", ".join(script.name for script in SCRIPTS if script.name in drawn)
    yield Need(Part.SCRIPTS, known, "letters of papers", "drawn", "")
    missing = [script for script in SCRIPTS if script.name not in drawn]
    for mend, scripts in groupby(missing, key=lambda script: install_line(script.packages)):
        yield Need(Part.SCRIPTS, ", ".join(script.name for script in scripts), "no font", None, mend)


def _drawn() -> set[str]:
    """The names of the scripts that the bundled fonts or the machine's draw."""
    from quizgen.rendering.typesetting.missing_glyphs import beyond_fonts

    theme, settings = load_theme(DEFAULT), templates_folder() / "fonts.conf"
    bundled = {script.name for script in SCRIPTS if not beyond_fonts(script.letters, theme=theme)}
    by_system = drawn_by_system([script.letters for script in SCRIPTS], settings=settings)
    return bundled | {script.name for script, there in zip(SCRIPTS, by_system, strict=True) if there}


def _extras() -> Iterator[Need]:
    for extra in EXTRAS:
        versions = {name: _installed(name) for name in extra.distributions}
        there = ", ".join(f"{name} {number}" for name, number in versions.items() if number)
        yield Need(Part.EXTRAS, extra.name, extra.purpose, there if all(versions.values()) else None, extra.mend)


@dataclass(frozen=True, slots=True)
class _Program:
    """A program that tests ask for, and what brings it by package manager."""

    name: str
    purpose: str
    command: str
    packages: dict[str, str]


_PROGRAMS = (
    _Program(
        "Chromium",
        "pages as a browser shows them",
        "chromium",
        {
            "apt": "chromium",
            "dnf": "chromium",
            "pacman": "chromium",
            "apk": "chromium",
            "brew": "--cask chromium",
        },
    ),
    _Program(
        "Node.js",
        "what drives the browser, and readers of exports",
        "node",
        {"apt": "nodejs npm", "dnf": "nodejs", "pacman": "nodejs npm", "apk": "nodejs npm", "brew": "node"},
    ),
    _Program(
        "Java",
        "veraPDF, which validates papers",
        "javac",
        {
            "apt": "default-jdk-headless libjaxb-java",
            "dnf": "java-latest-openjdk-devel",
            "pacman": "jdk-openjdk",
            "apk": "openjdk21",
            "brew": "openjdk",
        },
    ),
    _Program(
        "LibreOffice",
        "spreadsheets as they open",
        "soffice",
        {
            "apt": "libreoffice-calc",
            "dnf": "libreoffice-calc",
            "pacman": "libreoffice-fresh",
            "apk": "libreoffice-calc",
            "brew": "--cask libreoffice",
        },
    ),
    _Program(
        "Poppler",
        "papers as pictures, to look at",
        "pdftoppm",
        {
            "apt": "poppler-utils",
            "dnf": "poppler-utils",
            "pacman": "poppler",
            "apk": "poppler-utils",
            "brew": "poppler",
        },
    ),
)


def _programs() -> Iterator[Need]:
    for program in _PROGRAMS:
        named = os.environ.get(program.command.upper())
        there = shutil.which(named or program.command)
        yield Need(Part.TESTS, program.name, program.purpose, there, install_line(program.packages))
