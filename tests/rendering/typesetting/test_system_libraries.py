"""A library that is missing is said in one line, with the line that installs it on this very system."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.rendering.typesetting import system_libraries
from quizgen.rendering.typesetting.system_libraries import (
    LIBRARIES,
    PACKAGES,
    MissingTypesetterError,
    install_line,
    libraries_line,
    loading_typesetter,
    version_of,
)
from tests.project.tree import ROOT


def fail_as_weasyprint_does() -> None:
    """Print advice on standard output and raise what the system says."""
    print("WeasyPrint could not import some external libraries.")  # noqa: T201 -- as it does
    raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file")


def offer(monkeypatch: pytest.MonkeyPatch, *programs: str, root: bool = False) -> None:
    """A machine that has these package managers."""
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None)
    monkeypatch.setattr(system_libraries, "_is_root", lambda: root)


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)
def test_libraries_are_found_where_papers_are_printed(library: system_libraries.Library) -> None:
    """Whatever the typesetter has loaded in other tests is found here as well, with its version."""
    found = version_of(library)

    assert found == "found" or re.fullmatch(r"\d+\.\d+\.\d+", found or "")


def test_a_library_that_is_nowhere_has_no_version() -> None:
    """It is missing, and nothing is raised."""
    assert version_of(system_libraries.Library("Nothing", ("libnothing.so.9",), "nothing_version")) is None


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt", "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("dnf", "sudo dnf install pango harfbuzz"),
        ("pacman", "sudo pacman -S pango"),
        ("apk", "sudo apk add pango harfbuzz-subset fontconfig"),
        ("brew", "brew install pango"),
    ],
)
def test_the_line_is_that_of_the_systems_package_manager(
    monkeypatch: pytest.MonkeyPatch, manager: str, line: str
) -> None:
    """By whichever is there; whoever is root needs no sudo."""
    offer(monkeypatch, manager)
    assert line == install_line(PACKAGES)
    offer(monkeypatch, manager, root=True)
    assert line.removeprefix("sudo ") == install_line(PACKAGES)


def test_where_no_package_manager_is_known_debians_names_lead_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other systems call them much the same."""
    offer(monkeypatch)

    assert install_line(PACKAGES).endswith(f"on Debian as {PACKAGES['apt']}")


def test_libraries_of_homebrew_need_only_be_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """They are installed, but macOS does not look where they are."""
    monkeypatch.setattr(system_libraries, "_HOMEBREW", tmp_path)
    (tmp_path / "libpango-1.0.dylib").touch()

    assert f"export DYLD_FALLBACK_LIBRARY_PATH={tmp_path}" == libraries_line()


@pytest.mark.parametrize("manager", PACKAGES)
def test_run_says_the_same(manager: str) -> None:
    """Whoever cannot set up the project reads the same packages as whoever asks the doctor."""
    assert f" {PACKAGES[manager]}" in (ROOT / "run").read_text("utf-8")


def test_a_missing_library_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """WeasyPrint's own message, which it prints on standard output, is left out; a wrong call: exit code 2."""
    offer(monkeypatch, "apt")
    monkeypatch.setattr(system_libraries, "load", lambda library: None if library.name == "Pango" else object())
    with pytest.raises(MissingTypesetterError) as caught, loading_typesetter():
        fail_as_weasyprint_does()

    assert capsys.readouterr().out == ""
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)
    assert "(Pango: not found on this machine)" in str(caught.value)
    assert "sudo apt install libpango-1.0-0" in str(caught.value)


def test_other_faults_of_loading_stay_what_they_are() -> None:
    """Only what the system says of its libraries is translated."""
    with pytest.raises(KeyError), loading_typesetter():
        raise KeyError


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere ctypes starts no processes")
def test_loading_the_typesetter_starts_no_other_program() -> None:
    """Compilers and the like were asked where the libraries are, which took longer than loading them."""
    program = """
import subprocess, sys
def refuse(*_, **__):
    raise AssertionError("a program is started")
subprocess.Popen = refuse
import quizgen.rendering.typesetting.typesetter
import ctypes.util
assert ctypes.util.find_library.__module__ == "ctypes.util"
"""

    assert 0 == subprocess.run([sys.executable, "-c", program], check=False).returncode
