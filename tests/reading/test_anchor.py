"""Quotes attach by normalised exact match at one place, after any re-wrapping and after no change of meaning."""

from __future__ import annotations

import random
import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.domain.document import Document
from quizgen.reading.anchor import SourceIndex
from quizgen.reading.boundaries import splits_word
from quizgen.reading.document import one_line, read_document
from quizgen.reading.files import TextFile
from quizgen.reading.normalisation import normalise

ARTICLE = (Path(__file__).parents[2] / "source_docs" / "rwanda-peacekeeping.txt").read_text("utf-8")


def document(text: str) -> Document:
    """A plain text as a document."""
    return read_document(TextFile(text, "0" * 64), file="s.txt", language="en")


INDEX = SourceIndex(document(ARTICLE))
WORDS = [match.span() for match in re.finditer(r"\S+", ARTICLE)]
FIGURES = [number for number, (start, end) in enumerate(WORDS) if re.search(r"\d", ARTICLE[start:end])]


@st.composite
def passages(draw: st.DrawFn) -> str:
    """Some words of the article in a row, as they stand there."""
    first = draw(st.integers(0, len(WORDS) - 6))
    last = draw(st.integers(first + 5, min(first + 40, len(WORDS) - 1)))
    return ARTICLE[WORDS[first][0] : WORDS[last][1]]


def naive_places(source: str, passage: str) -> list[int]:
    """Every place of the passage in the normalised source, by plain search: the oracle."""
    there, sought = normalise(source), normalise(passage).text
    found = [match.start() for match in re.finditer(f"(?={re.escape(sought)})", there.text)] if sought else []
    spans = [there.source(start, start + len(sought)) for start in found]
    return [start for start, end in spans if not splits_word(source, start) and not splits_word(source, end)]


@given(passages(), st.integers(20, 90), st.booleans())
def test_a_quote_attaches_after_wrapping(passage: str, width: int, hyphens: bool) -> None:
    """Wrapped at any width, also at hyphens, it is found where it was taken."""
    wrapped = "\n   ".join(textwrap.wrap(passage, width, break_on_hyphens=hyphens, break_long_words=False))

    assert INDEX.quotes(passage) == INDEX.quotes(wrapped)
    assert INDEX.quotes(wrapped)


@given(passages(), st.randoms(use_true_random=False))
def test_a_quote_attaches_after_an_editor_changed_its_marks(passage: str, chance: random.Random) -> None:
    """Straight for curly quotes, other dashes, blanks that do not break, soft hyphens and zero-width blanks."""
    swaps = {
        " ": [" ", "\u00a0", "  ", "\u2009"],
        "’": ["'", "’"],
        "“": ['"', "„", "“"],
        "”": ['"', "”"],
        "-": ["-", "–", "\u2011"],
    }
    changed = "".join(chance.choice(swaps.get(character, [character])) for character in passage)
    changed = re.sub(r"(?<=[a-z])(?=[a-z])", lambda _: chance.choice(["", "", "", "\u00ad", "\u200b"]), changed)

    assert INDEX.quotes(passage) == INDEX.quotes(changed)


@given(st.data())
def test_a_quote_with_another_digit_never_attaches(data: st.DataObject) -> None:
    """One digit changed or dropped: the words are not the source's any more."""
    number = data.draw(st.sampled_from(FIGURES))
    first, last = number - data.draw(st.integers(4, 9)), number + data.draw(st.integers(4, 9))
    passage = ARTICLE[WORDS[first][0] : WORDS[last][1]]
    place = data.draw(st.sampled_from([match.start() for match in re.finditer(r"\d", passage)]))
    new = data.draw(st.sampled_from(["", *(digit for digit in "0123456789" if digit != passage[place])]))
    changed = passage[:place] + new + passage[place + 1 :]

    assert not naive_places(ARTICLE, changed)
    assert not INDEX.quotes(changed)


@given(passages(), st.data())
def test_a_quote_with_an_added_word_never_attaches(passage: str, data: st.DataObject) -> None:
    """A "not" turns the meaning round, wherever it is put."""
    words = passage.split(" ")
    words.insert(
        data.draw(st.integers(1, len(words) - 1)), data.draw(st.sampled_from(["not", "never", "no", "almost"]))
    )

    assert not INDEX.quotes(" ".join(words))


WORD = st.sampled_from(["a", "b", "ab", "a-b", "45,000", "5", "-5", "“a”", "漢字", "b\u00adc", "2.5"])


@given(st.lists(WORD, max_size=30), st.lists(WORD, min_size=1, max_size=5), st.sampled_from([" ", "\n", ""]))
def test_the_index_finds_what_plain_search_finds(source: list[str], passage: list[str], blank: str) -> None:
    """Looking up the rarest word loses no place and invents none."""
    text, sought = blank.join(source) or "x", " ".join(passage)

    assert naive_places(text, sought)[:4] == [quote.start for quote in SourceIndex(document(text)).quotes(sought)]


@pytest.mark.parametrize(
    ("source", "passage"),
    [
        ("More than 45,000 personnel were sent.", "5,000 personnel were sent"),
        ("It was −15 degrees that day.", "15 degrees that day"),
        ("From 2004–2014 they served.", "2014 they served"),
        ("They did not go there today.", "They did go there today"),
        ("The unit was sent.", "The Unit was sent."),
        ("Half a mile (½) away.", "Half a mile (1/2) away."),
        ("One sentence.", " \u00ad "),
    ],
)
def test_a_quote_of_other_meaning_is_absent(source: str, passage: str) -> None:
    """Cut figures, lost signs, left out words, other case, other fractions, nothing at all."""
    assert () == SourceIndex(document(source)).quotes(passage)


def test_a_quote_knows_its_sentence_and_its_words() -> None:
    """The text is the source's own, on one line; the sentence is the one in which it begins."""
    text = "First one here. The peace-\nkeeping “force” was\nsent. Last."
    (quote,) = SourceIndex(document(text)).quotes('peacekeeping "force" was sent')

    assert 2 == quote.sentence
    assert "peace-keeping “force” was sent" == quote.text
    assert text[quote.start : quote.end].startswith("peace-\nkeeping")


def test_only_the_places_of_the_rarest_word_are_looked_at() -> None:
    """However often the other words stand in the source."""
    index = SourceIndex(document(" ".join(f"The unit was sent to town{n} in that year." for n in range(500))))

    assert 1 == len(list(index._candidates(normalise("unit was sent to town77 in that").text)))


def test_a_quote_may_begin_behind_a_hyphen() -> None:
    """Half of a hyphenated word is a word."""
    (quote,) = INDEX.quotes("contributing country in 2004")

    assert "contributing country in 2004" == quote.text


def test_a_quote_that_stands_twice_has_two_places() -> None:
    """Both are named, so that the author can quote more."""
    quotes = INDEX.quotes("its commitment to implementing the Women, Peace, and Security agenda")

    assert [16, 17] == [quote.sentence for quote in quotes]


def test_every_sentence_of_the_article_attaches_to_itself() -> None:
    """The article is one very long line of twenty sentences."""
    for sentence in INDEX.document.sentences:
        (quote,) = INDEX.quotes(sentence.text)
        assert (sentence.number, sentence.text) == (quote.sentence, quote.text)
    assert one_line(ARTICLE) == " ".join(sentence.text for sentence in INDEX.document.sentences)
