"""A new fact file reads cleanly, and its stubs become facts when their marks are taken off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.reading.document import read_document
from quizgen.reading.files import TextFile
from quizgen.reading.json_schema import FILE_NAME
from quizgen.reading.scaffold import scaffold
from quizgen.reading.source import read_source_file
from tests.reading.files import codes, read

SAMPLES = Path(__file__).parents[2] / "source_docs"
SOURCES = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.stem != "README")


def fresh(text: str, *, title: str = "") -> str:
    """The fact file that is begun for a text."""
    return scaffold(read_document(TextFile(text, "0" * 64), file="report.txt", language="en"), title=title)


def uncommented(facts: str, *, only: str) -> str:
    """The fact file with the marks taken off the stubs of an id, as an editor does it."""
    stub = re.compile(rf"^  # - id: {only}\n(?:  #   .*\n)*", re.MULTILINE)
    return stub.sub(lambda found: re.sub(r"^  # ", "  ", found.group(), flags=re.MULTILINE), facts)


def test_a_new_file_says_only_that_it_has_no_facts() -> None:
    """It is valid, names its schema first, and has the source block."""
    facts = fresh("One sentence. Another one.", title="A: “title” # 1")
    reading = read(facts, "One sentence. Another one.")

    assert facts.startswith(f"# yaml-language-server: $schema={FILE_NAME}\nquizgen: 1\nsource:\n  file: report.txt\n")
    assert ["no-facts"] == codes(reading)
    assert reading.bank is not None
    assert ("A: “title” # 1", ()) == (reading.bank.title, reading.bank.facts)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_stub_of_the_samples_anchors(path: Path) -> None:
    """With the marks off all of them every quote stands in the source; only questions and answers are still dots."""
    document = read_source_file(path)
    facts = uncommented(scaffold(document), only=r"sentence-\d+")
    reading = read(facts, path.read_text("utf-8"), source_file=path.name)

    assert len(document.sentences) > 4
    assert facts.count("  - id: sentence-") > len(document.sentences) * 0.8
    assert {"answer-not-in-quote", "ask-unwritten"} == set(codes(reading))


def test_a_sentence_that_stands_twice_is_no_stub() -> None:
    """Its quote would not be one place."""
    facts = fresh("Wait here. Then go. Wait here.")

    assert ["sentence-2"] == re.findall(r"sentence-\d+", facts)


def test_the_example_is_a_fact() -> None:
    """It reads cleanly over a source that has its quote."""
    source = "They say that the bridge was opened in 1932 by the mayor."
    reading = read(uncommented(fresh(source), only="bridge-opening.*"), source)

    assert () == reading.diagnostics
    assert reading.bank is not None
    assert ["bridge-opening"] == [fact.id for fact in reading.bank.facts]


def test_names_become_names_when_their_marks_are_taken_off() -> None:
    """`same`, `inside` and `kinds` as they are taught."""
    facts = fresh("One sentence.")
    start, end = facts.index("# same:"), facts.index("\nfacts:")
    reading = read(
        facts[:start] + re.sub(r"^# ", "", facts[start:end], flags=re.MULTILINE) + facts[end:], "One sentence."
    )

    assert ["no-facts"] == codes(reading)
    assert reading.bank is not None
    assert {"city": ("Seoul", "Busan")} == reading.bank.names.kinds


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30), max_size=5
    )
)
def test_no_source_can_break_out_of_its_stub(parts: list[str]) -> None:
    """Whatever the sentences hold, the new file has no facts and no faults."""
    text = "A word. " + ". ".join(parts)
    found = codes(read(fresh(text), text))

    assert found in (["no-facts"], ["control-character"])
