"""What is declared is used, what is used is declared, and what is installed is pinned."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions
from itertools import chain
from typing import cast

from tests.project.tree import ROOT, configuration, imports, modules

PINS = ROOT / ".ci" / "requirements.txt"
PARTS = {"markupsafe": "jinja2", "pydantic-core": "pydantic"}
"""Distributions that belong to another one and come with it."""


def plain(name: str) -> str:
    """A distribution's name in its normal form, without extras and versions."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", name, maxsplit=1)[0]).lower()


def declared() -> set[str]:
    """The distributions that quizgen asks for, its extras included."""
    project = configuration()["project"]
    extras = cast("dict[str, list[str]]", project.get("optional-dependencies", {}))
    return {plain(one) for one in [*cast("list[str]", project["dependencies"]), *chain.from_iterable(extras.values())]}


def used() -> set[str]:
    """The distributions that the package's modules import."""
    known = packages_distributions()
    tops = {name.split(".")[0] for path in modules() for name, _ in imports(path)} - sys.stdlib_module_names
    found = {plain(distribution) for top in tops - {"quizgen"} for distribution in known.get(top, [f"unknown {top}"])}
    return {PARTS.get(distribution, distribution) for distribution in found}


def pinned() -> dict[str, str]:
    """What `run` installs: names and the lines that follow them."""
    blocks = re.split(r"^(?=[A-Za-z])", PINS.read_text("utf-8"), flags=re.MULTILINE)
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
    wanted = declared() | {plain(one) for one in groups["dev"]}

    assert not wanted - pinned().keys()


def test_every_pin_has_a_version_and_a_hash() -> None:
    """So that what is installed is what was tested, wherever it comes from."""
    loose = [name for name, block in pinned().items() if "==" not in block or "--hash=sha256:" not in block]

    assert not loose


def test_the_pins_name_no_place_to_fetch_from() -> None:
    """Where packages come from is the machine's affair."""
    text = PINS.read_text("utf-8")

    assert "://" not in text
    assert not re.search(r"^--(?:index|extra|find|trusted)", text, re.MULTILINE)
