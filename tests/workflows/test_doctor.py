"""The doctor finds what is missing, says how to install it, and tells what hinders from what does not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from quizgen.rendering.themes.theme import DEFAULT, ThemeError, load_theme, templates_folder
from quizgen.rendering.typesetting import system_libraries
from quizgen.rendering.typesetting.missing_glyphs import undrawable
from quizgen.workflows import doctor, system_fonts
from quizgen.workflows.doctor import Need, Part, examine
from quizgen.workflows.extras import EXTRAS, MissingExtraError
from quizgen.workflows.system_fonts import SCRIPTS, drawn_by_system
from tests.project.tree import configuration


def named(name: str) -> Need:
    """What the doctor says of one thing."""
    (need,) = (need for need in examine() if need.name == name)
    return need


def missing(*names: str) -> Callable[[system_libraries.Library], object]:
    """A machine that lacks these libraries."""
    load = system_libraries.load
    return lambda library: None if library.name in names else load(library)


def test_where_papers_are_printed_nothing_hinders() -> None:
    """What needs to be there for these tests is found."""
    assert [] == [need.name for need in examine() if need.hinders]
    assert ["Python", "Python libraries", "GObject", "Pango"] == [need.name for need in examine()][:4]


def test_a_missing_library_hinders(monkeypatch: pytest.MonkeyPatch) -> None:
    """It alone, with the line that installs it."""
    monkeypatch.setattr(system_libraries, "load", missing("Pango"))

    assert ["Pango"] == [need.name for need in examine() if need.hinders]
    assert "pango" in named("Pango").mend


def test_an_old_python_hinders(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest that will do is that of pyproject.toml."""
    oldest = ".".join(map(str, doctor.OLDEST_PYTHON))
    assert configuration()["project"]["requires-python"] == f">={oldest}"
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))

    assert named("Python").hinders
    assert oldest in named("Python").mend


def test_a_missing_python_library_hinders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Named, with what pip is to install; those of extras are not asked for."""
    monkeypatch.setattr(doctor, "_required", lambda: ["click>=8.2", "no-such-thing>=1", "neither; extra == 'dask'"])

    assert named("Python libraries").hinders
    assert named("Python libraries").mend == "pip install no-such-thing"


def test_missing_fonts_of_quizgens_own_hinder(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that lost its folder of themes; nothing is said of scripts then."""

    def lost() -> Path:
        raise ThemeError("lost")

    monkeypatch.setattr(doctor, "templates_folder", lost)

    assert named("bundled fonts").hinders
    assert [] == [need for need in examine() if need.part is Part.SCRIPTS]


def test_scripts_are_those_that_the_typesetter_can_draw() -> None:
    """The doctor asks fonts without the typesetter, and comes to the same."""
    theme = load_theme(DEFAULT)
    drawn, *lacking = (need for need in examine() if need.part is Part.SCRIPTS)
    boxes = undrawable([script.letters for script in SCRIPTS], theme=theme)

    assert [script.name for script in SCRIPTS if not set(script.letters) & set(boxes)] == drawn.name.split(", ")
    assert sorted(script.name for script in SCRIPTS if set(script.letters) & set(boxes)) == sorted(
        name for need in lacking for name in need.name.split(", ")
    )
    assert not any(need.hinders for need in lacking)


def test_scripts_without_a_font_are_put_together_by_what_installs_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without fonts draws what quizgen's own draw, and no more."""
    monkeypatch.setattr(doctor, "drawn_by_system", lambda texts, **_: iter([False] * len(texts)))
    drawn, *lacking = (need for need in examine() if need.part is Part.SCRIPTS)

    assert drawn.name.startswith("Latin, Greek, Cyrillic, Hebrew, Arabic, Ethiopic")
    assert ["Chinese, Japanese, Korean"] == [need.name for need in lacking if "cjk" in need.mend]
    assert ["Devanagari", "Bengali"] == lacking[0].name.split(", ")[:2]


def test_without_fontconfig_the_machine_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is an answer."""
    monkeypatch.setattr(system_fonts, "load", missing("fontconfig"))

    assert [False, False] == list(drawn_by_system(["a", "b"], settings=templates_folder() / "fonts.conf"))


def test_extras_are_those_of_the_project() -> None:
    """Each with all that it brings, and with the line that installs it."""
    declared = cast("dict[str, list[str]]", configuration()["project"]["optional-dependencies"])

    assert {extra.name: extra.distributions for extra in EXTRAS} == {
        name: tuple(one.split(">=")[0] for one in ones) for name, ones in declared.items()
    }
    assert [extra.mend for extra in EXTRAS] == [need.mend for need in examine() if need.part is Part.EXTRAS]


def test_a_missing_extra_is_one_line_with_what_installs_it() -> None:
    """A wrong call: exit code 2."""
    error = MissingExtraError("dask://10.0.0.5:8786", extra="dask")

    assert error.exit_code == 2
    assert (
        str(error)
        == "dask://10.0.0.5:8786 needs an extra of quizgen that is not installed: pip install 'quizgen[dask]'"
    )


def test_programs_of_the_tests_are_named_in_a_checkout_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who only prints papers needs no browser."""
    assert {"Chromium", "Java", "Poppler"} <= {need.name for need in examine() if need.part is Part.TESTS}
    monkeypatch.setattr(doctor, "_PACKAGE", tmp_path / "quizgen")

    assert [] == [need for need in examine() if need.part is Part.TESTS]
