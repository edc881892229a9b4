"""Sources become documents: their text, and sentences with numbers and offsets."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.reading.document import one_line, read_document
from quizgen.reading.files import TextFile, read_file

SAMPLES = Path(__file__).parents[2] / "source_docs"


def test_the_article_has_twenty_sentences() -> None:
    """One long line; "Maj. Gen", quotations and brackets end nothing."""
    source = read_file(SAMPLES / "rwanda-peacekeeping.txt")
    assert isinstance(source, TextFile)
    article = read_document(source, file="rwanda-peacekeeping.txt", language="en")

    assert 20 == len(article.sentences)
    assert article.sentences[8].text.startswith("Addressing the meeting virtually, Maj. Gen Albert Murasira")
    assert article.sentences[14].text.endswith(
        "Said Jean-Pierre Lacroix, Under-Secretary-General for Peace Operations, UN."
    )


def test_a_sentence_is_its_offsets_on_one_line() -> None:
    """Whatever the text is wrapped like, the offsets lead back to it."""
    text = "One\n two.\r\nThree.".replace("\r\n", "\n")
    found = read_document(TextFile(text, "0" * 64), file="a.txt", language="en")

    assert ["One two.", "Three."] == [sentence.text for sentence in found.sentences]
    assert ["One\n two.", "Three."] == [text[sentence.start : sentence.end] for sentence in found.sentences]


def test_markdown_is_told_by_the_ending() -> None:
    """The same text is a heading in one file and a hash in the other."""
    source = TextFile("# Title", "0" * 64)

    assert "Title" == read_document(source, file="a.md", language="en").sentences[0].text
    assert "# Title" == read_document(source, file="a.txt", language="en").sentences[0].text


@pytest.mark.parametrize(
    ("passage", "line"),
    [
        ("a \t b\n\n c", "a b c"),
        ("45\u202f000\u00a0m", "45\u202f000\u00a0m"),
        ("45\u00a0\n000", "45 000"),
        ("peace-\n keeping", "peace-keeping"),
        ("peace\u00adkeeping\u200b", "peacekeeping"),
        ("会议在\n首尔", "会议在首尔"),
        ("میں\u200cها", "میں\u200cها"),
    ],
)
def test_a_passage_stands_on_one_line(passage: str, line: str) -> None:
    """Blanks that do not break stay, what joins letters of a script stays, line ends go."""
    assert line == one_line(passage)
