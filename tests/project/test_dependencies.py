"""What is declared is used, what is used is declared, and what is installed is pinned."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from itertools import chain
from pathlib import Path
from typing import cast

import pytest
from packaging.requirements import Requirement

from tests.project.tree import ROOT, configuration, imports, modules, tree_of

PIP = ROOT / ".ci" / "pip.txt"
PINS = ROOT / ".ci" / "requirements.txt"
READERS = ROOT / ".ci" / "readers.txt"
PARTS = {"markupsafe": "jinja2", "pydantic-core": "pydantic"}
"""Distributions that belong to another one and come with it."""
DISTRIBUTIONS = {
    "cv2": "opencv-python-headless",
    "moodle_xml_parser": "moodle-xml-parser",
    "qti_convert": "citolab-qti-convert",
    "zxingcpp": "zxing-cpp",
}
"""Where modules are called otherwise than what brings them, for machines on which it is not installed."""
TOOLS = {"benchmarks": "benchmark", "mutation": "mutation"}
"""Folders below tests/ that are run by hand, and the dependency group that each needs."""


def plain(name: str) -> str:
    """A distribution's name in its normal form, without extras and versions."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", name, maxsplit=1)[0]).lower()


def needed() -> set[str]:
    """The distributions that quizgen cannot do without."""
    return {plain(one) for one in cast("list[str]", configuration()["project"]["dependencies"])}


def extras() -> set[str]:
    """The distributions that quizgen asks for where somebody wants more of it."""
    wanted = cast("dict[str, list[str]]", configuration()["project"].get("optional-dependencies", {}))
    return {plain(one) for one in chain.from_iterable(wanted.values())}


def declared() -> set[str]:
    """The distributions that quizgen asks for, its extras included."""
    return needed() | extras()


def used() -> set[str]:
    """The distributions that the package's modules import."""
    known = packages_distributions()
    tops = {name.split(".")[0] for path in modules() for name, _ in imports(path)} - sys.stdlib_module_names
    found = {plain(distribution) for top in tops - {"quizgen"} for distribution in known.get(top, [top])}
    return {PARTS.get(distribution, distribution) for distribution in found}


def pinned(pins: Path = PINS) -> dict[str, str]:
    """What `run` installs, or .ci/run after it: names and the lines that follow them."""
    blocks = re.split(r"^(?=[A-Za-z])", pins.read_text("utf-8"), flags=re.MULTILINE)
    return {plain(block): block for block in blocks if block[0].isalpha()}


def test_every_library_that_is_imported_is_declared() -> None:
    """Otherwise quizgen works here and breaks where it is installed."""
    assert not used() - declared()


def test_every_library_that_is_declared_is_imported() -> None:
    """What nobody uses is not asked for."""
    assert not declared() - used()


def test_everything_that_is_declared_is_pinned() -> None:
    """The dependencies and the contributors' tools."""
    groups = cast("dict[str, list[str]]", configuration()["dependency-groups"])
    wanted = needed() | {plain(one) for one in groups["dev"]}

    assert not wanted - pinned().keys()


def test_extras_are_tested_with_pins_of_their_own() -> None:
    """Among the readers, which .ci/run installs: what an extra needs is there when it is tested."""
    groups = cast("dict[str, list[str]]", configuration()["dependency-groups"])

    assert extras()
    assert not extras() - {plain(one) for one in groups["readers"]}
    assert not extras() - pinned(READERS).keys()


@pytest.mark.parametrize("pins", [PIP, PINS, READERS], ids=lambda path: path.name)
def test_every_pin_has_a_version_and_a_hash(pins: Path) -> None:
    """So that what is installed is what was tested, wherever it comes from."""
    loose = [name for name, block in pinned(pins).items() if "==" not in block or "--hash=sha256:" not in block]

    assert pinned(pins)
    assert not loose


@pytest.mark.parametrize("pins", [PIP, PINS, READERS], ids=lambda path: path.name)
def test_the_pins_name_no_place_to_fetch_from(pins: Path) -> None:
    """Where packages come from is the machine's affair."""
    text = pins.read_text("utf-8")

    assert "://" not in text
    assert not re.search(r"^--(?:index|extra|find|trusted)", text, re.MULTILINE)


def pinned_extras(pins: Path) -> dict[str, set[str]]:
    """The extras that each pin names."""
    lines = (block.splitlines()[0].split(" ")[0] for block in pinned(pins).values())
    return {plain(line): set(Requirement(line).extras) for line in lines}


def asked_of(pin: str, extras: set[str]) -> Iterator[Requirement]:
    """What an installed distribution asks for here, with these of its extras; nothing where it is not installed."""
    try:
        wanted = [Requirement(line) for line in requires(pin) or ()]
    except PackageNotFoundError:
        return
    for one in wanted:
        if any(one.marker is None or one.marker.evaluate({"extra": extra}) for extra in extras or {""}):
            yield one


def asked_for_in_vain(extras: dict[str, set[str]]) -> set[str]:
    """Which pin asks for another pin with an extra that it lacks, or for what is no pin at all."""
    return {
        f"{pin} asks for {one.name}{sorted(one.extras) or ''}"
        for pin in extras
        for one in asked_of(pin, extras[pin])
        if plain(one.name) not in extras or not one.extras <= extras[plain(one.name)]
    }


@pytest.mark.parametrize("pins", [PINS, READERS], ids=lambda path: path.name)
def test_no_pin_asks_for_what_no_pin_brings(pins: Path) -> None:
    """Pins are installed as they stand: an extra, or a whole package, that no line names would be missing.

    Older versions of pip refuse such pins altogether on the day a newer version of that package comes out.
    """
    assert not asked_for_in_vain(pinned_extras(pins))


def test_a_pin_without_its_extra_is_found() -> None:
    """pytest-cov wants coverage's extra `toml`: that line without the extra broke every new machine once."""
    spoilt = pinned_extras(PINS) | {"coverage": set()}

    assert asked_for_in_vain(spoilt) == {"pytest-cov asks for coverage['toml']"}


def skipped_without(path: Path) -> set[str]:
    """The modules without which some tests of a file are skipped: its calls of `importorskip`."""
    calls = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    asked = (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "importorskip")
    return {str(cast("ast.Constant", call.args[0]).value).split(".")[0] for call in asked}


def of_its_group(path: Path) -> set[str]:
    """What a folder of tools that are no tests may import beside the pins: the group of its name in pyproject.toml."""
    groups = cast("dict[str, list[str]]", configuration()["dependency-groups"])
    group = TOOLS.get(path.relative_to(ROOT / "tests").parts[0], "")
    return {plain(one) for one in groups.get(group, [])}


def test_every_import_of_the_tests_is_pinned() -> None:
    """By what `run` installs; only what a test asks for with `importorskip` may come later, with the readers."""
    known = packages_distributions()
    own = sys.stdlib_module_names | {"quizgen", "tests"}
    foreign = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(ROOT / "tests")
        for name in {name.split(".")[0] for name, _ in imports(path)} - own - skipped_without(path) - of_its_group(path)
        if not {plain(distribution) for distribution in known.get(name, [name])} & pinned().keys()
    }

    assert not foreign


def test_what_tests_are_skipped_without_is_pinned_among_the_readers() -> None:
    """Otherwise nobody ever runs them."""
    asked = set().union(*(skipped_without(path) for path in modules(ROOT / "tests")))
    known = packages_distributions()
    names = {plain(distribution) for name in asked for distribution in known.get(name, [DISTRIBUTIONS.get(name, name)])}

    assert asked
    assert not names - pinned(READERS).keys()


def test_every_dependency_says_what_it_is_for() -> None:
    """In the comment behind it, groups and extras included."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    lists = re.findall(r"^(?:dependencies|[a-z]+) = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    asked = [line for part in lists for line in part.splitlines() if re.match(r' *"[a-z0-9-]+(\[[a-z]+\])?>=', line)]

    assert len(asked) > 30
    assert [] == [line for line in asked if not re.search(r'", +# \w', line)]


def foreign(path: Path) -> dict[str, str]:
    """What a module imports from other people's libraries: full names by what they are called in it."""
    own = sys.stdlib_module_names | {"quizgen"}
    named = (pair for node in ast.walk(tree_of(path)) for pair in imported(node))
    return {alias: name for alias, name in named if name.split(".")[0] not in own}


def imported(node: ast.AST) -> Iterator[tuple[str, str]]:
    """What the names that a statement imports are called in the module, with their full names."""
    if isinstance(node, ast.Import):
        yield from ((alias.asname or alias.name, alias.name) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)


def inner_names(path: Path) -> Iterator[str]:
    """The full names of other people's libraries that begin with `_`, as far as a module uses them."""
    known = foreign(path)
    yield from (name for name in known.values() if name.rpartition(".")[2].startswith("_"))
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            yield from [f"{known[node.value.id]}.{node.attr}"] * node.attr.startswith("_")


def test_who_is_leant_on_inside_is_bounded() -> None:
    """What a library keeps to itself may be gone with its next version: `pip install .` must not fetch that one."""
    asked = [Requirement(one) for one in cast("list[str]", configuration()["project"]["dependencies"])]
    bounded = {plain(one.name) for one in asked if any(part.operator.startswith("<") for part in one.specifier)}
    brings = packages_distributions()
    inner = {name for path in modules() for name in inner_names(path)}

    assert inner
    assert [] == [name for name in sorted(inner) if plain(brings[name.split(".")[0]][0]) not in bounded]
