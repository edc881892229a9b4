"""Everything is small enough to be read in one go, and says what it is for.

Each rule is one test that looks at every module and names all that break it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.project.tree import dotted, lines_of, modules, nodes_of, tree_of

LINES_OF_A_MODULE = 300
CODE_LINES_OF_A_FUNCTION = 30

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    """The functions and methods of a module."""
    yield from (node for node in nodes_of(path) if isinstance(node, Function))


def code_lines(function: Function, lines: tuple[str, ...]) -> int:
    """How many lines of code a function has, without its docstring, comments and blank lines."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    body = lines[first.lineno - 1 : function.end_lineno]
    return sum(1 for line in body if line.strip() and not line.strip().startswith("#"))


def test_modules_can_be_read_in_one_go() -> None:
    """At most 300 lines; past that a module holds two things and is split by noun."""
    counts = {dotted(path): len(lines_of(path)) for path in modules()}

    assert not {name: count for name, count in counts.items() if count > LINES_OF_A_MODULE}


def test_functions_do_one_thing() -> None:
    """At most 30 lines of code each, and about seven as a rule: small steps with names."""
    counts = {
        f"{dotted(path)}:{function.lineno} {function.name}": code_lines(function, lines_of(path))
        for path in modules()
        for function in functions(path)
    }

    assert not {name: count for name, count in counts.items() if count > CODE_LINES_OF_A_FUNCTION}
    assert sorted(counts.values())[len(counts) // 2] <= 8


def public_nodes(body: Iterable[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """The functions and classes there that others may use, and the methods of those classes."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_nodes(node.body)


def test_every_public_name_says_what_it_is_for() -> None:
    """A docstring for the module, and for each public function, class and method."""
    mute = [dotted(path) for path in modules() if not ast.get_docstring(tree_of(path))]
    silent = [
        f"{dotted(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in public_nodes(tree_of(path).body)
        if not ast.get_docstring(node)
    ]

    assert not mute
    assert not silent
