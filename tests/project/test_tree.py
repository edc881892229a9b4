"""The project's top level is fixed, and what Git keeps is fit for everybody."""

from __future__ import annotations

import os
import re

import pytest

from tests.project.tree import ROOT, configuration, tracked

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "out",
    "pyproject.toml",
    "quizgen",
    "run",
    "source_docs",
    "templates",
    "tests",
}
FOREIGN = {
    "a path of one machine": re.compile(rb"(?<![\w.*])/(?:work|farm|root|home/\w+|Users/\w+)/"),
    "a host of a package registry": re.compile(
        rb"files\.pythonhosted|pypi\.org/simple|registry\.npmjs|deb\.debian|\"resolved\":|_authToken|--index-url \S*/"
    ),
}
BINARY = {".pdf", ".png", ".woff", ".woff2", ".ttf", ".otf", ".zip", ".apkg", ".xlsx", ".h5p"}
LARGEST = 2_000_000


def test_the_top_level_is_fixed() -> None:
    """Whoever opens the project finds what the map of the house shows, and nothing else."""
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert found <= TOP_LEVEL


@pytest.mark.parametrize("what", FOREIGN)
def test_nothing_that_git_keeps_speaks_of_one_machine(what: str) -> None:
    """Paths, registries and addresses differ from machine to machine."""
    texts = [path for path in tracked() if path.suffix not in BINARY and path.parent.name != "project"]
    found = [str(path.relative_to(ROOT)) for path in texts if FOREIGN[what].search(path.read_bytes())]

    assert not found


def test_nothing_that_builds_leave_is_kept() -> None:
    """out/ holds a page that says what it is for; all the rest can be made again."""
    assert [path for path in tracked() if path.is_relative_to(ROOT / "out")] == [ROOT / "out" / "README.md"]


def test_files_are_small() -> None:
    """A clone is quick: no file above 2 MB."""
    assert not [path for path in tracked() if path.stat().st_size > LARGEST]


def test_file_names_work_on_every_system() -> None:
    """Lower-case paths without blanks, so that no two are one on a Mac and no shell stumbles."""
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]

    assert not [name for name in names if not re.fullmatch(r"[\w@./-]+", name, re.ASCII)]
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("script", ["run", ".ci/run", ".ci/night", ".ci/pin"])
def test_scripts_can_be_run(script: str) -> None:
    """A clone keeps the mark that a file is a program."""
    assert os.access(ROOT / script, os.X_OK)


def test_the_changelog_speaks_of_this_version() -> None:
    """The newest heading names the version in pyproject.toml."""
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    version = configuration()["project"]["version"]

    assert str(version) in headings[0]
