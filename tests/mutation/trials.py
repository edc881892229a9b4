"""Many mutants in a short time: the tests are collected once, and every mutant has a fork of that process.

A plugin of pytest which `python -m tests.mutation` starts where mutmut has left the mutated code. What mutmut measured
says which tests reach a mutant; the quickest of them go first, and the first that fails ends the trial. A mutant that
survives there, but whose function had already been called while the modules were imported, is tried a second time in
an interpreter of its own, where it is at work from the first import on. Verdicts go where mutmut keeps its own.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import zip_longest
from math import ceil, inf, isinf
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from mutmut.state import state

SURVIVED, KILLED, UNREACHED, SUSPICIOUS = 0, 1, 33, 35
"""The exit codes by which mutmut names verdicts; a negative one is the signal that ended a mutant's endless loop."""
FRESH = 120
"""Seconds of computing after which an interpreter of a mutant's own is in an endless loop."""


class Ledger:
    """The verdicts on the mutants of one module, in the file where mutmut looks for them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.content = json.loads(path.read_text(encoding="utf-8"))
        self.verdicts: dict[str, int | None] = self.content["exit_code_by_key"]

    def note(self, mutant: str, verdict: int) -> None:
        """Write a verdict down at once, so that a run can be broken off."""
        self.verdicts[mutant] = verdict
        self.path.write_text(json.dumps(self.content, indent=4), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Trial:
    """A process that tries a mutant, and the end of the pipe to read from."""

    process: int
    ledger: Ledger
    mutant: str
    reading: int


class Trials:
    """Every mutant that the patterns name against the tests that reach it."""

    def __init__(self, session: pytest.Session, patterns: Sequence[str], longest: float) -> None:
        measured = json.loads(Path("mutmut-stats.json").read_text(encoding="utf-8"))
        self.reached: dict[str, list[str]] = measured["tests_by_mangled_function_name"]
        self.seconds: dict[str, float] = measured["duration_by_test"]
        self.items = {item.nodeid: item for item in session.items}
        self.imported = frozenset(state()._stats)
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)
        self.ledgers = [Ledger(path) for path in sorted(Path("quizgen").rglob("*.meta"))]
        self.patterns = patterns
        self.longest = longest

    def run(self, workers: int, *, again: bool) -> None:
        """Try what has no verdict yet, and survivors too if `again`, on so many processes at once."""
        gc.collect()
        gc.freeze()
        running: dict[int, Trial] = {}
        for ledger, mutant in self.wanted(again=again):
            if len(running) >= workers:
                self.reap(running)
            trial = self.fork(ledger, mutant)
            running[trial.process] = trial
        while running:
            self.reap(running)

    def wanted(self, *, again: bool) -> Iterator[tuple[Ledger, str]]:
        """The mutants to try."""
        for ledger in self.ledgers:
            for mutant, verdict in list(ledger.verdicts.items()):
                open_again = again and verdict in (SURVIVED, UNREACHED)
                if (verdict is None or open_again) and any(fnmatch(mutant, pattern) for pattern in self.patterns):
                    yield ledger, mutant

    def fork(self, ledger: Ledger, mutant: str) -> Trial:
        """Start a trial; its process ends with the verdict, having written the name of the test that failed."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            os.dup2(silent, 2)
            try:
                os._exit(self.verdict(mutant, writing))
            finally:
                os._exit(SUSPICIOUS)
        os.close(writing)
        return Trial(child, ledger, mutant, reading)

    def verdict(self, mutant: str, writing: int) -> int:
        """Run the tests that reach a mutant, in this process."""
        function = mutant.rpartition("__mutmut_")[0]
        names = [name for name in self.reached.get(function, ()) if name in self.items]
        names = [name for name in names if self.seconds[name] <= self.longest]
        limit = ceil(time.process_time() + 5 + 3 * sum(self.seconds[name] for name in names))
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
        os.environ["MUTANT_UNDER_TEST"] = mutant
        killer = failing([self.items[name] for name in self.likeliest_first(function, names)])
        if killer:
            os.write(writing, killer.encode())
            return KILLED
        if isinf(self.longest) and (function in self.imported or not names):
            return fresh(mutant)
        return SURVIVED

    def likeliest_first(self, function: str, names: Iterable[str]) -> list[str]:
        """The tests that killed most mutants of the function, then of its module, then the quickest."""
        near, far = self.killers[function], self.killers[function.rpartition(".")[0]]
        return sorted(names, key=lambda name: (-near[name], -far[name], self.seconds[name]))

    def reap(self, running: dict[int, Trial]) -> None:
        """Wait for a trial to end and note its verdict."""
        child, status = os.wait()
        trial = running.pop(child)
        with os.fdopen(trial.reading) as written:
            killer = written.read()
        function = trial.mutant.rpartition("__mutmut_")[0]
        if killer:
            self.killers[function][killer] += 1
            self.killers[function.rpartition(".")[0]][killer] += 1
        verdict = os.waitstatus_to_exitcode(status)
        trial.ledger.note(trial.mutant, verdict)
        print(verdict, trial.mutant, killer, flush=True)


def failing(items: Sequence[pytest.Item]) -> str:
    """The name of the first test that fails, after which none is run; empty where all pass."""
    for item, following in zip_longest(items, items[1:]):
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return item.nodeid
    return ""


def fresh(mutant: str) -> int:
    """The verdict of an interpreter that imports the mutant instead of the sound code."""
    folder = mutant.split(".")[1:-2][:2]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "-p", "no:cacheprovider"]
    resource.setrlimit(resource.RLIMIT_CPU, (FRESH, resource.RLIM_INFINITY))
    ended = subprocess.run([*command, "--hypothesis-profile=mutation", "/".join(["tests", *folder])], check=False)
    return SURVIVED if ended.returncode == 0 else KILLED


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say which mutants to try, and how."""
    parser.addoption("--mutants", action="append", default=[], help="a pattern of names, such as quizgen.proof.*")
    parser.addoption("--again", action="store_true", help="try those that survived before, too")
    parser.addoption("--longest", type=float, default=inf, help="leave tests of more seconds out, for a first look")
    parser.addoption("--workers", type=int, default=1, help="how many at once")


def pytest_configure(config: pytest.Config) -> None:
    """From here on mutmut notes which functions are called while everything is imported."""
    os.environ["MUTANT_UNDER_TEST"] = "stats"


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the trials instead of the tests."""
    os.environ["MUTANT_UNDER_TEST"] = ""
    option = session.config.getoption
    Trials(session, option("--mutants"), option("--longest")).run(option("--workers"), again=option("--again"))
    return True
