"""The tree keeps every scalar as its text, with its place, and refuses what could surprise."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quizgen.diagnostics import Span
from quizgen.reading import tree
from quizgen.reading.nodes import Mapping, Node, Refused, Scalar, Sequence
from quizgen.reading.report import Report
from quizgen.reading.tree import compose


def composed(text: str) -> tuple[Node | None, list[str]]:
    """The tree, and the codes of what was found."""
    report = Report(tuple(text.split("\n")))
    return compose(text, file="f", report=report), [each.code for each in report.diagnostics()]


def plain(node: Node | None) -> object:
    """The tree as Python's own lists and texts; blocks as lists of pairs."""
    if isinstance(node, Mapping):
        return [(entry.key.text, plain(entry.value)) for entry in node.entries]
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else node


@pytest.mark.parametrize(
    "text",
    [
        "2004",
        "no",
        "010",
        "1:30",
        "0x1F",
        "1e3",
        "~",
        "null",
        "yes",
        "1_000",
        "2021-12-24",
        ".inf",
        "=",
        "12:30:45",
        "00",
        "3.10",
    ],
)
def test_a_plain_text_stays_as_written(text: str) -> None:
    """None of these changes its type or loses a zero."""
    root, found = composed(f"answer: {text}\n")

    assert ([("answer", text)], []) == (plain(root), found)


def test_a_text_keeps_its_place() -> None:
    """Its first character's; below `>-` the first one there."""
    root, _ = composed("a: b\nc:\n  - 'd'\ne: >-\n\n    long\n    text\nf: |\n  g\n")
    assert isinstance(root, Mapping)
    places = {entry.key.text: entry.value.span for entry in root.entries}

    assert {"a": Span("f", 1, 4), "c": Span("f", 3, 3), "e": Span("f", 6, 5), "f": Span("f", 9, 3)} == places
    assert [("a", "b"), ("c", ["d"]), ("e", "long text"), ("f", "g")] == plain(root)


def test_an_empty_list_in_brackets_is_a_list() -> None:
    """There is nothing in it that a comma could cut."""
    assert ([("facts", []), ("kinds", [])], []) == (plain(composed("facts: []\nkinds: {}\n")[0]), [])


def test_what_was_refused_is_said_once() -> None:
    """The rest of the file is read on."""
    root, found = composed("a: *x\nb: [1, [2, 3], {c: d}]\ne: f\n")
    assert isinstance(root, Mapping)

    assert ["yaml-alias", "flow-list"] == found
    assert [Refused, Refused, Scalar] == [type(entry.value) for entry in root.entries]


def test_bombs_are_refused_before_they_go_off() -> None:
    """Aliases of aliases, nesting beyond any use, and more nodes than a file may have."""
    laughs = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    assert {"yaml-alias", "yaml-anchor", "flow-list"} >= set(composed(laughs)[1])
    assert ["yaml-too-deep"] == composed("[" * 100_000)[1]
    assert ["yaml-too-deep"] == composed("- " * 50_000)[1]
    assert ["yaml-too-deep"] == composed("a:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 2_000)))[1]


def test_too_many_nodes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is lowered here, for speed."""
    monkeypatch.setattr(tree, "MOST_NODES", 1_000)

    assert ["yaml-too-many"] == composed("- a\n" * 1_001)[1]
    assert [] == composed("- a\n" * 900)[1]


@given(st.text(max_size=80) | st.text(st.sampled_from("ab:-?#&*!|>'\"%@`[]{},\n\t <~\\x0"), max_size=60))
def test_any_text_gives_a_tree_or_a_reason(text: str) -> None:
    """It never raises, and without a tree there is a diagnostic or no content at all."""
    root, found = composed(text)

    if root is None and not found:
        assert not [event for event in yaml.parse(text) if isinstance(event, yaml.NodeEvent)]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=12).map(
    lambda text: " ".join(text.split()).strip("\ufeff") or "x"
)
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(WORDS.filter(lambda key: key != "<<"), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


@given(TREES, st.sampled_from(["'", '"', ">", "|"]))
def test_what_yaml_writes_is_read_back(data: object, style: str) -> None:
    """In any style of texts, written by the library and read as plain texts."""
    written = yaml.safe_dump(data, default_flow_style=False, default_style=style, allow_unicode=True, width=20)
    root, found = composed(written)
    expected = json.loads(json.dumps(data), object_pairs_hook=lambda pairs: [tuple(pair) for pair in pairs])

    assert [] == found
    assert sorted(map(repr, _flat(expected))) == sorted(map(repr, _flat(plain(root))))


def _flat(data: object) -> list[object]:
    """Every text of nested lists, so that the order of keys does not matter."""
    if isinstance(data, list | tuple):
        return [text for item in data for text in _flat(item)]
    return [" ".join(str(data).split(" ")).strip(" ")]
