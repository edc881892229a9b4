"""Markdown leaves its words and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Title\n\nText *with* **marks** and `code`.", "Title\n\nText with marks and code."),
        ("Title\n=====\ntext", "Title\n\ntext"),
        ("- one\n- two\n  wrapped\n\n1. first\n2. second", "one\n\ntwo\nwrapped\n\nfirst\n\nsecond"),
        ("[a link](http://example.org/x) and <http://example.org>", "a link and http://example.org"),
        ("![a picture](http://example.org/x.png)Seen.", "Seen."),
        ("> quoted\n> text", "quoted\ntext"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\n\nb\n\n1\n\n2"),
        ("---\ntitle: x\n---\n\nText.", "Text."),
        ("<div onclick='x'>\nhidden\n</div>\n\nA<script>b</script>c.", "Abc."),
        ("```\ncode\n\nmore\n```", "code\nmore"),
        ("A hard  \nbreak, AT&amp;T, \\*stars\\*.", "A hard\nbreak, AT&T, *stars*."),
        ("2021. Year\n\n{{7*7}} ../../x", "Year\n\n{{7*7}} ../../x"),
    ],
)
def test_markup_is_taken_off(markdown: str, words: str) -> None:
    """Headings, lists, links, pictures, quotations, tables, front matter, tags, code, breaks and entities."""
    assert words == plain_text(markdown)


@given(st.text(st.sampled_from("ab #*-_>`[]()!|\n<&;1.\\"), max_size=60))
def test_any_text_can_be_read(markdown: str) -> None:
    """It never raises, and leaves no blank lines at the ends."""
    words = plain_text(markdown)

    assert words == words.strip()
