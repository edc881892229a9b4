"""Everything is small enough to be read in one go, and called by what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.project.tree import ROOT, dotted, modules, tree_of

LINES_OF_A_MODULE = 300
CODE_LINES_OF_A_FUNCTION = 30
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base", "core", "stuff", "tools"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    """The functions and methods of a module."""
    yield from (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def code_lines(function: Function, lines: list[str]) -> int:
    """How many lines of code a function has, without its docstring, comments and blank lines."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    body = lines[first.lineno - 1 : function.end_lineno]
    return sum(1 for line in body if line.strip() and not line.strip().startswith("#"))


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_a_module_can_be_read_in_one_go(path: Path) -> None:
    """At most 300 lines; past that it holds two things and is split by noun."""
    assert len(path.read_text("utf-8").splitlines()) <= LINES_OF_A_MODULE


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_a_function_does_one_thing(path: Path) -> None:
    """At most 30 lines of code each."""
    lines = path.read_text("utf-8").splitlines()
    long = {function.name: code_lines(function, lines) for function in functions(path)}

    assert not {name: count for name, count in long.items() if count > CODE_LINES_OF_A_FUNCTION}


def test_functions_are_short_as_a_rule() -> None:
    """The median is about seven lines of code: small steps with names."""
    counts = sorted(
        code_lines(function, path.read_text("utf-8").splitlines()) for path in modules() for function in functions(path)
    )

    assert counts[len(counts) // 2] <= 8


@pytest.mark.parametrize("folder", ["quizgen", "tests"])
def test_modules_are_named_for_what_they_hold(folder: str) -> None:
    """A name that fits anything says nothing."""
    empty = [path for path in modules(ROOT / folder) if EMPTY_NAMES & set(path.stem.split("_"))]

    assert not empty


def public_nodes(body: Iterable[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """The functions and classes there that others may use, and the methods of those classes."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_nodes(node.body)


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_every_public_name_says_what_it_is_for(path: Path) -> None:
    """A docstring for the module, and for each public function, class and method."""
    tree = tree_of(path)
    silent = [node.name for node in public_nodes(tree.body) if not ast.get_docstring(node)]

    assert ast.get_docstring(tree)
    assert not silent


@pytest.mark.parametrize("path", modules(ROOT / "tests"), ids=dotted)
def test_every_test_states_its_expectation(path: Path) -> None:
    """The name is the claim, the docstring is its sentence."""
    tests = (function for function in functions(path) if function.name.startswith("test_"))
    silent = [function.name for function in tests if not ast.get_docstring(function)]

    assert not silent
