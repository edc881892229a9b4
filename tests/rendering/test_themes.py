"""Themes: where their files come from, and what they may not reach."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from quizgen.rendering.answer_key import AnswerKey
from quizgen.rendering.guide import Guide
from quizgen.rendering.labels import PaperLabels, TrainerLabels
from quizgen.rendering.learner import LearnerPaper
from quizgen.rendering.pages import PageSize
from quizgen.rendering.papers import render_paper
from quizgen.rendering.themes import (
    ThemeError,
    bundled_themes,
    copy_theme,
    load_theme,
    templates_folder,
    theme_folder,
)
from tests.rendering.quizzes import quiz


def own_theme(folder: Path, **files: str) -> Path:
    """A folder with a settings file and the named files beside it (`paper_css` for `paper.css`)."""
    folder.mkdir(exist_ok=True)
    (folder / "theme.toml").write_text("", encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_the_bundled_themes_are_found_by_name() -> None:
    """Each is a folder in templates."""
    assert bundled_themes() == ("default", "large-print")
    assert all(theme_folder(name) == templates_folder() / name for name in bundled_themes())


def test_a_theme_that_is_nowhere_is_an_error_that_names_those_there_are() -> None:
    """A slip of the pen is easy to mend."""
    with pytest.raises(
        ThemeError, match="There is no theme “defualt”: it is neither a folder nor one of default, large"
    ):
        load_theme("defualt")


def test_a_folder_that_holds_nothing_of_a_theme_is_an_error(tmp_path: Path) -> None:
    """Else a wrong path would give the default look without a word."""
    with pytest.raises(ThemeError, match=r"is no theme: it holds none of theme.toml"):
        load_theme(str(tmp_path))


def test_what_a_theme_lacks_comes_from_the_default_theme(tmp_path: Path) -> None:
    """File by file, settings included."""
    theme = load_theme(str(own_theme(tmp_path / "mine", theme_css="")))

    assert theme.find("theme.css") == (tmp_path / "mine" / "theme.css")
    assert theme.find("paper.css") == templates_folder() / "default" / "paper.css"
    assert theme.short_option == load_theme().short_option


@pytest.mark.parametrize("value", ["-1", "true", '"34"', "3.5"])
def test_a_setting_of_the_wrong_type_is_an_error(tmp_path: Path, value: str) -> None:
    """It names the file, the setting and what was found."""
    own_theme(tmp_path).joinpath("theme.toml").write_text(f"short_option = {value}\n", encoding="utf-8")

    with pytest.raises(ThemeError, match="`short_option` must be a whole number from 0"):
        load_theme(str(tmp_path))


@pytest.mark.parametrize("name", ["../secret.css", "/etc/passwd", "a/../../secret.css", "link.css", "x\x00.css", ""])
def test_no_name_leads_out_of_the_folders_of_a_theme(tmp_path: Path, name: str) -> None:
    """Not by dots, not by a slash, not by a symbolic link."""
    (tmp_path / "secret.css").write_text("", encoding="utf-8")
    folder = own_theme(tmp_path / "mine")
    (folder / "link.css").symlink_to(tmp_path / "secret.css")

    assert load_theme(str(folder)).find(name) is None


def test_a_copied_theme_prints_the_same_paper(tmp_path: Path) -> None:
    """It is a start to be changed; fonts are left out and come from the default theme."""
    files = copy_theme(tmp_path / "copy")
    quizzed = quiz(count=2)
    same = render_paper(quizzed, quizzed.forms[0], theme=load_theme(str(tmp_path / "copy")))

    assert {"theme.toml", "theme.css", "paper.html", "en.toml"} <= {path.name for path in files}
    assert not any(path.suffix == ".woff2" for path in files)
    assert same == render_paper(quizzed, quizzed.forms[0], theme=load_theme(), page_size=PageSize.A4)


def test_a_theme_is_never_copied_over_what_is_there(tmp_path: Path) -> None:
    """Neither into a folder in use nor over a file."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    for target in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(ThemeError, match="is already there"):
            copy_theme(target)
    assert ["notes.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_folder_with_one_style_sheet_is_a_theme(tmp_path: Path) -> None:
    """It adds to the default theme, a picture of its own included, and takes nothing away."""
    made = quiz(count=20)
    (tmp_path / "own.css").write_text(':root { --gap: 30mm } .head { background: url("logo.svg") }', encoding="utf-8")
    logo = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "logo.svg").write_text(logo, encoding="utf-8")

    usual = render_paper(made, made.forms[0], theme=load_theme())
    assert render_paper(made, made.forms[0], theme=load_theme(str(tmp_path))).pages > usual.pages


def test_all_themes_turn_the_same_knobs() -> None:
    """A variable that one of them forgot would leave its texts without a size."""
    knobs = [
        re.findall(r"^  (--[\w-]+):", (theme_folder(name) / "theme.css").read_text(encoding="utf-8"), re.MULTILINE)
        for name in bundled_themes()
    ]

    assert all(set(knobs[0]) == set(one) - {"--fonts"} for one in knobs)


def test_the_manual_names_every_theme_file_setting_and_knob() -> None:
    """A theme is made with templates/README.md at hand."""
    manual = (templates_folder() / "README.md").read_text(encoding="utf-8")
    default = templates_folder() / "default"
    files = [path.name for path in sorted(default.glob("*.*"))]
    knobs = re.findall(r"^  (--[\w-]+):", (default / "theme.css").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(knobs) > 10

    for name in (*bundled_themes(), *files, *knobs, "short_option"):
        assert f"`{name}`" in manual, name


@pytest.mark.parametrize("view", [LearnerPaper, AnswerKey, Guide])
def test_the_manual_names_all_that_a_template_is_given(view: type) -> None:
    """Every name of every view, labels aside, which are in their own files."""
    manual = (templates_folder() / "README.md").read_text(encoding="utf-8")

    assert [] == [name for name in sorted(_names(view)) if f"`{name}`" not in manual and "direction" not in name]


def _names(view: type) -> set[str]:
    found = {field.name for field in fields(view)}
    for hint in get_type_hints(view).values():
        for part in (hint, *get_args(hint)):
            if is_dataclass(part) and isinstance(part, type) and part not in (PaperLabels, TrainerLabels):
                found |= _names(part)
    return found
