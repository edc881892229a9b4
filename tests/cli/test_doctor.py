"""`quizgen doctor`: for people, for machines, and where the typesetter cannot be loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.workflows import doctor
from quizgen.workflows.doctor import Need, Part
from tests.cli.conftest import Run

NEEDS = (
    Need(Part.ALL, "Python", "3.11 or newer", "3.12.1", "install it"),
    Need(Part.ALL, "Pango", "typesetting", None, "sudo apt install libpango"),
    Need(Part.ALL, "PangoFT2", "typesetting", None, "sudo apt install libpango"),
    Need(Part.EXTRAS, "dask", "clusters", None, "pip install 'quizgen[dask]'"),
)
UNLOADABLE = "raise OSError(\"cannot load library 'libpango-1.0-0'\")\n"


@pytest.fixture
def ill(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that lacks something needed and something that is not."""
    monkeypatch.setattr(doctor, "examine", lambda: NEEDS)


@pytest.mark.usefixtures("ill")
def test_what_is_missing_is_told_with_what_mends_it(run: Run) -> None:
    """Things that one line mends stand together above it; exit code 1 for what hinders."""
    result = run("doctor")

    assert result.code == 1
    assert result.out.splitlines() == [
        "For everything",
        "  ✓ Python  3.12.1",
        "  ✗ Pango  missing: typesetting",
        "  ✗ PangoFT2  missing: typesetting",
        "      → sudo apt install libpango",
        "For what only some do",
        "  – dask  missing: clusters",
        "      → pip install 'quizgen[dask]'",
        "No paper can be printed here: Pango, PangoFT2.",
    ]


@pytest.mark.usefixtures("ill")
def test_quiet_tells_what_hinders(run: Run) -> None:
    """And nothing else."""
    out = run("doctor", "-q").out

    assert "Python" not in out
    assert "dask" not in out
    assert out.count("Pango") == 4


@pytest.mark.usefixtures("ill")
def test_json_has_all_that_is_shown(run: Run) -> None:
    """With a line for each thing that is missing."""
    result = run("doctor", "--json")
    found = json.loads(result.out)

    assert (result.code, found["fit"]) == (1, False)
    assert [("Python", None), ("Pango", "sudo apt install libpango")] == [
        (one["name"], one["mend"]) for one in found["needs"][:2]
    ]
    assert found["needs"][3] == {
        "for": "extras",
        "name": "dask",
        "purpose": "clusters",
        "found": None,
        "hinders": False,
        "mend": "pip install 'quizgen[dask]'",
    }


def test_a_machine_that_prints_is_fit(run: Run) -> None:
    """What only some need hinders nothing."""
    result = run("doctor")

    assert result.code == 0
    assert result.out.splitlines()[-1] == "Papers can be printed here."


@pytest.fixture
def unloadable(tmp_path: Path) -> dict[str, str]:
    """The environment of a process in which WeasyPrint cannot be loaded, as where Pango is missing."""
    package = tmp_path / "path" / "weasyprint"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"print('Please install Pango')\n{UNLOADABLE}")
    return {**os.environ, "PYTHONPATH": str(package.parent), "PYTHONWARNINGS": ""}


def call(environment: dict[str, str], *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Call quizgen in a process of its own."""
    command = [sys.executable, "-m", "quizgen.cli", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_it_works_where_the_typesetter_cannot_be_loaded(unloadable: dict[str, str]) -> None:
    """Nothing of it is asked for."""
    found = call(unloadable, "doctor", "--json")

    assert found.stderr == ""
    assert "Pango" in {one["name"] for one in json.loads(found.stdout)["needs"]}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_build_without_the_typesetter_ends_in_one_line(
    lesson: Path, unloadable: dict[str, str], workers: str
) -> None:
    """Exit code 2, what mends it, no traceback, and nothing is left."""
    found = call(unloadable, "build", lesson, "-q", "-j", workers)

    assert found.returncode == 2
    assert found.stdout == ""
    assert len(found.stderr.splitlines()) == 1
    assert "Papers are typeset by Pango and HarfBuzz" in found.stderr
    assert "quizgen doctor" in found.stderr
    assert not Path("out").exists()
