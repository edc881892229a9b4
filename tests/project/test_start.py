"""Asking quizgen for help loads nothing that help does not need."""

from __future__ import annotations

import subprocess
import sys

from tests.project.tree import ROOT

LEAN = ["--help", "--version", "", "build --help", "check --help"]
OURS = 24
"""Modules of quizgen's own that all of these together may load."""


def loaded_by(*calls: str) -> set[str]:
    """The names of all modules that these calls of quizgen import, one after the other in one process."""
    program = """
import sys
from quizgen.cli.main import main
for words in sys.argv[1:]:
    try:
        main(words.split())
    except SystemExit:
        pass
print("", *sys.modules)
"""
    found = subprocess.run(
        [sys.executable, "-c", program, *calls], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(found.stdout.splitlines()[-1].split())


def test_help_loads_click_and_little_else() -> None:
    """Nobody waits for a typesetter to read about options: no library but click, few modules of quizgen."""
    loaded = loaded_by(*LEAN)
    bare = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, check=True)
    libraries = {name.split(".")[0] for name in loaded - set(bare.stdout.decode().split())} - sys.stdlib_module_names

    assert libraries == {"click", "quizgen"}
    assert len([name for name in loaded if name.startswith("quizgen.")]) <= OURS


def test_checking_loads_no_typesetter() -> None:
    """A check reads and proves; WeasyPrint alone would take longer than that."""
    loaded = {name.split(".")[0] for name in loaded_by("check source_docs/consigne-incendie.facts.yaml")}

    # Where dask is installed, pint loads it, and it jinja2.
    assert not loaded & {"weasyprint", "pikepdf", *({"jinja2"} if "dask" not in loaded else ())}
