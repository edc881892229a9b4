"""A hedged figure with `claim: single`.

What it does
    Finds facts that claim a single value for a figure such as “more than 45,000” or “about 300”.

Why is this bad?
    “More than 45,000” leaves open whether 50,000 is right too, so few distractors can be proved wrong.

Example
    `answer: more than 45,000` with `claim: single`

Use instead
    `claim: stated`, with a stem that asks which figure the source gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.fact import Claim
from quizgen.domain.values.hedge import Hedge
from quizgen.domain.values.quantity import Quantity
from quizgen.lint.context import Finding, LintContext

EXACT = (Hedge.PLAIN, Hedge.EXACTLY)


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each fact with a hedged figure and the author's own `claim: single`."""
    for question in context.authored:
        value = question.answer.value
        if question.claim is Claim.SINGLE and isinstance(value, Quantity) and value.hedge not in EXACT:
            yield Finding(
                question,
                found=f"“{question.answer.text}” leaves the exact figure open, but the fact has `claim: single`.",
                remedy="Write `claim: stated` and ask which figure the source gives.",
            )
