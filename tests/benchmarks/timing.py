"""How long a program of its own takes, measured the same way by all benchmarks."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def seconds_of(command: Sequence[str], *, rounds: int = 5) -> float:
    """The best of several rounds, start of the process included; raises CalledProcessError where it fails."""
    return min(_once(command) for _ in range(rounds))


def _once(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def processor_seconds_of(command: Sequence[str], *, rounds: int = 3) -> float:
    """The least processor time (of user and system, children included) of several rounds, in units of this machine.

    The unit is a second of a core on which the loop below takes one second, so that figures of other machines compare.
    """
    unit = min(_processor_seconds(python("sum(i * i for i in range(10**7))")) for _ in range(rounds))
    return min(_processor_seconds(command) for _ in range(rounds)) / unit


def _processor_seconds(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _once(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu_seconds_of(command: Sequence[str], *, rounds: int = 5) -> float:
    """The least CPU time of several rounds, start of the process included; whoever else is busy counts for little."""
    return min(_cpu_once(command) for _ in range(rounds))


def _cpu_once(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Compiled modules may be kept, as they are wherever quizgen is installed.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu_unit() -> float:
    """The CPU seconds that ten million squares take here: figures divided by it hold on any machine."""
    return cpu_seconds_of(python("sum(i*i for i in range(10**7))"), rounds=3)


def quizgen(*words: str) -> list[str]:
    """The call of quizgen with these words, in the environment at hand."""
    return [sys.executable, "-c", "import sys; from quizgen.cli.main import main; sys.exit(main())", *words]


def python(program: str, *words: str) -> list[str]:
    """The call of a small program in the environment at hand."""
    return [sys.executable, "-c", program, *words]


def peak_megabytes() -> float:
    """The most memory that this process had so far; where the system counts from its start, not its parent's either."""
    status = Path("/proc/self/status")
    if status.is_file():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
