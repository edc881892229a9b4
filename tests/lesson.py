"""A short source with a few facts, whose wrong options are the author's own."""

from __future__ import annotations

from pathlib import Path

SOURCE = """\
The Aba bridge

Jane Hill designed the bridge. Its stone came from Mount Keru. It is painted green.
More than 4,000 people came to the opening.
"""
FACTS = """\
quizgen: 1
source:
  file: bridge.txt
  title: The Aba bridge
  published: 1933
  language: en
facts:
  - id: designer
    ask: Who designed the Aba bridge?
    quote: >-
      Jane Hill designed the bridge
    answer: Jane Hill
    type: person
    topic: People
    difficulty: easy
    wrong:
      - Anna Moss
      - Peter Lake
      - Carl Finn
  - id: stone
    ask: Where did the stone of the Aba bridge come from?
    quote: >-
      Its stone came from Mount Keru
    answer: Mount Keru
    type: place
    topic: Stone and paint
    wrong:
      - Mount Ossa
      - Mount Pila
      - Mount Dorn
  - id: colour
    ask: In which colour is the Aba bridge painted?
    quote: >-
      It is painted green
    answer: green
    type: term
    topic: Stone and paint
    wrong:
      - red
      - blue
      - white
"""
LONELY = """\
  - id: paint-maker
    ask: Which paint does the text name?
    quote: >-
      painted green
    answer: painted green
    type: statement
"""
"""A fact that gives no item: nothing refutes another statement."""


def write_lesson(folder: Path, facts: str = FACTS, *, source: str = SOURCE, name: str = "bridge.facts.yaml") -> Path:
    """Write the source and the fact file into a folder, and return the latter's path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bridge.txt").write_text(source, "utf-8")
    path = folder / name
    path.write_text(facts, "utf-8")
    return path
