"""A module is called by what it holds, by a name that no other module has, and is worth a file of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from tests.project.shrinking import assert_only
from tests.project.tree import ROOT, dotted, imports, lines_of, modules

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base", "core", "stuff", "tools"}
REGISTERS = {"commands", "engine", "formats", "kinds", "strategies"}
"""Modules that know all things of one sort, of which each has a file of its own, however small it is."""
LINES_OF_A_FRAGMENT = 45
REPEATED = {
    "agreement",
    "document",
    "english",
    "evidence",
    "faults",
    "french",
    "json_schema",
    "languages",
    "markdown",
    "names",
    "pages",
    "phrases",
    "seating",
    "selection",
    "wording",
}
"""Names that several modules share today."""
FRAGMENTS = {
    "markdown",
    "stems",
}
"""Small modules that one other module imports today."""


def importers_within() -> dict[str, set[str]]:
    """Who imports each module of the package, within the package."""
    names = {dotted(path) for path in modules()}
    found = defaultdict(set)
    for path in modules():
        for name, _ in imports(path):
            imported = name if name in names else name.rpartition(".")[0]
            found[imported].add(dotted(path))
    return found


def is_fragment(path: Path, importers: set[str]) -> bool:
    """Whether a module is so small that it belongs inside the only one that imports it, in the same room."""
    if len(importers) != 1 or len(lines_of(path)) > LINES_OF_A_FRAGMENT:
        return False
    (importer,) = importers
    registered = REGISTERS & {path.stem, importer.rpartition(".")[2]}
    return importer.split(".")[1] == dotted(path).split(".")[1] and not registered


def test_modules_are_named_for_what_they_hold() -> None:
    """A name that fits anything says nothing, in the package and in its tests."""
    everything = (*modules(), *modules(ROOT / "tests"))

    assert not [dotted(path) for path in everything if EMPTY_NAMES & set(path.stem.split("_"))]


def test_no_two_modules_have_one_name() -> None:
    """Who reads of `seating` knows which is meant; the commands of `cli` are called as what they call."""
    named = Counter(path.stem for path in modules() if path.stem != "__init__" and path.parent.name != "cli")

    assert_only([name for name, count in named.items() if count > 1], REPEATED, rule="several modules have one name")


def test_small_modules_serve_several_others() -> None:
    """At most 45 lines that one other module of their room imports belong inside that one, unless it is a register."""
    importers = importers_within()
    fragments = [
        path.stem for path in modules() if path.stem != "__init__" and is_fragment(path, importers[dotted(path)])
    ]

    assert_only(fragments, FRAGMENTS, rule="small enough to belong inside the only module that imports them")
