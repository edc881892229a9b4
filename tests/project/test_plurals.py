"""No message says “1 facts”: a number before its noun is written by `counted`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from quizgen.diagnostics import counted
from tests.project.tree import ROOT, modules, tree_of

NOUN = re.compile(
    r" (?:more )?(answers|cells|characters|columns|differences|errors|facts|files|fonts|forms|items|learners|letters|"
    r"options|pages|papers|proposals|questions|rows|seats|sentences|times|warnings|words)\b"
)
FIXED = re.compile(r"[A-Z_]+|needed|room\.neighbourly")
"""Constants, and how many seats are neighbours: two at least."""


def loose(path: Path) -> Iterator[str]:
    """The f-strings of a module in which a number that may be one stands before a plural."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.JoinedStr):
            for value, after in pairwise(node.values):
                if isinstance(value, ast.FormattedValue) and isinstance(after, ast.Constant):
                    number = ast.unparse(value.value)
                    whole = value.format_spec is None or not ast.unparse(value.format_spec).endswith("f'")
                    if whole and NOUN.match(str(after.value)) and not FIXED.fullmatch(number):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}: {{{number}}}{after.value!s}"


def test_a_number_before_its_noun_is_counted() -> None:
    """Whatever is said of many is said of one as well."""
    assert [] == [line for path in modules() for line in loose(path)]


def test_counting_knows_one() -> None:
    """And groups the digits of many."""
    assert ["0 facts", "1 fact", "2,000 facts"] == [counted(number, "fact") for number in (0, 1, 2000)]
    assert ["1 copy", "2 copies"] == [counted(number, "copy", "copies") for number in (1, 2)]
