"""Programs of other hands that read exports back, and what they should have read."""

from __future__ import annotations

import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from quizgen.exporters.feedback import phrase_evidence, phrase_why
from quizgen.exporters.selection import Selection

CLIENTS = Path(__file__).parent / "clients"


@dataclass(frozen=True, slots=True)
class Told:
    """A question as a program understood it."""

    stem: str
    options: tuple[str, ...]
    correct: tuple[int, ...]
    """The positions of all the options that it takes for right."""
    why: tuple[str, ...] = ()
    evidence: str = ""


def told(selection: Selection, *, reasons: bool = True) -> list[Told]:
    """What every program should understand of the selection, with or without reasons and evidence."""
    return [
        Told(
            stem=entry.stem,
            options=tuple(choice.text for choice in entry.choices),
            correct=(entry.correct,),
            why=tuple(phrase_why(choice, entry, selection.language) for choice in entry.choices) if reasons else (),
            evidence=phrase_evidence(entry, selection) if reasons else "",
        )
        for entry in selection.entries
    ]


class Client:
    """A program in Node.js that answers a line of JSON with a line of JSON."""

    def __init__(self, script: str) -> None:
        self._process = subprocess.Popen(
            ["node", str(CLIENTS / script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, **request: Any) -> Any:
        """The program's answer; fails with its own words where it has none."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(request)}\n")
        self._process.stdin.flush()
        reply = json.loads(self._process.stdout.readline())
        assert "error" not in reply, reply["error"]
        return reply.get("answer")

    def close(self) -> None:
        """End the program."""
        self._process.communicate(timeout=30)


@contextmanager
def client(script: str, *packages: str) -> Iterator[Client]:
    """The program of that script; the test is skipped where Node.js or the packages are missing."""
    if shutil.which("node") is None:
        pytest.skip("needs Node.js")
    for package in packages:
        if not (CLIENTS / "node_modules" / package).exists():
            pytest.skip(f"needs {package}: npm install --no-package-lock --prefix tests/exporters/clients")
    running = Client(script)
    try:
        yield running
    finally:
        running.close()


def xml_tree(data: bytes | str) -> ET.Element:
    """A file's tree, its tags without namespaces."""
    root = ET.fromstring(data)  # noqa: S314 - we wrote it ourselves
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def shown(markup: str) -> str:
    """What a browser shows of a piece of HTML, which may hold paragraphs, line breaks and lists alone."""
    parser = _Text()
    parser.feed(markup)
    parser.close()
    assert set(parser.tags) <= {"p", "br", "ol", "ul", "li"}
    return "".join(parser.parts)
