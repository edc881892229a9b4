"""What a thousand items take in each format.

./run python -m tests.benchmarks.exports
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from quizgen.exporters.choosing import select
from quizgen.exporters.formats import FORMATS
from tests.exporters.quizzes import PLAIN, make_quiz

ITEMS = 1000
LIMIT = 2.0
"""Seconds that a text format may take."""


def main() -> int:
    """Print the figures; 1 where a text format passes the limit."""
    copies = -(-ITEMS // len(PLAIN.items))
    items = [replace(item, id=f"{item.id}-{number}") for number in range(copies) for item in PLAIN.items][:ITEMS]
    selection = select(make_quiz(*items))
    print(f"{ITEMS:,} items{'':4}{'seconds':>9}{'megabytes':>11}")
    slow = False
    for format in FORMATS.values():
        began = time.perf_counter()
        data = format.export(selection).data
        seconds = time.perf_counter() - began
        slow = slow or (seconds > LIMIT and not format.binary)
        print(f"{format.name:15}{seconds:9.2f}{len(data) / 1e6:11.2f}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
