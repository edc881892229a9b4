"""Asking quizgen for help loads nothing that help does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.project.tree import ROOT

HEAVY = {
    "PIL",
    "babel",
    "dask",
    "distributed",
    "edtf",
    "fontTools",
    "fsspec",
    "hypothesis",
    "jinja2",
    "lxml",
    "markdown_it",
    "openpyxl",
    "pikepdf",
    "pint",
    "pydantic",
    "pytest",
    "segno",
    "text_to_num",
    "weasyprint",
    "yaml",
}
LEAN = ["--help", "--version", "build --help", "check --help"]


def loaded_by(arguments: str) -> set[str]:
    """The top-level names of all modules that a call of quizgen imports."""
    program = "import sys; from quizgen.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-X", "importtime", "-c", program, *arguments.split()]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = (line for line in found.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().split(".")[0] for line in lines}


@pytest.mark.parametrize("arguments", LEAN)
def test_help_loads_no_heavy_library(arguments: str) -> None:
    """Nobody waits for a typesetter to read about options."""
    loaded = loaded_by(arguments)

    assert "click" in loaded
    assert not loaded & HEAVY


def test_checking_loads_no_typesetter() -> None:
    """A check reads and proves; WeasyPrint alone would take longer than that."""
    assert not loaded_by("check source_docs/rwanda-peacekeeping.facts.yaml") & {"weasyprint", "pikepdf", "jinja2"}
