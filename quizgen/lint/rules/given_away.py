"""A stem that answers another question.

What it does
    Finds items whose key stands in another item's stem, beside two more of their own stem's content words.

Why is this bad?
    A learner who reads the whole paper finds the answer on it.

Example
    “Where was the 2021 meeting held?” beside “Who opened the 2021 meeting held in Seoul?”

Use instead
    Stems that name no more than they need. A build never prints both on one paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.assembly.clues import find_clues
from quizgen.lint.context import Finding, LintContext


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each item that another one gives away; rows of one table are left out."""
    for clue in find_clues(context.items):
        if clue.told.fact != clue.telling.fact:
            yield Finding(
                context.evidence.questions[clue.telling.id],
                found=f"The stem holds the answer to “{clue.told.fact}”: “{clue.words}”.",
                remedy="Ask without naming it; until then only one of the two stands on a paper.",
                row_alone=True,
            )
