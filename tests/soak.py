"""The long run: items by the million, each held against the possible worlds.

    ./run python -m tests.soak --items 1000000 --seed 1

Every case's options are combined in all ways; each combination is an item that the kernel takes or
refuses. What it takes must have one option that is true and others that are true in no world; what it
calls proven, in no world that knows nothing of the author either. The command prints how many items it
tried, how many are proven and how many vouched for, the seeds and the time; it ends with 1 at the
first violation, which Hypothesis shrinks and prints.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from hypothesis import HealthCheck, Phase, given, seed, settings

from quizgen.domain.ground import Standing
from quizgen.domain.item import CandidateItem, SoundItem
from quizgen.proof.evidence import Evidence
from quizgen.proof.kernel import prove
from tests.worlds.banks import cases
from tests.worlds.case import Case

CASES = 500
"""How many cases are drawn from one seed."""
SETTINGS = settings(
    max_examples=CASES,
    database=None,
    deadline=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


def soak(first: int, wanted: int) -> Counter[str]:
    """Try at least `wanted` items, from the seed `first` on; raises AssertionError at the first violation."""
    tried: Counter[str] = Counter()
    number = first
    while tried["items"] < wanted:

        @seed(number)
        @SETTINGS
        @given(cases())
        def run(case: Case) -> None:
            tried.update(check(case))

        run()
        number += 1
    tried["seeds"] = number - first
    return tried


def check(case: Case) -> Iterator[str]:
    """Prove every combination of a case's options; what is taken must be sound in every world that it is said to be."""
    evidence = Evidence(case.bank)
    for id, truth in case.truths.items():
        truths = {text: truth(text) for text in case.options[id]}
        bare = {text: case.bare[id](text) for text in case.options[id]}
        stems = evidence.questions[id].stems
        for options in (chosen for size in (2, 3, 4) for chosen in combinations(truths, size)):
            yield "items"
            outcome = prove(CandidateItem(id, stems, options, False), evidence)
            if isinstance(outcome, SoundItem):
                yield outcome.standing.value
                for known in (truths, bare) if outcome.standing is Standing.PROVEN else (truths,):
                    assert 1 == sum(True in known[text] for text in options), (id, options)
                    assert len(options) - 1 == sum(known[text] == {False} for text in options), (id, options)


def main() -> None:
    """Read the command line, run, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=1_000_000, help="how many items to try")
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    arguments = parser.parse_args()
    start = time.perf_counter()
    tried = soak(arguments.seed, arguments.items)
    seconds = time.perf_counter() - start
    last = arguments.seed + tried["seeds"] - 1
    print(
        f"{tried['items']:,} items tried, {tried['proven']:,} proven, {tried['vouched']:,} vouched for, no violation; "
        f"seeds {arguments.seed} to {last}, {CASES} cases each; {seconds:,.0f} s"
    )


if __name__ == "__main__":
    main()
