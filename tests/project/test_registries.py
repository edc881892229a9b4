"""A registry knows all its files, and each of them has its tests and its place in the manual."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizgen.cli.commands import COMMANDS
from quizgen.domain.values.kinds import KINDS
from quizgen.exporters.formats import FORMATS
from quizgen.generation.distractors.strategies import STRATEGIES
from quizgen.lint.engine import RULES
from quizgen.rendering.themes.theme import bundled_themes
from tests.project.tree import PACKAGE, ROOT, tree_of


@dataclass(frozen=True, slots=True)
class Registry:
    """A folder with one file a thing, and who knows of them."""

    folder: str
    register: str
    """The module that knows all of them."""
    marks: frozenset[str]
    """A module of the folder that has all these names at its top is one of the things."""
    registered: Callable[[], dict[str, str]]
    """What the registry calls each thing, with the name of its module."""
    manual: str = ""
    """The page that speaks of each thing by its registered name."""

    def files(self) -> set[str]:
        """The modules of the folder that are things of this sort."""
        modules = (path for path in sorted((PACKAGE / self.folder).glob("*.py")) if path.stem != self.register)
        return {path.stem for path in modules if self.marks <= top_names(path)}


def top_names(path: Path) -> set[str]:
    """The functions and variables that a module defines or takes over at its top."""
    names: set[str] = set()
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def last(module: str) -> str:
    """The last part of a module's name."""
    return module.rpartition(".")[2]


REGISTRIES = {
    "kinds of values": Registry(
        "domain/values",
        "kinds",
        frozenset({"read", "read_typed"}),
        lambda: {name: last(kind.__name__) for name, kind in KINDS.items()},  # type: ignore[attr-defined]
        "source_docs/README.md",
    ),
    "strategies": Registry(
        "generation/distractors",
        "strategies",
        frozenset({"propose"}),
        lambda: {last(one.__module__): last(one.__module__) for served in STRATEGIES.values() for one in served},
    ),
    "rules": Registry(
        "lint/rules",
        "engine",
        frozenset({"check"}),
        lambda: {code: last(rule.__module__) for code, rule in RULES.items()},
        "source_docs/README.md",
    ),
    "commands": Registry(
        "cli",
        "commands",
        frozenset({"command"}),
        lambda: {name: entry.module for name, entry in COMMANDS.items()},
        "README.md",
    ),
    "formats": Registry(
        "exporters",
        "formats",
        frozenset({"export"}),
        lambda: {name: last(one.export.__module__) for name, one in FORMATS.items()},
        "README.md",
    ),
}


@pytest.mark.parametrize("registry", REGISTRIES.values(), ids=REGISTRIES)
def test_every_file_is_registered(registry: Registry) -> None:
    """A file that no registry names would never be used."""
    assert registry.files() == set(registry.registered().values())


@pytest.mark.parametrize("registry", REGISTRIES.values(), ids=REGISTRIES)
def test_every_file_has_tests(registry: Registry) -> None:
    """At the same path below tests/, or in the folder's one table of cases, by its registered name."""
    folder = ROOT / "tests" / registry.folder
    tables = "".join(path.read_text("utf-8") for path in sorted(folder.parent.rglob("test_*.py")))
    untested = [
        name
        for name, module in registry.registered().items()
        if not (folder / f"test_{module}.py").exists() and f'"{name}"' not in tables
    ]

    assert not untested


@pytest.mark.parametrize("registry", [one for one in REGISTRIES.values() if one.manual], ids=lambda one: one.folder)
def test_everything_stands_in_the_manual(registry: Registry) -> None:
    """What a trainer may meet is explained, by the name under which it is met."""
    text = (ROOT / registry.manual).read_text("utf-8")

    assert not [name for name in registry.registered() if f"`{name}`" not in text and f"quizgen {name}" not in text]


def test_every_rule_explains_itself() -> None:
    """The docstring of a rule is its manual: what it does, why that is bad, and what to write instead."""
    for path in sorted((PACKAGE / "lint" / "rules").glob("*.py")):
        if path.stem != "__init__":
            manual = ast.get_docstring(tree_of(path)) or ""

            assert all(part in manual for part in ("What it does", "Why is this bad?", "Use instead")), path


def test_every_theme_stands_in_the_manual() -> None:
    """With a row that says for whom it is; no row speaks of a theme that is not there."""
    text = (ROOT / "templates" / "README.md").read_text("utf-8").split("\n## ")[0]
    rows = re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.MULTILINE)

    assert set(bundled_themes()) == set(rows)
