"""Fact files of any size: the article's own facts over and over, and facts drawn so that no two say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import cast

import yaml

from tests.benchmarks.timing import ROOT

ARTICLE = ROOT / "source_docs" / "rwanda-peacekeeping.facts.yaml"
PLAIN = re.compile(r"[\w(][\w ,.()?/’-]*")
SYLLABLES = tuple(f"{consonant}{vowel}" for consonant in "bdfgklmnprst" for vowel in "aeiou")
Block = dict[str, "Node"]
Node = str | list["Node"] | Block


def write_articles(folder: Path, facts: int) -> Path:
    """A fact file with the facts of the article, each copy about a town of its own, and with their sentences."""
    article = cast("dict[str, Node]", yaml.load(ARTICLE.read_text("utf-8"), Loader=yaml.BaseLoader))  # noqa: S506
    whole: Block = {key: article[key] for key in ("same", "inside", "kinds")} | {"facts": [], "relations": []}
    for table, block in islice(_copies(article), facts):
        cast("list[Block]", whole[table]).append(block)
    return _write(folder, whole)


def write_drawn(folder: Path, facts: int) -> Path:
    """A fact file of years, bounds, lengths of time, listed names and free texts, no two of them alike."""
    kinds: Node = {f"port-{n}": [f"Port {_name(n)} {letter}" for letter in "ABCDEF"] for n in range(facts // 30 + 1)}
    return _write(folder, {"kinds": kinds, "facts": [_drawn(n) for n in range(facts)]})


def _copies(article: dict[str, Node]) -> Iterator[tuple[str, Block]]:
    """The facts and relations once for each town, with ids and quotes that occur once, each with its list's name."""
    quotes = count()
    for number in count():
        town = _name(number)
        for table in ("facts", "relations"):
            for block in cast("list[Block]", article[table]):
                yield table, cast("Block", _moved(block, town, quotes))


def _moved(block: Node, town: str, quotes: Iterator[int]) -> Node:
    """The block, with what makes it one of that town."""
    if not isinstance(block, dict):
        return [_moved(member, town, quotes) for member in block] if isinstance(block, list) else block
    changes = {
        "id": lambda text: f"{text}-{town.lower()}",
        "from": lambda text: f"{text}-{town.lower()}",
        "ask": lambda text: f"In the report on {town}, {text}",
        "ask-back": lambda text: f"In the report on {town}, {text}",
        "quote": lambda text: f"{_name(next(quotes))} of {town} wrote: {text}",
    }
    moved: Block = {}
    for key, value in block.items():
        change = changes.get(key)
        texts = value if isinstance(value, list) else [value]
        moved[key] = [change(text) for text in texts] if change else _moved(value, town, quotes)
        if change and not isinstance(value, list):
            moved[key] = change(value)
    return moved


def _drawn(number: int) -> dict[str, Node]:
    firm, answers = _name(number), (1800 + number % 220, f"more than {1001 + 7 * number:,}", f"{2 + number % 50} days")
    asks = {
        0: ("In which year did the works of {} open?", "The works of {} opened in {}", str(answers[0])),
        1: ("How many people does the text say work for {}?", "{} has {} people at the harbour", answers[1]),
        2: ("How long does a journey with {} take?", "Each journey with {} takes {} in the winter", answers[2]),
        3: ("Where do the ships of {} sail from?", "The ships of {} sail from {}", _port(number)),
        4: ("What is the motto of {}?", "The motto of {} is {}", f"to carry {firm} salt before sugar"),
    }
    ask, quote, answer = asks[number % len(asks)]
    free: dict[str, Node] = {
        "claim": "stated",
        "wrong": [f"to carry {firm} sugar before salt", f"to sell what {firm} finds", f"never to sail without {firm}"],
    }
    own = free if number % len(asks) == len(asks) - 1 else {}
    return {
        "id": f"fact-{number}",
        "ask": ask.format(firm),
        "quote": quote.format(firm, answer),
        "answer": answer,
    } | own


def _port(number: int) -> str:
    return f"Port {_name(number // 30)} {'ABCDEF'[number // 5 % 6]}"


def _name(number: int) -> str:
    """A word of letters alone, another one for each number."""
    letters = ""
    for _ in range(3):
        number, syllable = divmod(number, len(SYLLABLES))
        letters = SYLLABLES[syllable] + letters
    return letters.capitalize()


def _write(folder: Path, blocks: Block) -> Path:
    folder.mkdir(parents=True)
    source: Block = {"file": "source.txt", "title": "A benchmark", "published": "2021-07/2021-11", "language": "en"}
    (folder / "source.txt").write_text("\n\n".join(f"{quote}." for quote in _quotes(blocks)) + "\n", "utf-8")
    path = folder / "bench.facts.yaml"
    whole: Block = {"quizgen": "1", "source": source, **blocks}
    path.write_text("\n".join(_lines(whole)) + "\n", "utf-8")
    return path


def _quotes(node: Node) -> Iterator[str]:
    """Every quote of a block and of those in it."""
    for key, value in node.items() if isinstance(node, dict) else ():
        if key == "quote":
            yield cast("str", value)
        for member in value if isinstance(value, list) else ():
            yield from _quotes(member)


def _lines(node: Node) -> Iterator[str]:
    """The lines of a block or a list as authors write them: what might be no plain text stands below `>-`."""
    if isinstance(node, str):
        yield from (node,) if PLAIN.fullmatch(node) else (">-", f"  {node}")
        return
    pairs = node.items() if isinstance(node, dict) else (("-", member) for member in node)
    for key, value in pairs:
        opener = key if key == "-" else f"{key}:"
        beside = isinstance(value, str) or key == "-"
        lines = list(_lines(value))
        yield f"{opener} {lines[0]}" if beside else opener
        yield from (f"  {line}" for line in (lines[1:] if beside else lines))
