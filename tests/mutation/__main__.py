"""Mutants of the prover and the domain, and whether a test notices them.

    ./run python -m tests.mutation 'quizgen.proof.*' 'quizgen.domain.values.*'

mutmut makes the mutants and measures which tests reach them; `tests.mutation.trials` tries all those that have no
verdict yet, and with --again those that survived. `./run mutmut results` and `./run mutmut show NAME` tell the rest.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tomllib
from pathlib import Path

QUICK = "quizgen.domain.values.value.x_undecided*"
"""mutmut makes all mutants whenever it tries some; these few are tried in a moment."""


def main() -> int:
    """Make the mutants, then try those that are asked for."""
    parser = argparse.ArgumentParser(prog="tests.mutation", description=__doc__)
    parser.add_argument("mutants", nargs="+", help="patterns of their names")
    parser.add_argument("--again", action="store_true", help="try those that survived before, too")
    parser.add_argument("--workers", type=int, default=1, help="how many at once")
    parser.add_argument("--longest", type=float, help="leave tests of more seconds out, for a first look")
    asked = parser.parse_args()
    made = subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "1", QUICK], check=False)
    if made.returncode:
        return made.returncode
    options = [f"--mutants={pattern}" for pattern in asked.mutants]
    options += [f"--workers={asked.workers}", *["--again"] * asked.again]
    options += [] if asked.longest is None else [f"--longest={asked.longest}"]
    return try_mutants(options)


def try_mutants(options: list[str]) -> int:
    """Run pytest over the mutated code, with its trials instead of its tests."""
    settings = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    tests = [*settings["pytest_add_cli_args"], *settings["pytest_add_cli_args_test_selection"]]
    quick = ["-s", "--assert=plain", "--tb=native"]  # failures are counted, not explained
    command = [sys.executable, "-m", "pytest", "-p", "tests.mutation.trials", *quick, *tests, *options]
    mutated = Path("mutants")
    ended = subprocess.run(command, cwd=mutated, env=os.environ | {"PYTHONPATH": str(mutated.resolve())}, check=False)
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main())
