"""A stem with a negation that is easily overlooked.

What it does
    Finds “not”, “never” or “except” in small letters in a stem.

Why is this bad?
    A learner who reads past the word answers the opposite question; the paper then tests reading, not knowledge.

Example
    `ask: Which of these is not a mission?`

Use instead
    A positive stem, or the word in capitals: “Which of these is NOT a mission?”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.lint.context import Finding, LintContext

NEGATIONS = {
    "en": re.compile(r"\b(?:not|never|except)\b"),
    "fr": re.compile(r"\b(?:sauf|jamais|excepté)\b"),
    "de": re.compile(r"\b(?:nicht|kein|keine|außer)\b"),
    "es": re.compile(r"\b(?:no|nunca|excepto)\b"),
}


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each stem with a negation in small letters."""
    pattern = NEGATIONS.get(context.language)
    for question in context.authored if pattern else ():
        found = next((hit for stem in question.stems if pattern and (hit := pattern.search(stem))), None)
        if found is not None:
            yield Finding(
                question,
                found=f"The stem says “{found.group()}”, which is easily overlooked.",
                remedy=f"Ask in the positive, or write “{found.group().upper()}”.",
            )
