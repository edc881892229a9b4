"""Imports run one way, and what may be done in one place only is done there."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.project.tree import PACKAGE, ROOT, dotted, importers, imports, modules, nodes_of

TYPESETTER = "quizgen.rendering.typesetting.typesetter"


def calls(path: Path, name: str) -> Iterator[int]:
    """The lines where a module calls something of that name, or replaces fields of it."""
    for node in nodes_of(path):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
            if called == name:
                yield node.lineno


def test_the_contracts_on_imports_hold() -> None:
    """import-linter finds no broken contract: layers, siblings, the prover, chance."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    found = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.returncode == 0, found.stdout + found.stderr


def test_nothing_inside_imports_the_root_of_the_package() -> None:
    """The root would tie every module to every other."""
    parts = {path.stem if path.suffix else path.name for path in PACKAGE.iterdir()}
    found = [
        f"{path}:{line}"
        for path in modules()
        for name, line in imports(path)
        if name == "quizgen" or (name.startswith("quizgen.") and name.split(".")[1] not in parts)
    ]

    assert not found


def test_imports_are_absolute() -> None:
    """A name says where it comes from, and the contracts see it."""
    relative = [
        f"{path}:{node.lineno}"
        for path in modules()
        for node in nodes_of(path)
        if isinstance(node, ast.ImportFrom) and node.level
    ]

    assert not relative


def test_only_the_kernel_makes_proven_items() -> None:
    """Whoever else made one could promise what nobody proved."""
    makers = {dotted(path) for path in modules() if any(calls(path, "SoundItem"))}

    assert makers == {"quizgen.proof.kernel"}


def test_no_record_of_proof_is_changed_afterwards() -> None:
    """`replace` on a proven item would make another one without a proof, so only other records may be replaced."""
    for path in modules():
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "replace":
                fields = {keyword.arg for keyword in node.keywords}

                assert not fields & {"judgement", "verdict"}, f"{path}:{node.lineno}"


def test_one_module_calls_weasyprint() -> None:
    """There the fetcher stands that lets nothing in."""
    assert importers("weasyprint") <= {TYPESETTER}


def test_only_chance_draws() -> None:
    """Same secret, same quiz: nothing else may be random."""
    drawing = importers("random") | importers("secrets") | importers("hmac")

    assert drawing == {"quizgen.domain.chance"}
