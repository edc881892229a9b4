"""A fact whose quote gives only examples.

What it does
    Finds quotes with “including”, “such as” or “among others” in a fact with `claim: single` or `claim: listed`.

Why is this bad?
    The source names some members of an open list; another member would be a right answer too.

Example
    `quote: missions including MINUSCA` with `claim: listed`

Use instead
    `claim: stated` and a stem such as “Which of these missions does the article name?”
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.fact import Claim
from quizgen.domain.folding import fold
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.named import Named
from quizgen.lint.context import Finding, LintContext

OPENERS = {
    "en": ("including", "such as", "among others", "for example", "for instance"),
    "fr": ("notamment", "y compris", "par exemple", "tels que", "telles que", "entre autres"),
    "de": ("darunter", "zum beispiel", "unter anderem", "einschließlich"),
    "es": ("incluyendo", "incluidos", "por ejemplo", "tales como", "entre otros"),
}


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each fact that takes the examples of an open list for the whole."""
    openers = OPENERS.get(context.language, ())
    for question in context.authored:
        quote = f" {fold(question.quote.text)} "
        found = [opener for opener in openers if f" {opener}" in quote]
        named = isinstance(question.answer.value, (Named, Listing))
        if found and named and question.claim in (Claim.SINGLE, Claim.LISTED):
            yield Finding(
                question,
                found=f"The quote says “{found[0]}”: the list is open, and other answers may be right too.",
                remedy="Write `claim: stated` and ask what the source names.",
            )
