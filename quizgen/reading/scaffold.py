"""The text of a new fact file: its source block, examples that teach, and every sentence as a quote to begin with."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from quizgen.domain.document import Document
from quizgen.reading.anchor import SourceIndex
from quizgen.reading.json_schema import FILE_NAME
from quizgen.reading.schema import VERSION
from quizgen.reading.source import title_of

_WIDTH = 100
_INDENT = "  "
_INTRODUCTION = """\
# A fact needs an id, a question, a quote and an answer; `quizgen check` says what is wrong or missing.
# Copy quotes from the source word for word and write them below `>-`: colons and quotation marks are safe there.

# Names of one thing are never offered against each other; what lies inside what, smallest first;
# things of one sort are each other's wrong options:
# same:
#   - - USA
#     - United States
# inside:
#   - - Seoul
#     - South Korea
# kinds:
#   city:
#     - Seoul
#     - Busan

facts:

  # An example, with what a fact may say besides:
  # - id: bridge-opening             # small letters, digits and hyphens; each id once
  #   ask: In which year was the bridge opened?
  #   quote: >-
  #     the bridge was opened in 1932 by the mayor
  #   answer: 1932                   # as the quote has it
  #   topic: Dates                   # to choose questions by
  #   wrong:                         # options of your own that are surely wrong
  #     - 1923
  #   never:                         # what is true or cannot be refuted: never offered
  #     - the early 1930s

  # Every sentence of the source, to begin with: take the marks off those you want, and shorten their quotes.
"""


class _Folded(str):
    """A text to be written below `>-`."""

    __slots__ = ()


class _Writer(yaml.SafeDumper):
    """Writes blocks with their lists indented, and never an alias."""

    def ignore_aliases(self, data: object) -> bool:
        """No text is written as a pointer to an earlier one."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent the members of lists below their key."""
        super().increase_indent(flow, indentless=False)


def _represent_folded(writer: _Writer, text: _Folded) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")


_Writer.add_representer(_Folded, _represent_folded)


def scaffold(document: Document, *, title: str = "", schema: str = FILE_NAME) -> str:
    """A fact file without facts for a document; `schema` is where editors find the JSON Schema, seen from the file."""
    source = {"file": document.file, "title": title or title_of(document.file), "language": document.language}
    head = _dump({"quizgen": int(VERSION), "source": source})
    stubs = "\n".join(_comment(_stub(number, text)) for number, text in _sentences(document))
    return f"# yaml-language-server: $schema={schema}\n{head}\n{_INTRODUCTION}\n{stubs}"


def _sentences(document: Document) -> Iterator[tuple[int, str]]:
    """The sentences that may serve as quotes: those that stand only once."""
    index = SourceIndex(document)
    for sentence in document.sentences:
        if len(index.quotes(sentence.text)) == 1:
            yield sentence.number, sentence.text


def _stub(number: int, sentence: str) -> str:
    fact = {"id": f"sentence-{number}", "ask": "…?", "quote": _Folded(sentence), "answer": "…"}
    return _dump({"facts": [fact]}).split("\n", 1)[1]


def _dump(data: dict[str, object]) -> str:
    return yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _comment(text: str) -> str:
    """The lines behind marks that an editor takes off without moving them."""
    return "".join(f"{_INDENT}# {line.removeprefix(_INDENT)}\n" for line in text.removesuffix("\n").split("\n"))
