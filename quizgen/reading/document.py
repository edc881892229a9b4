"""Source documents: plain text and Markdown become a text with numbered sentences."""

from __future__ import annotations

import re
from pathlib import PurePath

from quizgen.domain.document import Document, Sentence
from quizgen.reading import sentences
from quizgen.reading.files import TextFile
from quizgen.reading.normalisation import UNSPACED

_MARKDOWN = (".md", ".markdown")
FORMATS = ("", ".txt", ".text", *_MARKDOWN)
"""The endings of file names that are read as text."""
_NO_BREAK = "\u00a0\u202f"
_HIDDEN = re.compile("[\u00ad\u200b\ufeff]+")
_BLANKS = re.compile(r"\s+")
_BLANKS_BETWEEN_UNSPACED = re.compile(rf"(?<=[{UNSPACED}])[ \t]*\n\s*(?=[{UNSPACED}])")
_DIVIDED = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=\w)")


def read_document(source: TextFile, *, file: str, language: str) -> Document:
    """The document of a source file; `file` is its plain name, whose ending tells Markdown from plain text."""
    text = source.text
    if PurePath(file).suffix.lower() in _MARKDOWN:
        from quizgen.reading.markdown import plain_text

        text = plain_text(text)
    numbered = enumerate(sentences.split(text, language), start=1)
    return Document(
        file=file,
        text=text,
        sha256=source.sha256,
        language=language,
        sentences=tuple(Sentence(number, start, end, one_line(text[start:end])) for number, (start, end) in numbered),
    )


def one_line(passage: str) -> str:
    """A passage on one line: white space folded to single blanks, but for single blanks that do not break."""
    visible = _HIDDEN.sub("", passage)
    joined = _DIVIDED.sub("-", _BLANKS_BETWEEN_UNSPACED.sub("", visible))
    return _BLANKS.sub(lambda run: run.group() if run.group() in _NO_BREAK else " ", joined).strip()
