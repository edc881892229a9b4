"""The list of commands, and what every one of them owes: help, options explained, examples that work."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import click
import pytest

from quizgen.cli.commands import COMMANDS
from quizgen.cli.documented import DocumentedCommand
from quizgen.cli.main import cli
from tests.cli.conftest import Run


def _commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it, those of groups included."""
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in sorted(command.commands.items()))


ALL = dict(_commands())
LEAVES = {words: command for words, command in ALL.items() if not isinstance(command, click.Group)}


@pytest.mark.parametrize("words", ALL)
def test_every_command_has_help(words: str, run: Run) -> None:
    """`--help` says how a command is called and what it does."""
    result = run(*words.split(), "--help")

    assert result.code == 0
    assert f"Usage: quizgen {words}" in result.out
    assert len(ALL[words].get_short_help_str(200)) > 20


@pytest.mark.parametrize("words", ALL)
def test_every_option_is_explained(words: str) -> None:
    """No option stands without a sentence."""
    bare = [one.name for one in ALL[words].params if isinstance(one, click.Option) and len(one.help or "") < 10]

    assert not bare


@pytest.mark.parametrize("words", LEAVES)
def test_every_command_shows_examples_that_it_understands(words: str, run: Run) -> None:
    """An example calls its own command with options that there are."""
    command = LEAVES[words]
    assert isinstance(command, DocumentedCommand)
    assert command.examples
    shown = run(*words.split(), "--help").out
    for line, purpose in command.examples:
        assert line in shown
        assert purpose
        call = line.removeprefix('eval "$(').removesuffix(')"').split(" > ")[0]
        called = shlex.split(call)
        assert called[: 1 + len(words.split())] == ["quizgen", *words.split()]
        command.make_parser(click.Context(command)).parse_args(called[1 + len(words.split()) :])


def test_list_of_commands_says_what_each_does(run: Run) -> None:
    """The help of quizgen itself names every command, without loading any."""
    shown = run("--help").out

    for name, entry in COMMANDS.items():
        assert f"\n  {name} " in shown
        assert entry.summary.split()[0] in shown


@pytest.mark.parametrize(("word", "meant"), [("chek", "check"), ("biuld", "build"), ("shw", "show")])
def test_word_that_is_nearly_a_command_is_answered_with_it(run: Run, word: str, meant: str) -> None:
    """A slip of the finger gets the command that was meant."""
    result = run(word)

    assert result.code == 2
    assert f"There is no command “{word}”. Did you mean “{meant}”?" in result.err


def test_word_that_is_nothing_like_a_command_gets_no_guess(run: Run) -> None:
    """No command is suggested for what resembles none."""
    result = run("xyzzy")

    assert result.code == 2
    assert "There is no command “xyzzy”." in result.err
    assert "Did you mean" not in result.err
