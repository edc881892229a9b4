"""Markdown without its markup: headings, paragraphs, list items, cells and code as blocks of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_WORDS = {"text": None, "code_inline": None, "softbreak": "\n", "hardbreak": "\n"}
"""Inline tokens that leave words, with the words where they are always the same; pictures and tags leave none."""


def plain_text(markdown: str) -> str:
    """The words of a Markdown document, its blocks divided by blank lines; raw HTML and addresses are left out."""
    parser = MarkdownIt("commonmark").enable("table")
    return "\n\n".join(_blocks(parser.parse(_FRONT_MATTER.sub("", markdown))))


def _blocks(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            words = "".join(_inline_words(token.children or []))
        elif token.type in ("fence", "code_block"):
            words = token.content
        else:
            continue
        if words.strip():
            yield re.sub(r"\n\s*\n", "\n", words.strip())


def _inline_words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _WORDS:
            yield _WORDS[token.type] or token.content
