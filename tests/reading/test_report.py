"""What is reported is shown at its place, readable in any terminal."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.diagnostics import Severity, Span
from quizgen.reading.report import EXCERPT_WIDTH, Report, did_you_mean, excerpt, shown


def test_the_caret_stands_below_the_column() -> None:
    """The line with its number, and a caret."""
    assert "    2 | bcd\n          ^" == excerpt(("a", "bcd"), Span("f", 2, 3))


def test_a_long_line_is_cut_round_the_column() -> None:
    """A source of one line may have thousands of characters."""
    line, caret = excerpt(("x" * 500 + "Y" + "x" * 500,), Span("f", 1, 501)).split("\n")

    assert line.startswith("    1 | …xxx")
    assert line.endswith("xxx…")
    assert len(line) < EXCERPT_WIDTH + 12
    assert "Y" == line[caret.index("^")]


def test_a_place_behind_the_text_shows_what_there_is() -> None:
    """The end of a line, and a line that is not there."""
    assert "    1 | ab\n          ^" == excerpt(("ab",), Span("f", 1, 9))
    assert "" == excerpt(("ab",), Span("f", 2))


def test_wide_characters_push_the_caret() -> None:
    """Chinese characters take two columns of a terminal, combining marks none."""
    assert "    1 | 会e\u0301x\n           ^" == excerpt(("会e\u0301x",), Span("f", 1, 4))


@example("a\u202eb\u2066c\x1b[2J\x07", 3)
@given(st.text(max_size=300), st.integers(1, 400))
def test_an_excerpt_never_steers_the_terminal(line: str, column: int) -> None:
    """Escapes, controls and marks of direction are shown as stand-ins; the excerpt has two lines."""
    text = excerpt((line.replace("\n", ""),), Span("f", 1, column))

    assert 1 == text.count("\n")
    assert not any(character in text for character in "\x1b\x07\r\x00\u202e\u2066")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plain", "“plain”"),
        ("two\nlines\x1b[31m", "“two lines\ufffd[31m”"),
        ("a" * 50 + " " + "b" * 50, f"“{'a' * 40} … {'b' * 40}”"),
    ],
)
def test_the_authors_text_is_fit_for_a_message(text: str, message: str) -> None:
    """On one line, printable, cut in its middle."""
    assert message == shown(text)


def test_the_nearest_word_is_suggested() -> None:
    """Where one is near."""
    assert "Did you mean `answer`?" == did_you_mean("Anwser", ["ask", "answer"])
    assert "" == did_you_mean("colour", ["ask", "answer"])


def test_diagnostics_come_in_the_order_of_the_text() -> None:
    """Whatever the order in which they were found; an error among them counts."""
    report = Report(("a", "b"))
    report.about("later").add("no-facts", Span("f", 2), "B.", severity=Severity.WARNING)
    assert not report.has_errors()
    report.add("bad-id", Span("f", 1), "A.", remedy="Do.")

    assert report.has_errors()
    assert [("bad-id", "", "Do."), ("no-facts", "later", "Write the first one below `facts:`.")] == [
        (each.code, each.subject, each.remedy) for each in report.diagnostics()
    ]
