"""What certificates say to learners."""

from __future__ import annotations

import pytest

from quizgen.exporters.choosing import select
from quizgen.exporters.feedback import phrase_evidence, phrase_why
from tests.exporters.quizzes import PLAIN, make_item, make_quiz


def test_a_reason_is_a_sentence_with_the_passage_that_decides() -> None:
    """Unless it is the item's own passage, which stands elsewhere."""
    entry = select(PLAIN).entries[0]

    assert phrase_why(entry.key, entry, "en") == "The source says so."
    assert (
        phrase_why(entry.choices[1], entry, "en")
        == "The source says otherwise. “Another sentence says so.” (sentence 7)"
    )


@pytest.mark.parametrize(
    ("language", "evidence"),
    [
        ("en", "“So {it} is.” (An article, sentence 3)"),
        ("fr-CA", "«\u00a0So {it} is.\u00a0» (An article, phrase 3)"),
        ("de", "„So {it} is.“ (An article, Satz 3)"),
        ("rw", "“So {it} is.” (An article, sentence 3)"),
    ],
)
def test_evidence_is_cited_as_the_language_does(language: str, evidence: str) -> None:
    """With the source's title and the number of the sentence; braces are text."""
    quiz = make_quiz(make_item("a", "Which?", ("one", "two"), quote="So {it} is."), language=language)
    selection = select(quiz)

    assert phrase_evidence(selection.entries[0], selection) == evidence
