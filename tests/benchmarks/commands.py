"""What the commands take on the article, beside a plain WeasyPrint render of the same questions in one document.

./run python -m tests.benchmarks.commands
"""

from __future__ import annotations

import json
import sys
import tempfile
from html import escape
from pathlib import Path

from tests.benchmarks.timing import ROOT, processor_seconds_of, python, quizgen, seconds_of

ARTICLE = "source_docs/rwanda-peacekeeping.facts.yaml"
PLAIN = "import sys, weasyprint; weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"
LIMITS = {"--help": 0.3, "check": 1.5, "build": 15.0}
"""What each may take, in seconds."""
SMALL_BUILDS = {5: 1.5, 20: 2.5, 80: 8.0}
"""By the number of questions, what four forms with key and guide should take: processor time, start included."""


def plain_page(quiz: Path) -> str:
    """The first form of a built quiz as HTML without any design."""
    items = {item["id"]: item for item in json.loads((quiz / "trainer" / "quiz.json").read_text("utf-8"))["items"]}
    with (quiz / "trainer" / "forms.jsonl").open(encoding="utf-8") as lines:
        form = json.loads(next(lines))
    sections = []
    for question in form["questions"]:
        item = items[question["item"]]
        options = "".join(f"<li>{escape(item['options'][index]['text'])}</li>" for index in question["options"])
        sections.append(f"<section><h2>{escape(item['stems'][question['stem']])}</h2><ol>{options}</ol></section>")
    return f"<!doctype html><title>Plain</title><h1>Plain</h1>{''.join(sections)}"


def measure(folder: Path) -> dict[str, float]:
    """Seconds of each command, and of the plain render."""
    out = str(folder / "out")
    found = {
        "--help": seconds_of(quizgen("--help")),
        "check": seconds_of(quizgen("check", ARTICLE), rounds=3),
        "build": seconds_of(quizgen("build", ARTICLE, "-o", out, "--seed", "benchmark"), rounds=3),
    }
    (folder / "plain.html").write_text(plain_page(folder / "out" / "rwanda-peacekeeping"), "utf-8")
    found["plain"] = seconds_of(python(PLAIN, str(folder / "plain.html"), str(folder / "plain.pdf")), rounds=3)
    return found


def measure_builds(folder: Path) -> dict[int, float]:
    """Processor time of small builds by one process, in seconds of a core as `timing` describes it."""
    asked = ("build", ARTICLE, "-o", str(folder), "--seed", "benchmark", "-j", "1", "--items")
    return {count: processor_seconds_of(quizgen(*asked, str(count))) for count in SMALL_BUILDS}


def main() -> int:
    """Print the figures; 1 where a limit is passed."""
    with tempfile.TemporaryDirectory(dir=ROOT / "out") as folder:
        builds = measure_builds(Path(folder))
        found = measure(Path(folder))
    print(f"{'':34}{'processor':>9}{'wanted':>9}")
    for count, seconds in builds.items():
        print(f"{f'quizgen build --items {count}':34}{seconds:9.2f}{SMALL_BUILDS[count]:9.1f}")
    print(f"{'':34}{'seconds':>9}{'limit':>9}{'of plain':>10}")
    for name, seconds in found.items():
        label = "one plain WeasyPrint document" if name == "plain" else f"quizgen {name}"
        limit = f"{LIMITS[name]:9.1f}" if name in LIMITS else f"{'':9}"
        print(f"{label:34}{seconds:9.2f}{limit}{seconds / found['plain']:10.2f}")
    return int(any(found[name] > limit for name, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
