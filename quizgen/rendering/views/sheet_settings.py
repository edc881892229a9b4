"""What a theme says of its answer sheets in its theme.toml."""

from __future__ import annotations

from dataclasses import dataclass, fields

from quizgen.rendering.themes.theme import SETTINGS, Theme, ThemeError, read_table


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """How many questions have room; a question takes as many widths of a circle as it has options, and one more."""

    sheet_rows: int
    """How many questions stand below each other on a sheet of its own."""
    sheet_width: int
    """How many circles have room beside each other on it."""
    strip_width: int
    """How many have room on a strip."""


def sheet_settings(theme: Theme) -> SheetSettings:
    """The settings of the theme, over those of the default one; raises ThemeError."""
    table: dict[str, object] = {}
    for folder in reversed(theme.folders):
        path = folder / SETTINGS
        table |= read_table(path) if path.is_file() else {}
    return SheetSettings(**{field.name: _whole(field.name, table, theme) for field in fields(SheetSettings)})


def _whole(name: str, table: dict[str, object], theme: Theme) -> int:
    value = table.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    path = theme.folders[0] / SETTINGS
    raise ThemeError(f"{path}: `{name}` must be a whole number from 1, not {value!r}.")
