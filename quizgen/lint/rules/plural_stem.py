"""A stem that asks for several things where one is taken to be right.

What it does
    Finds stems such as “Which missions …?” in a fact with `claim: single` and one answer.

Why is this bad?
    A plural says that there are several right answers; the learner looks for more than one.

Example
    `ask: Which countries co-hosted the meeting?` with `answer: Rwanda`

Use instead
    `claim: listed` with all the answers as a list, or a stem in the singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.domain.fact import Claim
from quizgen.domain.folding import fold
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.named import Named
from quizgen.lint.context import Finding, LintContext

PLURALS = {
    # “Which missions are …”, “What UN missions did …”, “Which countries hosted …”; not “Which of the …”.
    "en": re.compile(r"^(?:which|what) (?!of\b)(?:\w+ )?\w+(?<!s)s (?:are|were|do|did|have|had|can|must|\w+ed)\b"),
    "fr": re.compile(r"^(?:quels|quelles)\b"),
    "de": re.compile(r"^welche \w+en\b"),
    "es": re.compile(r"^(?:cuáles|qué \w+s)\b"),
}


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each fact with a plural stem and a single name for its answer."""
    plural = PLURALS.get(context.language)
    for question in context.authored if plural else ():
        single = question.claim is Claim.SINGLE and isinstance(question.answer.value, Named)
        if single and not isinstance(question.answer.value, Listing) and any(_asks(plural, s) for s in question.stems):
            yield Finding(
                question,
                found="The stem asks for several things, but the fact has `claim: single`.",
                remedy="Write `claim: listed` and give all the answers as a list, or ask in the singular.",
            )


def _asks(plural: re.Pattern[str] | None, stem: str) -> bool:
    return plural is not None and plural.search(fold(stem).lstrip("¿ ")) is not None
