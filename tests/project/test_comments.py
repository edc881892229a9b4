"""Where code cannot say why, a comment does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.project.tree import dotted, lines_of, modules, nodes_of

LONG = 60
"""Characters of a regular expression from which on nobody sees at once what it finds."""


def long_expressions(path: Path) -> Iterator[ast.Call]:
    """The calls of `re` whose expression is long."""
    for node in nodes_of(path):
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).startswith("re."):
            texts = [part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
            if sum(len(text) for text in texts if isinstance(text, str)) > LONG:
                yield node


def comment_at(path: Path, node: ast.expr) -> str:
    """The comment that stands directly above an expression or within it."""
    lines = lines_of(path)
    first = node.lineno - 1
    while lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return "\n".join(line.partition("#")[2] for line in lines[first : node.end_lineno])


def test_long_expressions_come_with_an_example() -> None:
    """Past 60 characters, a comment above shows between “quotation marks” what the expression finds."""
    silent = [
        f"{dotted(path)}:{node.lineno}"
        for path in modules()
        for node in long_expressions(path)
        if "“" not in comment_at(path, node)
    ]

    assert not silent
