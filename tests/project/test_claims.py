"""Tests claim something, and find out by what happened."""

from __future__ import annotations

import ast

from tests.project.tree import ROOT, dotted, modules, nodes_of

MEASURING = {"benchmarks", "mutation"}
"""Folders of programs that measure; no run of the tests takes them."""
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time", "getrusage", "times"}


def test_every_test_states_its_expectation() -> None:
    """The name is the claim, the docstring is its sentence."""
    silent = [
        f"{dotted(path)}:{node.lineno} {node.name}"
        for path in modules(ROOT / "tests")
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert not silent


def test_no_test_looks_at_a_clock() -> None:
    """A busy machine is no fault: speed is measured by the benchmarks, and waiting ends after so many looks."""
    tests = (path for path in modules(ROOT / "tests") if path.stem.startswith("test_") or path.stem == "waiting")
    looking = [
        f"{dotted(path)}:{getattr(node, 'lineno', 0)} {name}"
        for path in tests
        for node in nodes_of(path)
        if (name := getattr(node, "attr", getattr(node, "id", ""))) in CLOCKS
    ]

    assert not looking
