"""What proving costs and how it grows with the bank, from 100 to 10,000 facts.

./run python -m tests.benchmarks.proving
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from quizgen.assembly.production import produce
from quizgen.domain.chance import Chance
from quizgen.domain.fact import Bank
from quizgen.domain.item import CandidateItem
from quizgen.lint.context import LintContext
from quizgen.lint.engine import lint
from quizgen.proof.evidence import Evidence
from quizgen.proof.faults import find_faults
from quizgen.proof.kernel import prove
from tests.banks import make_bank, make_fact

SIZES = (100, 1_000, 10_000)
LEAST = 2_000
"""Items that must be proved a second, from a bank of 1,000 facts."""
Result = TypeVar("Result")


def draw_bank(size: int) -> Bank:
    """Half names in lists of six, a quarter years, a quarter figures."""
    kinds = {f"kind-{n}": tuple(f"Name {n} {letter}" for letter in "ABCDEF") for n in range(size // 10 + 1)}
    facts = []
    for n in range(size):
        if n % 2:
            facts.append(make_fact(f"f{n}", f"Which is number {n}?", f"Name {n // 10} {'ABCDE'[n % 10 // 2]}", line=n))
        elif n % 4:
            facts.append(make_fact(f"f{n}", f"When was number {n}?", str(1500 + n % 500), type="date", line=n))
        else:
            facts.append(make_fact(f"f{n}", f"How many has number {n}?", f"{1001 + n:,}", type="quantity", line=n))
    return make_bank(*facts, kinds=kinds)


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds and result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def measure(size: int) -> tuple[float, float]:
    """Print the row of one size: items a second, and the seconds of all checks across facts."""
    bank = draw_bank(size)
    indexing, evidence = timed(lambda: Evidence(bank))
    making, production = timed(lambda: produce(evidence, Chance(bytes(16))))
    candidates = [
        CandidateItem(
            item.id,
            tuple(stem.plain for stem in item.stems),
            tuple(option.text for option in item.options),
            item.ordered,
        )
        for item in production.items
    ]
    proving, _ = timed(lambda: [prove(candidate, evidence) for candidate in candidates])
    across, _ = timed(lambda: (list(find_faults(evidence)), lint(LintContext(evidence, production.items))))
    rate = len(candidates) / proving
    sys.stdout.write(
        f"{size:>8,}{len(candidates):>8,}{indexing:>9.2f}{making:>9.2f}{proving:>9.2f}{rate:>9,.0f}{across:>10.2f}\n"
    )
    return rate, across


def main() -> int:
    """Print the table and how the checks across facts grow; 1 where fewer items a second are proved than promised."""
    sys.stdout.write(
        f"{'facts':>8}{'items':>8}{'index s':>9}{'make s':>9}{'prove s':>9}{'items/s':>9}{'across s':>10}\n"
    )
    rows = [measure(size) for size in SIZES]
    growth = " × ".join(f"{later / earlier:.1f}" for (_, earlier), (_, later) in pairwise(rows))
    sys.stdout.write(f"ten times the facts: checks across facts take × {growth}\n")
    return 0 if rows[SIZES.index(1_000)][0] >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
