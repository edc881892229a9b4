"""The project's files, as the contracts look at them."""

from __future__ import annotations

import ast
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "quizgen"


@cache
def modules(folder: Path = PACKAGE) -> tuple[Path, ...]:
    """The Python modules below a folder, in order; those of the package where none is given."""
    return tuple(path for path in sorted(folder.rglob("*.py")) if "node_modules" not in path.parts)


@cache
def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a module."""
    return tuple(path.read_text("utf-8").splitlines())


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a module's syntax tree."""
    return tuple(ast.walk(tree_of(path)))


def dotted(path: Path) -> str:
    """A module's name as it is imported: quizgen.domain.item."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """What a module imports, anywhere in it: full name and line; `from a import b` gives `a.b`."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def importers(library: str) -> set[str]:
    """The modules of the package that import a library or anything in it."""
    return {dotted(path) for path in modules() for name, _ in imports(path) if f"{name}.".startswith(f"{library}.")}


@cache
def tracked() -> tuple[Path, ...]:
    """What Git keeps, as far as it is there; the test is skipped where this is no clone."""
    git = shutil.which("git")
    found = git and subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if not found or found.returncode:
        pytest.skip("needs Git and a clone of the project", allow_module_level=True)
    paths = (ROOT / name.decode() for name in found.stdout.split(b"\0") if name)
    return tuple(path for path in paths if path.is_file())


@cache
def configuration() -> dict[str, dict[str, object]]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
