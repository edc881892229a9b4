"""What a print run takes: seconds, memory and bytes for more and more forms, beside others' ways with the same items.

The others are whole documents, one typeset after the other, and Typst with all forms in one document.
Seconds are those of the processor, of all threads, so that what else the machine does counts for little.
How much of a run's time is deflating is said as well: less than that no way of composing takes.

./run python -m tests.benchmarks.print_run [FORMS …]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, get_args

from tests.benchmarks.timing import ROOT, python
from tests.benchmarks.typst_papers import typst_source

COUNTS = (10, 100, 1_000, 10_000, 100_000)
TOGETHER = 200
"""Forms in Typst's document."""
JUDGED = 10_000
"""Forms of the run that the limits are for."""
QUESTIONS = 20
WHOLE = 5
"""Whole documents that one is the mean of."""
LIMITS = {"seconds": 30.0, "megabytes": 400.0, "whole": 300.0}
"""Of seconds and memory, names and sheets included; and how many forms of codes a whole document takes as long as.

All seconds count loading and arranging; the comparison is of printing alone, typesetting the parts included.
"""
Papers = Literal["codes", "names", "sheets"]
"""With codes alone, with names of learners, with names and answer sheets."""
TYPST = {"codes": 85.0, "names": 60.0, "sheets": 28.0}
"""How many times Typst is to take as long as a form of these papers; a run passes the limit at two thirds of that."""
PROGRAM = """
import json, sys, time
from tests.benchmarks.print_run import impose
from tests.benchmarks.timing import peak_megabytes
start = time.process_time()
found = impose(int(sys.argv[1]), sys.argv[2])
print(json.dumps({**found, "seconds": time.process_time() - start, "megabytes": peak_megabytes()}))
"""
OTHERS = """
import json
from tests.benchmarks.print_run import typst_seconds, whole_seconds
print(json.dumps({"whole": whole_seconds(), "typst": typst_seconds()}))
"""


class Deflater:
    """Stands in for zlib and counts the seconds it takes."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def compress(self, data: bytes, level: int) -> bytes:
        """As zlib does."""
        start = time.process_time()
        deflated = zlib.compress(data, level)
        self.seconds += time.process_time() - start
        return deflated


def impose(forms: int, papers: Papers) -> dict[str, float]:
    """Arrange and print so many forms: bytes, pages, and seconds."""
    from quizgen.assembly.arrangement import arrange
    from quizgen.domain.chance import Chance, secret_of_seed
    from quizgen.domain.form import Learner
    from quizgen.domain.sheet import SheetKind, SheetPlan
    from quizgen.rendering.imposition import pdf_writer
    from quizgen.rendering.imposition.print_run import Order, PrintRun
    from quizgen.rendering.themes.pages import PageSize
    from quizgen.rendering.themes.theme import load_theme
    from tests.rendering.quizzes import quiz

    sheet = SheetPlan(SheetKind.PAGE, "7F3K2M", 4) if papers == "sheets" else None
    made = replace(quiz(count=QUESTIONS, forms=1), sheet=sheet)
    roster = [Learner(name, str(number)) for number, name in enumerate(_names(forms if papers != "codes" else 0))]
    arranged = tuple(arrange(made.items, Chance(secret_of_seed("benchmark")), forms=forms, learners=roster))
    run = PrintRun(Order(made, arranged, load_theme(), PageSize.A4))
    deflater = vars(pdf_writer)["zlib"] = Deflater()
    start = time.process_time()
    with tempfile.TemporaryFile(dir=ROOT / "out") as file:
        size = sum(map(file.write, run.write()))
    printing = time.process_time() - start
    return {"bytes": size, "pages": run.pages, "printing": printing, "deflating": deflater.seconds}


def whole_seconds() -> float:
    """Seconds of one whole document of the same items, loading left out."""
    from quizgen.rendering.papers import render_paper
    from quizgen.rendering.themes.theme import load_theme
    from tests.rendering.quizzes import quiz

    made = quiz(count=QUESTIONS, forms=WHOLE + 1)
    theme = load_theme()
    render_paper(made, made.forms[-1], theme=theme)
    start = time.process_time()
    for form in made.forms[:WHOLE]:
        render_paper(made, form, theme=theme)
    return (time.process_time() - start) / WHOLE


def typst_seconds() -> float:
    """Seconds of a form where Typst sets many of the same items in one document; not a number without Typst."""
    if find_spec("typst") is None:
        return float("nan")
    import typst

    from tests.rendering.quizzes import quiz

    made = quiz(count=QUESTIONS, forms=TOGETHER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "papers.typ"
        path.write_text("Fonts are found before the clock starts.", "utf-8")
        typst.compile(str(path))
        path.write_text(typst_source(made), "utf-8")
        start = time.process_time()
        typst.compile(str(path))
        return (time.process_time() - start) / TOGETHER


def measure(forms: int, papers: Papers) -> dict[str, float]:
    """What one run in a process of its own takes: seconds in all and of printing, megabytes, bytes, pages."""
    return _run(PROGRAM, str(forms), papers)


def _run(program: str, *words: str) -> dict[str, float]:
    done = subprocess.run(python(program, *words), cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _names(count: int) -> Iterator[str]:
    given, family = "Grace Aline Jean Éric Chloé Solange".split(), "Uwase Ingabire Mugisha Öz Habimana".split()
    for number in range(count):
        yield f"{given[number % len(given)]} {family[number // len(given) % len(family)]}"


def main(words: list[str]) -> int:
    """Print the figures; 1 where a limit is passed."""
    others = _run(OTHERS)
    print(f"one whole document: {others['whole'] * 1000:.0f} ms a form")
    print(f"Typst, {TOGETHER} in one document: {others['typst'] * 1000:.1f} ms a form")
    heads = "forms", "", "seconds", "deflating", "ms to print", "MB", "bytes a form", "pages", "× whole", "× Typst"
    print("{:>8}{:>7}{:>9}{:>11}{:>13}{:>7}{:>14}{:>9}{:>9}{:>9}".format(*heads))
    passed = False
    for forms in map(int, words or COUNTS):
        for papers in get_args(Papers):
            found = measure(forms, papers)
            each = found["printing"] / forms
            times = {name: seconds / each for name, seconds in others.items()}
            print(
                f"{forms:8,}{papers:>7}{found['seconds']:9.2f}"
                f"{found['deflating'] / found['printing']:11.0%}{each * 1000:13.2f}{found['megabytes']:7.0f}"
                f"{found['bytes'] / forms:14.0f}{found['pages']:9,.0f}{times['whole']:9.0f}{times['typst']:9.0f}"
            )
            passed = passed or (forms == JUDGED and _passes(found, papers, times))
    return int(passed)


def _passes(found: dict[str, float], papers: Papers, times: dict[str, float]) -> bool:
    """Whether a limit is passed: of what was found, of how many times others take."""
    late = any(found[name] > LIMITS[name] for name in ("seconds", "megabytes"))
    slow = times["typst"] < TYPST[papers] / 1.5 or (papers == "codes" and times["whole"] < LIMITS["whole"])
    return late or slow


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
