"""The options of a build and the request that they become: each is declared once, with one default."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import click
import pytest

from quizgen.cli.build import command
from quizgen.domain import defaults
from quizgen.domain.question import STEMS, Direction, directions
from quizgen.workflows.printing import PAGE_SIZES
from quizgen.workflows.request import BuildRequest, WorkSettings

MEANS = {"facts", "out", "seal", "seal_file", "workers", "cluster", "dry_run", "as_json", "quiet", "verbose"}
"""Parameters that say what is read, who works, where the result goes and how it is told."""


def taken(name: str) -> object:
    """What the request takes where nothing is said."""
    (found,) = (field.default for field in fields(BuildRequest) if field.name == name)
    return found


def test_every_option_is_a_field_of_the_request() -> None:
    """And every field is an option: what can be asked stands in one place."""
    wishes = {str(parameter.name) for parameter in command.params} - MEANS

    assert {field.name for field in fields(BuildRequest)} - {"facts", "out"} == wishes


def test_the_command_line_takes_what_the_request_takes(lesson: Path) -> None:
    """A default that stood in two places would one day be two defaults."""
    given = command.make_context("build", [str(lesson)]).params
    wishes = {name: value for name, value in given.items() if name not in MEANS | {"forms"}}

    assert BuildRequest.of(lesson, wishes) == BuildRequest(facts=lesson)


def test_the_help_names_the_default_of_forms() -> None:
    """Which the command line leaves to the request, since a room has its own."""
    (forms,) = (one for one in command.params if isinstance(one, click.Option) and one.name == "forms")

    assert f"[default: {taken('forms')}, or one a seat]" in (forms.help or "")


def test_page_sizes_are_those_that_are_printed() -> None:
    """None is offered that the printer does not know."""
    assert tuple(PAGE_SIZES) == defaults.PAGE_SIZES


def test_stems_ask_everything_but_gaps_where_nobody_says_otherwise() -> None:
    """Each way to ask has its directions, and all directions are asked by some way."""
    assert {*Direction} == {*directions(tuple(STEMS))}
    assert {*Direction} - {Direction.CLOZE} == {*directions(defaults.STEMS)}


def test_a_wish_that_there_is_not_is_refused() -> None:
    """A misspelt name is no wish that is passed over."""
    assert BuildRequest.of(Path("x"), {"items": 5}) == BuildRequest(facts=Path("x"), items=5)
    with pytest.raises(TypeError, match="itmes"):
        BuildRequest.of(Path("x"), {"itmes": 5})


def test_means_are_no_wishes() -> None:
    """Who works changes no file, so no option is both."""
    assert not {field.name for field in fields(WorkSettings)} & {field.name for field in fields(BuildRequest)}
