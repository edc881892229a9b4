"""Two facts that nearly ask the same.

What it does
    Finds two facts whose stems have the same content words, but different answers.

Why is this bad?
    If both answers fit both stems, each is a right answer to the other's question.

Example
    “Who hosts the meeting?” and “Who hosts the meetings?”

Use instead
    Stems that tell the two apart, or the same stem for both, so that the prover sees that they belong together.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.folding import fold, words
from quizgen.domain.question import Question
from quizgen.lint.context import Finding, LintContext

SHORT = 3
"""Words up to this length carry little meaning and are left out."""
STEM_ENDINGS = ("es", "s", "ed", "ing", "e")


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for the later of two facts whose stems have the same content words."""
    earlier: dict[frozenset[str], Question] = {}
    for question in context.authored:
        for content in dict.fromkeys(_content(stem) for stem in question.stems):
            other = earlier.setdefault(content, question)
            if content and other.fact != question.fact and fold(other.answer.text) != fold(question.answer.text):
                yield Finding(
                    question,
                    found=f"The stem asks nearly the same as that of “{other.fact}”, which has another answer.",
                    remedy="Say in both stems what tells them apart.",
                )


def _content(stem: str) -> frozenset[str]:
    return frozenset(_root(word) for word in words(stem) if len(word) > SHORT)


def _root(word: str) -> str:
    """The word without its endings, as often as one comes off: “meetings” and “meeting” are one."""
    for ending in STEM_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + SHORT:
            return _root(word[: -len(ending)])
    return word
