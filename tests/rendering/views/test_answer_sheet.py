"""What a theme says of its answer sheets: its own words over those of the themes behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.rendering.themes.theme import ThemeError, load_theme
from quizgen.rendering.views.answer_sheet import SheetSettings, sheet_settings


def test_a_theme_keeps_what_it_does_not_say(tmp_path: Path) -> None:
    """Setting by setting."""
    (tmp_path / "theme.toml").write_text("sheet_rows = 30\n", encoding="utf-8")

    assert SheetSettings(30, 12, 18) == sheet_settings(load_theme(str(tmp_path)))
    assert SheetSettings(16, 6, 12) == sheet_settings(load_theme("large-print-24"))


@pytest.mark.parametrize("value", ["0", "true", '"many"', "2.5"])
def test_a_setting_is_a_whole_number(tmp_path: Path, value: str) -> None:
    """Of at least one row."""
    (tmp_path / "theme.toml").write_text(f"sheet_rows = {value}\n", encoding="utf-8")

    with pytest.raises(ThemeError, match="`sheet_rows` must be a whole number from 1"):
        sheet_settings(load_theme(str(tmp_path)))
