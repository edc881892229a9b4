"""What is declared is used, what is used is declared, and what is installed is pinned."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path
from typing import cast

from tests.project.tree import ROOT, configuration, imports, modules

PINS = ROOT / ".ci" / "requirements.txt"
READERS = ROOT / ".ci" / "readers.txt"
PARTS = {"markupsafe": "jinja2", "pydantic-core": "pydantic"}
"""Distributions that belong to another one and come with it."""


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


def test_every_pin_has_a_version_and_a_hash() -> None:
    """So that what is installed is what was tested, wherever it comes from."""
    loose = [name for name, block in pinned().items() if "==" not in block or "--hash=sha256:" not in block]

    assert not loose


def test_the_pins_name_no_place_to_fetch_from() -> None:
    """Where packages come from is the machine's affair."""
    text = PINS.read_text("utf-8")

    assert "://" not in text
    assert not re.search(r"^--(?:index|extra|find|trusted)", text, re.MULTILINE)
