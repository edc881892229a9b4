"""What checking costs: whole commands from 79 to 10,000 facts, one verdict, one fact typed anew.

./run python -m tests.benchmarks.proving

Figures are CPU seconds divided by those that ten million squares take in the same run.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import judge
from quizgen.workflows.recheck import load, recheck
from quizgen.workflows.survey import survey
from tests.benchmarks.fact_files import write_articles, write_drawn
from tests.benchmarks.timing import ROOT, cpu_seconds_of, cpu_unit, quizgen

ARTICLE = "source_docs/rwanda-peacekeeping.facts.yaml"
MEGABYTES = 500
"""The most memory that 10,000 facts may take."""


class Row(NamedTuple):
    """One figure: CPU seconds, and how many of the unit's are wanted."""

    name: str
    seconds: float
    wanted: float


def measure(folder: Path) -> Iterator[Row]:
    """All figures, the largest last, so that the most memory of a child is its own."""
    yield Row("quizgen --help", cpu_seconds_of(quizgen("--help")), 0.3)
    yield Row("check, the article's facts", cpu_seconds_of(quizgen("check", ARTICLE)), 0.7)
    like = write_articles(folder / "like", 1_000)
    drawn = write_drawn(folder / "drawn", 1_000)
    yield Row("check, 1,000 facts like the article's", cpu_seconds_of(quizgen("check", str(like)), rounds=2), 4.0)
    yield Row("check, 1,000 facts all different", cpu_seconds_of(quizgen("check", str(drawn)), rounds=2), 4.0)
    for path in (like, drawn):
        evidence = cast("Evidence", survey(path).evidence)
        yield Row(f"one verdict, {path.parent.name}", _verdict(evidence), 0.002)
        yield Row(f"one fact typed anew, {path.parent.name}", _retyped(path), 0.1)
    many = write_drawn(folder / "many", 10_000)
    yield Row("check, 10,000 facts all different", cpu_seconds_of(quizgen("check", str(many)), rounds=1), 40.0)


def _verdict(evidence: Evidence) -> float:
    """The mean time of a verdict on a text that nobody has read yet."""
    asked = list(evidence.questions.values())
    start = time.process_time()
    for number, question in enumerate(asked):
        judge(question, f"{number + 3} other {question.answer.text}", evidence)
    return (time.process_time() - start) / len(asked)


def _retyped(path: Path) -> float:
    """The mean time of a fact typed anew in a loaded bank, with all that depends on it."""
    bank = load(path)
    facts = [fact.id for fact in bank.evidence.bank.facts][::40]
    start = time.process_time()
    for fact in facts:
        bank = recheck(bank, fact, f"{bank.block(fact)}\n    note: typed").bank
    return (time.process_time() - start) / len(facts)


def main() -> int:
    """Print the figures; 1 where one is not reached."""
    unit = cpu_unit()
    sys.stdout.write(f"one unit: {unit:.3f} CPU seconds\n{'':40}{'CPU s':>10}{'units':>10}{'wanted':>10}\n")
    reached = True
    with tempfile.TemporaryDirectory(dir=ROOT / "out") as folder:
        for name, seconds, wanted in measure(Path(folder)):
            reached = reached and seconds / unit <= wanted
            sys.stdout.write(f"{name:40}{seconds:10.4f}{seconds / unit:10.4f}{wanted:10.3f}\n")
            sys.stdout.flush()
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(f"{'most memory, MB':40}{most:10.0f}{'':10}{MEGABYTES:10}\n")
    return 0 if reached and most <= MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
