"""A stem that names its own answer.

What it does
    Finds stems in which the words of the answer stand.

Why is this bad?
    The learner need only read the question.

Example
    `ask: In 2004 or when did Rwanda first deploy?` with `answer: 2004`

Use instead
    A stem that describes the answer without naming it.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.folding import words
from quizgen.lint.context import Finding, LintContext


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each question whose stem holds the key's words."""
    for question in context.authored:
        key = f" {' '.join(words(question.keys[0].text))} "
        if any(key in f" {' '.join(words(stem))} " for stem in question.stems):
            yield Finding(
                question,
                found=f"The answer “{question.keys[0].text}” stands in the stem.",
                remedy="Ask without naming it.",
            )
