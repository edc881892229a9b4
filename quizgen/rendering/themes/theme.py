"""Themes: folders of templates, style sheets, labels and fonts that say what papers look like.

A theme need not be whole: whatever it lacks comes from the bundled theme that it extends, and in the end
from `default`. Files of a theme are asked for by their name in it, such as
`fonts/amiri/amiri-arabic-400-normal.ttf`; no name leads out of its folders.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import UsageError

DEFAULT = "default"
SETTINGS = "theme.toml"
ADDITION = "own.css"
"""The style sheet that replaces none: a theme's comes after those of the themes that it extends."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MARKS = (SETTINGS, "*.html", "*.css", "labels/*.toml")
"""A folder is a theme if it holds one of these."""
_NAMED = 4
"""Lost marks that are named; there may be as many as parts."""
_NOT_COPIED = shutil.ignore_patterns("fonts", "__pycache__", ".*")


class ThemeError(UsageError):
    """The theme is not to be found, or not fit to be used."""


class LostMarksError(ThemeError):
    """A template no longer says where the parts are that print runs are composed of."""

    def __init__(self, theme: str, template: str, marks: Sequence[str]) -> None:
        more = f" and {len(marks) - _NAMED} more" if len(marks) > _NAMED else ""
        named = ", ".join(f"“{mark}”" for mark in marks[:_NAMED]) + more
        super().__init__(
            f"The theme “{theme}” cannot be used for print runs: its {template} shows nothing with the id {named}. "
            f"Take over from {template} of the default theme whatever gives ids, such as the macros `slot` and `mark`."
        )


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme ready for use: where its files are looked for, and its settings."""

    name: str
    folders: tuple[Path, ...]
    """Searched in this order; the last is the default theme's."""
    short_option: int
    """Up to how many characters (wide ones count twice) an option fits half the width of a page."""
    plan_columns: int
    """How many seats side by side a page of the seating plan has room for."""

    def find(self, name: str) -> Path | None:
        """The file of that name with slashes, from the first folder that has it; None where none has."""
        found = (_file_in(folder, name) for folder in self.folders)
        return next((path for path in found if path is not None), None)

    def additions(self) -> tuple[Path, ...]:
        """What each folder adds to the style sheets of those below it, the default theme's first."""
        found = (_file_in(folder, ADDITION) for folder in reversed(self.folders))
        return tuple(path for path in found if path is not None)


def templates_folder() -> Path:
    """The folder of the bundled themes: beside the package in a checkout, within it where it is installed."""
    package = Path(__file__).resolve().parent.parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / DEFAULT).is_dir():
            return folder
    raise ThemeError(f"The themes that belong to quizgen are missing: there is no folder {package / 'templates'}.")


def bundled_themes() -> tuple[str, ...]:
    """The names of the bundled themes, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in templates_folder().glob(f"*/{SETTINGS}")))


def theme_folder(name_or_path: str) -> Path:
    """The folder of a bundled theme by its name, or of the user's own by its path; raises ThemeError."""
    if _NAME.fullmatch(name_or_path) and (templates_folder() / name_or_path / SETTINGS).is_file():
        return templates_folder() / name_or_path
    folder = Path(name_or_path).expanduser().resolve()
    if not folder.is_dir():
        known = ", ".join(bundled_themes())
        raise ThemeError(f"There is no theme “{name_or_path}”: it is neither a folder nor one of {known}.")
    if not any(True for pattern in _MARKS for _ in folder.glob(pattern)):
        raise ThemeError(f"{folder} is no theme: it holds none of {', '.join(_MARKS)}.")
    return folder


def load_theme(name_or_path: str = DEFAULT) -> Theme:
    """The theme of that name or folder, backed by the default one; raises ThemeError."""
    own, base = theme_folder(name_or_path), templates_folder() / DEFAULT
    folders = [own]
    while folders[-1] != base:
        folders.append(templates_folder() / _extended(folders[-1]))
    settings: dict[str, object] = {}
    for folder in reversed(folders):
        settings.update(_settings(folder))
    short_option = _whole_number("short_option", settings, own, least=0)
    return Theme(own.name, tuple(folders), short_option, _whole_number("plan_columns", settings, own, least=1))


def copy_theme(target: Path, *, name: str = DEFAULT) -> tuple[Path, ...]:
    """Copy a bundled theme into a new folder to be changed; the files made, or ThemeError.

    Fonts are left out: the copy extends the theme that it was made from.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ThemeError(f"{target} is already there: name a new folder for the copy of the theme.")
    folder = theme_folder(name)
    try:
        shutil.copytree(folder, target, ignore=_NOT_COPIED, dirs_exist_ok=True)
        if folder.parent == templates_folder() and folder.name != DEFAULT:
            _extend(target / SETTINGS, folder.name)
    except OSError as error:
        raise ThemeError(f"The theme cannot be copied to {target}: {error.strerror or error}.") from error
    return tuple(sorted(path for path in target.rglob("*") if path.is_file()))


def read_table(path: Path) -> dict[str, object]:
    """The table in a TOML file of a theme; raises ThemeError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{path} cannot be read as TOML: {error}.") from error


def _file_in(folder: Path, name: str) -> Path | None:
    """The file of that name with slashes in a folder; None where there is none, or where the name leads out of it."""
    if "\x00" in name:
        return None
    candidate = (folder / name).resolve()
    return candidate if candidate.is_file() and candidate.is_relative_to(folder) else None


def _settings(folder: Path) -> dict[str, object]:
    path = folder / SETTINGS
    return read_table(path) if path.is_file() else {}


def _extended(folder: Path) -> str:
    """The bundled theme that gives what the one in the folder lacks; bundled themes never extend in a circle."""
    name = _settings(folder).get("extends", DEFAULT)
    if isinstance(name, str) and name in bundled_themes():
        return name
    known = ", ".join(bundled_themes())
    raise ThemeError(f"{folder / SETTINGS}: `extends` must be one of quizgen's own themes ({known}), not {name!r}.")


def _extend(settings: Path, name: str) -> None:
    """Write into a file of settings which theme is extended."""
    others = [line for line in settings.read_text(encoding="utf-8").splitlines() if not line.startswith("extends")]
    settings.write_text("\n".join([*others, f'extends = "{name}"', ""]), encoding="utf-8")


def _whole_number(name: str, settings: dict[str, object], folder: Path, *, least: int) -> int:
    value = settings.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    raise ThemeError(f"{folder / SETTINGS}: `{name}` must be a whole number from {least}, not {value!r}.")
