"""The project's pages tell the truth: commands exist, options exist, links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from quizgen.cli.main import cli
from tests.project.tree import PACKAGE, ROOT, tracked

PAGES = [path for path in tracked() if path.suffix == ".md"]
BLOCK = re.compile(r"^ *```(?:sh|shell|console|bash)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
GROUP_OPTIONS = {"--help", "--version", "--debug"}


def identity(page: Path) -> str:
    """A page's name among the tests."""
    return page.relative_to(ROOT).as_posix()


def commands_of(page: Path) -> list[list[str]]:
    """The calls of quizgen in a page's blocks of shell, comments left out."""
    blocks = BLOCK.findall(page.read_text("utf-8"))
    lines = [line.strip().removeprefix("$ ").removeprefix("./run ") for block in blocks for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.startswith("quizgen ")]


def understood_options(command: click.Command) -> set[str]:
    """The options of a command."""
    return {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}


def resolve(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that a call names, and the words after it; KeyError where there is none."""
    command: click.Command = cli
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        inner = command.get_command(click.Context(command), words[0])
        if inner is None:
            raise KeyError(words[0])
        command, words = inner, words[1:]
    return command, words


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_commands_on_a_page_exist(page: Path) -> None:
    """Each call names a command and options that it has."""
    for words in commands_of(page):
        command, rest = resolve(words[1:])
        options = {word.split("=")[0] for word in rest if re.match(r"--?[a-z]", word)}

        assert not options - understood_options(command) - GROUP_OPTIONS, shlex.join(words)


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_fact_files_on_a_page_exist(page: Path) -> None:
    """What a page says to type can be typed: samples are there."""
    named = {word for words in commands_of(page) for word in words if word.startswith("source_docs/")}

    assert not [name for name in named if not list(ROOT.glob(name))]


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_links_on_a_page_lead_somewhere(page: Path) -> None:
    """Pages and pictures within the project are there."""
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    inner = [link for link in links if not re.match(r"[a-z]+:", link)]

    assert not [link for link in inner if not (page.parent / link).exists()]


def test_the_readme_has_the_two_commands() -> None:
    """To build the sample's quiz, and to run the tests."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert "./run quizgen build source_docs/rwanda-peacekeeping.facts.yaml" in text
    assert "./run pytest" in text


def test_the_map_of_the_house_is_complete() -> None:
    """The README shows every part of the package, and no part that is not there."""
    text = (ROOT / "README.md").read_text("utf-8")
    house = text[text.index("\nquizgen/\n") :].split("```")[0]
    shown = set(re.findall(r"^  (\w+)(?:/|\.py) ", house, re.MULTILINE))
    parts = {path.relative_to(PACKAGE).parts[0] for path in tracked() if path.is_relative_to(PACKAGE)}

    assert {part.removesuffix(".py") for part in parts - {"__init__.py", "py.typed"}} == shown


def test_what_contributors_are_told_of_is_there() -> None:
    """Each file and each test that CONTRIBUTING.md names, and every sort of thing in ten lines at most."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    paths = re.findall(r"`((?:quizgen|tests|templates|source_docs)/[\w./-]*)`", text)
    tests = "".join(path.read_text("utf-8") for path in tracked() if path.name.startswith("test_"))
    modules = {path.name for path in tracked() if path.suffix == ".py"}
    recipes = [part for part in text.split("\n## ") if part.startswith("A")]

    assert [] == [path for path in paths if not (ROOT / path).exists()]
    assert [] == [name for name in re.findall(r"`(test_\w+)`", text) if f"def {name}(" not in tests]
    assert [] == [name for name in re.findall(r"`(\w+\.py)`", text) if name not in modules]
    assert len(recipes) == 6
    assert all(len([line for line in part.splitlines()[1:] if line]) <= 10 for part in recipes)
