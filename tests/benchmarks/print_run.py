"""What a print run takes: seconds, memory and bytes for more and more forms, beside whole documents of the same items.

./run python -m tests.benchmarks.print_run [FORMS …]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tests.benchmarks.timing import ROOT, python

COUNTS = (10, 100, 1_000, 10_000)
QUESTIONS = 20
WHOLE = 5
"""Whole documents that one is the mean of."""
LIMITS = {"seconds": 30.0, "megabytes": 400.0, "ratio": 300.0}
"""For the largest run; the ratio is of whole documents to it, by form, typesetting the parts included."""
PROGRAM = """
import json, resource, sys, time
from tests.benchmarks.print_run import impose
start = time.perf_counter()
size, pages, named = impose(int(sys.argv[1]), sys.argv[2] == "names")
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.perf_counter() - start, "megabytes": memory, "bytes": size, "pages": pages}))
"""


def impose(forms: int, names: bool) -> tuple[int, int, bool]:
    """Arrange and print so many forms, by learners' names or codes alone: bytes and pages."""
    from quizgen.assembly.arrangement import arrange
    from quizgen.domain.chance import Chance, secret_of_seed
    from quizgen.domain.form import Learner
    from quizgen.rendering.pages import PageSize
    from quizgen.rendering.print_run import Order, PrintRun
    from quizgen.rendering.themes import load_theme
    from tests.rendering.quizzes import quiz

    made = quiz(count=QUESTIONS, forms=1)
    roster = [Learner(name, str(number)) for number, name in enumerate(_names(forms))] if names else []
    arranged = tuple(arrange(made.items, Chance(secret_of_seed("benchmark")), forms=forms, learners=roster))
    run = PrintRun(Order(made, arranged, load_theme(), PageSize.A4))
    with tempfile.TemporaryFile(dir=ROOT / "out") as file:
        size = sum(map(file.write, run.write()))
    return size, run.pages, names


def whole_seconds() -> float:
    """Seconds of one whole document of the same items, loading left out."""
    from quizgen.rendering.papers import render_paper
    from quizgen.rendering.themes import load_theme
    from tests.rendering.quizzes import quiz

    made = quiz(count=QUESTIONS, forms=WHOLE + 1)
    theme = load_theme()
    render_paper(made, made.forms[-1], theme=theme)
    start = time.perf_counter()
    for form in made.forms[:WHOLE]:
        render_paper(made, form, theme=theme)
    return (time.perf_counter() - start) / WHOLE


def measure(forms: int, names: bool) -> dict[str, float]:
    """Seconds, megabytes at the peak, bytes and pages of one run in a process of its own."""
    command = python(PROGRAM, str(forms), "names" if names else "codes")
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _names(count: int) -> Iterator[str]:
    given, family = "Grace Aline Jean Éric Chloé Solange".split(), "Uwase Ingabire Mugisha Öz Habimana".split()
    for number in range(count):
        yield f"{given[number % len(given)]} {family[number // len(given) % len(family)]}"


def main(words: list[str]) -> int:
    """Print the figures; 1 where a limit is passed."""
    whole = whole_seconds()
    print(f"one whole document: {whole * 1000:.0f} ms a form")
    print(f"{'forms':>8}{'':>7}{'seconds':>9}{'ms a form':>11}{'times':>8}{'MB':>7}{'bytes a form':>14}{'pages':>9}")
    passed = False
    for forms in map(int, words or COUNTS):
        for names in (False, True):
            found = measure(forms, names)
            each = found["seconds"] / forms
            label, times = "names" if names else "codes", whole / each
            print(
                f"{forms:8,}{label:>7}{found['seconds']:9.2f}{each * 1000:11.2f}{times:8.0f}"
                f"{found['megabytes']:7.0f}{found['bytes'] / forms:14.0f}{found['pages']:9,.0f}"
            )
            late = found["seconds"] > LIMITS["seconds"] or found["megabytes"] > LIMITS["megabytes"]
            passed = passed or (forms == max(COUNTS) and (late or (not names and times < LIMITS["ratio"])))
    return int(passed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
