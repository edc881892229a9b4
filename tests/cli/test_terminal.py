"""Printing: no text can steer the terminal, and a bar is drawn only where somebody looks."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli import terminal
from quizgen.cli.progress import progress_bar
from quizgen.cli.terminal import Styled, visible


@given(st.text(st.characters()))
def test_no_control_character_gets_through(text: str) -> None:
    """Line feeds and tabs stay, all others become visible; letters of any script stay as they are."""
    shown = visible(text)

    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        hidden = unicodedata.category(before) in ("Cc", "Cs") and before not in "\n\t"
        assert (after != before) == hidden
        assert unicodedata.category(after) not in ("Cc", "Cs") or after in "\n\t"


def test_escape_is_shown_as_a_picture(capsys: pytest.CaptureFixture[str]) -> None:
    """A title cannot clear the screen, styled or not."""
    terminal.say("a\x1b[2Jb", Styled("\x9b31m", bold=True))

    assert capsys.readouterr().out == "a␛[2Jb\ufffd31m\n"


def test_long_values_go_on_below_themselves(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table is no wider than the terminal, and a second line begins where the first did."""
    monkeypatch.setenv("COLUMNS", "40")
    terminal.show_facts("Title", [("a", "one two three four five six seven eight nine ten"), ("longer", "x\ny")])

    assert capsys.readouterr().out.splitlines() == [
        "Title",
        "  a       one two three four five six",
        "          seven eight nine ten",
        "  longer  x",
        "          y",
    ]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("shown", [True, False])
def test_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch, shown: bool) -> None:
    """On a terminal, unless it was asked to be quiet; what is named cannot be taken for markup."""
    stream = _Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar(shown=shown) as progress:
        progress(1, 2, "[red]paper[/red]")

    assert ("1/2" in stream.getvalue()) == shown
    assert ("[red]paper[/red]" in stream.getvalue()) == shown


def test_bar_is_not_drawn_into_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard error that is no terminal gets no bar."""
    with progress_bar(shown=True) as progress:
        progress(1, 2, "paper")

    assert capsys.readouterr().err == ""
