"""An edit changes the lines of what it is about and no others, whatever the file looks like."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.authoring.edits import plain, put
from quizgen.authoring.lines import UneditableError, read_lines
from quizgen.authoring.positions import locate
from quizgen.authoring.yaml_lines import Value
from tests.project.tree import ROOT

SAMPLES = sorted((ROOT / "source_docs").glob("*.facts.yaml"))
SMALL = """\
# A file that a person wrote.
quizgen: 1
source: {}
facts:
  # ── towns ──
  - id: town          # the main one
    ask: "Where was it held?"   # asked twice
    quote: >-
      It was held in Seoul, not
      in Paris.

    answer: Seoul
    wrong:
      - Paris     # stands in the quote

      - 'Kigali'
  -   id: year
      ask: When?
      answer: 2004
# the end
"""


def removed_and_added(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that an edit took away, and those that it brought."""
    pair = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = list(difflib.unified_diff(*pair, n=0))[2:]
    return [line[1:] for line in lines if line[0] == "-"], [line[1:] for line in lines if line[0] == "+"]


def value_at(raw: str, *path: str | int) -> Value:
    """What a file says at a place."""
    node = plain(locate(read_lines(raw)))
    for step in path:
        if isinstance(node, tuple):
            ids = [each.get("id") if isinstance(each, dict) else None for each in node]
            node = node[step if isinstance(step, int) else ids.index(step)]
        else:
            assert isinstance(node, dict)
            node = node[str(step)]
    return node


def facts_of(raw: str) -> tuple[str, ...]:
    """The ids of a file's facts."""
    facts = value_at(raw, "facts")
    return tuple(str(each["id"]) for each in facts if isinstance(each, dict))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name.split(".")[0])
@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.slow), 24])
def test_an_edit_of_a_fact_of_the_samples_changes_no_other_line(sample: Path, every: int) -> None:
    """Another answer, a note, one fact less: the lines concerned and no others."""
    raw = sample.read_text("utf-8")
    for name in facts_of(raw)[::every]:
        answered = put(raw, ("facts", name, "answer"), "eleven words")
        assert value_at(answered, "facts", name, "answer") == "eleven words"
        assert len(removed_and_added(raw, answered)[1]) == 1
        noted = put(raw, ("facts", name, "note"), "Look again: “#1” is odd.")
        assert removed_and_added(raw, noted)[1] == ["    note: 'Look again: “#1” is odd.'\n"]
        gone = put(raw, ("facts", name), None)
        lost, brought = removed_and_added(raw, gone)
        assert not brought
        assert [line for line in lost if "- id: " in line] == [f"  - id: {name}\n"]


def test_a_word_is_exchanged_where_it_stands() -> None:
    """Comments beside it and its neighbours stay, blanks included."""
    lost, brought = removed_and_added(SMALL, put(SMALL, ("facts", "town", "ask"), "Where?"))

    assert lost == ['    ask: "Where was it held?"   # asked twice\n']
    assert brought == ["    ask: Where?   # asked twice\n"]


def test_members_that_stay_are_not_touched() -> None:
    """One more, one less: the comments and blank lines of the others stand as they did."""
    changed = put(SMALL, ("facts", "town", "wrong"), ("Paris", "Kigali", "Lagos: the city"))
    assert removed_and_added(SMALL, changed) == ([], ["      - 'Lagos: the city'\n"])

    assert removed_and_added(SMALL, put(SMALL, ("facts", "town", "wrong", 1), None)) == (["      - 'Kigali'\n"], [])


def test_a_long_text_stands_below_its_key() -> None:
    """So that it needs no quotation marks, and wraps."""
    long = "Which of these: the first, the second #2 or the third, was meant by the author of the report in that year?"
    changed = put(SMALL, ("facts", "year", "ask"), long)

    assert value_at(changed, "facts", "year", "ask") == long
    assert "      ask: >-\n        Which of these: the first" in changed


def test_a_new_key_stands_where_the_schema_has_it() -> None:
    """`also` comes behind `answer` and before `wrong`, in a fact that is indented in its own way as well."""
    changed = put(put(SMALL, ("facts", "town", "also"), "Soul"), ("facts", "year", "also"), ("in 2004",))

    assert "    answer: Seoul\n    also: Soul\n    wrong:\n" in changed
    assert "      answer: 2004\n      also:\n        - in 2004\n" in changed


def test_a_new_fact_goes_behind_the_last_one() -> None:
    """It looks like the others: same hyphen, same distance."""
    changed = put(SMALL, ("facts", "new"), {"id": "new", "quote": "Some words.", "answer": "yes", "wrong": ("no", "3")})

    assert changed.endswith(
        "      answer: 2004\n  - id: new\n    quote: >-\n      Some words.\n    answer: yes\n"
        "    wrong:\n      - no\n      - 3\n# the end\n"
    )


def test_the_first_key_of_a_fact_can_go() -> None:
    """The next one takes its place behind the hyphen."""
    changed = put(SMALL, ("facts", "year", "id"), None)

    assert "  -   ask: When?\n" in changed


def test_lists_that_are_not_there_are_made_and_empty_ones_go() -> None:
    """`facts: []`, no `facts` at all, the last fact taken away."""
    fact: Value = {"id": "a", "answer": "b"}
    for raw in ("quizgen: 1\nfacts: []\n", "quizgen: 1\nfacts:\n", "quizgen: 1\n"):
        full = put(raw, ("facts",), (fact,))
        assert value_at(full, "facts", "a") == fact
        assert value_at(put(full, ("facts", "a"), None), "facts") == ""
    assert put("quizgen: 1\n", ("kinds", "mission"), ("A", "B")) == "quizgen: 1\nkinds:\n  mission:\n    - A\n    - B\n"
    assert put("same:\n  - - US\n    - USA\n", ("same",), (("US", "USA"), ("UK", "Britain"))).endswith(
        "  - - UK\n    - Britain\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
def test_line_ends_and_byte_order_marks_stay(end: str, last: str) -> None:
    """New lines end as the others do, and a last line without an end keeps having none."""
    raw = "\ufeff" + SMALL.replace("\n", end) if last else SMALL.replace("\n", end).removesuffix(end)
    changed = put(raw, ("facts", "year", "also"), ("2005", "2006"))

    assert changed.startswith("\ufeff") == bool(last)
    assert changed.endswith(end) == bool(last)
    assert not changed.replace(end, "").count("\n")
    assert value_at(changed, "facts", "year", "also") == ("2005", "2006")


@pytest.mark.parametrize("written", ["{id: a, answer: b}", "&x {}", "*x", "[a]", "!t a"])
def test_what_is_written_otherwise_is_left_alone(written: str) -> None:
    """Brackets, anchors and tags: the author is told to edit by hand, and why."""
    with pytest.raises(UneditableError, match="Nothing was changed"):
        put(f"quizgen: 1\nfacts:\n  - {written}\n", ("facts", 0, "answer"), "c")


PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff\u2028\u2029\x85")
WORDS = st.text(PRINTABLE, max_size=90).map(lambda text: " ".join(text.split())).filter(bool)


@given(WORDS, st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_whatever_is_written_reads_back(ask: str, wrong: list[str], note: str) -> None:
    """Any text, in a word, a list and a new key; all else says what it said."""
    raw, doubts = SMALL, ({"of": (ask,)},)
    edits: tuple[tuple[str, Value], ...] = (("ask", ask), ("wrong", tuple(wrong)), ("note", note), ("doubts", doubts))
    for key, value in edits:
        raw = put(raw, ("facts", "town", key), value)

    before, after = value_at(SMALL, "facts", "town"), value_at(raw, "facts", "town")
    assert isinstance(before, dict)
    assert after == {**before, "ask": ask, "wrong": tuple(wrong), "note": note, "doubts": doubts}
    assert value_at(raw, "facts", "year") == value_at(SMALL, "facts", "year")
    assert "# the end" in raw
