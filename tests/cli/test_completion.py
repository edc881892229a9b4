"""`quizgen completion`: scripts for shells, and the words that they offer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_is_one_that_the_shell_understands(run: Run, shell: str) -> None:
    """It names the function and the program; where the shell is there, it parses it."""
    script = run("completion", shell).out

    assert "_QUIZGEN_COMPLETE" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize(
    ("words", "current", "offered"),
    [
        ("quizgen", "1", ["new", "check", "explain", "build", "show"]),
        ("quizgen bu", "1", ["build"]),
        ("quizgen build --th", "2", ["--theme"]),
        ("quizgen build --page-size ", "3", ["a4", "letter"]),
        ("quizgen theme ", "2", ["list", "copy"]),
    ],
)
def test_words_are_offered(words: str, current: str, offered: list[str]) -> None:
    """Commands, options and values."""
    environment = {**os.environ, "_QUIZGEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": current}
    output = subprocess.run(
        [sys.executable, "-m", "quizgen.cli"], env=environment, capture_output=True, text=True, check=False
    ).stdout
    found = [line.partition(",")[2] for line in output.splitlines()]

    assert [word for word in found if word in offered] == sorted(offered, key=found.index)
    assert set(offered) <= set(found)
