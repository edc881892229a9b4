"""Themes: where their files come from, and what they may not reach."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from quizgen.domain.form import Learner
from quizgen.rendering.papers import render_guide, render_key, render_paper
from quizgen.rendering.themes.labels import PaperLabels, TrainerLabels
from quizgen.rendering.themes.pages import PageSize
from quizgen.rendering.themes.theme import (
    ThemeError,
    bundled_themes,
    copy_theme,
    load_theme,
    templates_folder,
    theme_folder,
)
from quizgen.rendering.views.answer_key import AnswerKey
from quizgen.rendering.views.guide import Guide
from quizgen.rendering.views.learner import LearnerPaper
from tests.rendering.printed import contrast_with_white, font_names, letter_colours, letter_sizes
from tests.rendering.quizzes import quiz


@cache
def printed(theme: str) -> tuple[bytes, ...]:
    """Paper, key and guide in a theme, which several tests look at."""
    made = quiz(count=4, learners=(Learner("Ann", "7", "Red"),))
    loaded = load_theme(theme)
    return (
        render_paper(made, made.forms[0], theme=loaded).data,
        render_key(made, theme=loaded).data,
        render_guide(made, theme=loaded).data,
    )


def own_theme(folder: Path, **files: str) -> Path:
    """A folder with a settings file and the named files beside it (`paper_css` for `paper.css`)."""
    folder.mkdir(exist_ok=True)
    (folder / "theme.toml").write_text("", encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_the_bundled_themes_are_found_by_name() -> None:
    """Each is a folder in templates."""
    assert bundled_themes() == ("default", "dyslexia", "high-contrast", "large-print", "large-print-24")
    assert all(theme_folder(name) == templates_folder() / name for name in bundled_themes())


def test_a_theme_that_is_nowhere_is_an_error_that_names_those_there_are() -> None:
    """A slip of the pen is easy to mend."""
    with pytest.raises(
        ThemeError, match="There is no theme “defualt”: it is neither a folder nor one of default, dysl"
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


@pytest.mark.parametrize("value", ["0", "-1", "true", '"8"', "3.5"])
def test_a_plan_has_one_column_at_least(tmp_path: Path, value: str) -> None:
    """A page that has room for no seat would make no plan."""
    own_theme(tmp_path).joinpath("theme.toml").write_text(f"plan_columns = {value}\n", encoding="utf-8")

    with pytest.raises(ThemeError, match="`plan_columns` must be a whole number from 1"):
        load_theme(str(tmp_path))


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
    assert not any(path.suffix == ".ttf" for path in files)
    assert same == render_paper(quizzed, quizzed.forms[0], theme=load_theme(), page_size=PageSize.A4)


def test_a_copy_extends_the_theme_that_it_was_made_from(tmp_path: Path) -> None:
    """Whose fonts it needs, and whose settings it keeps."""
    copy_theme(tmp_path / "copy", name="large-print-24")
    copy, model = load_theme(str(tmp_path / "copy")), load_theme("large-print-24")

    assert copy.folders == (tmp_path / "copy", *model.folders)
    assert copy.short_option == model.short_option
    assert (tmp_path / "copy" / "theme.toml").read_text("utf-8").count("extends") == 1


def test_a_theme_takes_from_the_one_it_extends_before_the_default(tmp_path: Path) -> None:
    """Files, settings and fonts."""
    own_theme(tmp_path / "mine").joinpath("theme.toml").write_text('extends = "dyslexia"\n', encoding="utf-8")
    theme = load_theme(str(tmp_path / "mine"))

    assert theme.additions()[-1] == templates_folder() / "dyslexia" / "own.css"
    assert theme.find("theme.css") == templates_folder() / "large-print" / "theme.css"
    assert theme.find("paper.css") == templates_folder() / "default" / "paper.css"
    assert theme.short_option == 0


def test_what_a_theme_adds_comes_after_what_the_one_it_extends_adds(tmp_path: Path) -> None:
    """Nothing is lost of it: one's own colour on letters that stand apart as in the theme for dyslexia."""
    own_theme(tmp_path / "mine", own_css=":root { --ink: #00f }").joinpath("theme.toml").write_text(
        'extends = "dyslexia"\n', encoding="utf-8"
    )
    mine, made = load_theme(str(tmp_path / "mine")), quiz(count=3)
    paper = render_paper(made, made.forms[0], theme=mine).data

    assert (0, 0, 255) in letter_colours(paper)
    assert 14 == min(letter_sizes(paper))
    base = (templates_folder() / name / "own.css" for name in ("default", "dyslexia"))
    assert (*base, tmp_path / "mine" / "own.css") == mine.additions()


@pytest.mark.parametrize("value", ['"../mine"', '"fancy"', "1", '[ "default" ]'])
def test_a_theme_extends_only_what_quizgen_brings_along(tmp_path: Path, value: str) -> None:
    """Never a folder: what a theme is made of would hang on where it lies, and could go round in a circle."""
    own_theme(tmp_path / "mine").joinpath("theme.toml").write_text(f"extends = {value}\n", encoding="utf-8")

    with pytest.raises(ThemeError, match="`extends` must be one of quizgen's own themes"):
        load_theme(str(tmp_path / "mine"))


def test_a_theme_is_never_copied_over_what_is_there(tmp_path: Path) -> None:
    """Neither into a folder in use nor over a file."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    for target in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(ThemeError, match="is already there"):
            copy_theme(target)
    assert ["notes.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_folder_with_one_style_sheet_is_a_theme(tmp_path: Path) -> None:
    """It adds to the default theme, a picture of its own included, and takes nothing away."""
    made = quiz(count=8)
    (tmp_path / "own.css").write_text(':root { --gap: 30mm } .head { background: url("logo.svg") }', encoding="utf-8")
    logo = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "logo.svg").write_text(logo, encoding="utf-8")

    usual = render_paper(made, made.forms[0], theme=load_theme())
    assert render_paper(made, made.forms[0], theme=load_theme(str(tmp_path))).pages > usual.pages


def test_all_themes_turn_the_same_knobs() -> None:
    """A variable that one of them forgot would leave its texts without a size."""
    knobs = [re.findall(r"^  (--[\w-]+):", _style(name, "theme.css"), re.MULTILINE) for name in bundled_themes()]

    assert all(set(knobs[0]) == set(one) - {"--fonts"} for one in knobs)


def _style(theme: str, name: str) -> str:
    """The style sheet that a theme uses under that name."""
    path = load_theme(theme).find(name)
    assert path is not None
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("theme", "points"),
    [
        ("dyslexia", 14),
        pytest.param("large-print", 18, marks=pytest.mark.slow),
        pytest.param("large-print-24", 24, marks=pytest.mark.slow),
    ],
)
def test_every_letter_of_a_theme_is_as_large_as_it_promises(theme: str, points: int) -> None:
    """The smallest on paper, key and guide is no smaller; seen from the PDFs."""
    assert all(min(letter_sizes(data)) >= points for data in printed(theme))


@pytest.mark.parametrize(
    ("theme", "most"),
    [
        ("default", 6.5),
        ("dyslexia", 15),
        ("high-contrast", 21),
        pytest.param("large-print", 21, marks=pytest.mark.slow),
    ],
)
def test_the_colours_of_a_theme_stand_out_from_the_paper(theme: str, most: float) -> None:
    """Contrast of all letters with white by WCAG 2.2; from 7 on it is called enhanced, 21 is black."""
    paper, _, guide = printed(theme)

    assert min(map(contrast_with_white, letter_colours(paper) | letter_colours(guide))) >= most


def test_high_contrast_knows_no_grey_and_no_thin_rule() -> None:
    """Black alone, and only bold letters."""
    for data in printed("high-contrast"):
        assert letter_colours(data) == {(0, 0, 0)}
        assert all(name.endswith("Semi-Bold") for name in font_names(data))


def test_the_manual_names_every_theme_file_setting_and_knob() -> None:
    """A theme is made with templates/README.md at hand."""
    manual = (templates_folder() / "README.md").read_text(encoding="utf-8")
    default = templates_folder() / "default"
    files = [path.name for path in sorted(default.glob("*.*"))]
    knobs = re.findall(r"^  (--[\w-]+):", (default / "theme.css").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(knobs) > 10

    for name in (*bundled_themes(), *files, *knobs, "short_option", "plan_columns"):
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
