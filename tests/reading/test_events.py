"""Events: whatever libyaml's parser reads, PyYAML's own reads the same, at the same places."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.reading.events import Event, EventKind, SyntaxFault, is_read_alike, read_events, read_quickly
from tests.benchmarks.timing import ROOT

LINES = (ROOT / "source_docs" / "rwanda-peacekeeping.facts.yaml").read_text("utf-8").splitlines()
MARKS = (
    *(": ", " #", "#", "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">", ">-", "|2", "&a ", "*a", "!t ", "\n", "\n\n"),
    *(
        "  ",
        "    ",
        "?",
        "? ",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "é",
        "😀",
        "\\",
        "\\n",
        "=",
        "<<: ",
        "b: c",
        "key:",
        "~",
    ),
    *("!", "-", ":", "x: 'a''b'", "\u00a0", "\u200b", "- - ", "!!str ", "%YAML 1.1\n", "|+\n", ">2-\n", "\t", "\u2028"),
)


def told(event: Event) -> tuple[object, ...]:
    """What anybody looks at; where blocks and lists without brackets end, nobody does."""
    if event.kind is EventKind.END:
        return (event.kind, event.end.offset)
    return (event.kind, event.start, event.end.offset, event.text, event.style, event.anchor, event.tag, event.brackets)


@given(
    st.integers(0, len(LINES) - 1),
    st.integers(0, 8),
    st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(MARKS)), max_size=6),
)
@example(0, 0, [(0, "?")])
@example(0, 0, [(0, ">"), (1, "#")])
@example(0, 0, [(0, "a: |"), (5, "-#")])
@example(0, 0, [(0, "a"), (1, "\t"), (2, "b")])
def test_both_parsers_make_the_same_of_a_text(first: int, count: int, marks: list[tuple[int, str]]) -> None:
    """Lines of the article's file with marks of YAML strewn in; where libyaml refuses, the other one is asked."""
    text = "\n".join(LINES[first : first + count])
    for place, mark in marks:
        cut = place % (len(text) + 1)
        text = text[:cut] + mark + text[cut:]
    if not is_read_alike(text):
        return
    try:
        quick = list(read_quickly(text))
    except SyntaxFault:
        return

    assert list(map(told, read_events(text))) == list(map(told, quick))


@pytest.mark.parametrize("text", ["a:\tb", "a: >-#\n  b", "a: |2#", "a\x85b", "a\u2028b", "\ufeffa: b", "\fa: b"])
def test_what_the_two_read_otherwise_is_left_to_one_of_them(text: str) -> None:
    """Tabs, the line ends of old, marks of byte order, a number sign behind the mark of a block."""
    assert not is_read_alike(text)


def test_without_libyaml_everything_is_read_by_the_other_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML can be built without it."""
    assert is_read_alike("a: b")

    monkeypatch.setattr("yaml.__with_libyaml__", False)

    assert not is_read_alike("a: b")
