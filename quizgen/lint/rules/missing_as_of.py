"""A question about the present that does not say when.

What it does
    Finds stems with “today”, “now” or “currently” in a fact without `as-of`.

Why is this bad?
    What holds today may not hold when the paper is written on; a mission may end, a minister may change.

Example
    `ask: How many troops are deployed today?`

Use instead
    `as-of: 2021-07` and a stem that names the time: “How many troops were deployed in mid-2021?”
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.folding import words
from quizgen.lint.context import Finding, LintContext

PRESENT = {
    "en": frozenset({"today", "now", "currently", "current", "nowadays", "presently"}),
    "fr": frozenset({"actuellement", "maintenant", "actuel", "actuelle"}),
    "de": frozenset({"heute", "jetzt", "derzeit", "gegenwärtig", "aktuell"}),
    "es": frozenset({"hoy", "ahora", "actualmente", "actual"}),
}


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each fact that asks about the present without saying when that is."""
    present = PRESENT.get(context.language, frozenset())
    for question in context.authored:
        found = [word for stem in question.stems for word in words(stem) if word in present]
        if found and question.annotation.as_of is None:
            yield Finding(
                question,
                found=f"The stem says “{found[0]}”, but the fact does not say of when it speaks.",
                remedy="Add `as-of: YYYY-MM`, and name the time in the stem.",
            )
