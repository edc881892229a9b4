"""Keys that stick out by their length.

What it does
    Counts the items whose key is longer than every distractor, over all items with options in words.

Why is this bad?
    In human questions the key is the longest option more often than chance would have it, and learners know.

Example
    A full clause as the answer, beside distractors of two words.

Use instead
    Distractors under `wrong` with the answer's length and grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.domain.item import SoundItem
from quizgen.lint.context import Finding, LintContext

FEWEST = 8
"""Below this many items a share says nothing."""
TOLERATED = 0.40
"""The share of longest keys from which a learner who bets on length gains; chance gives 0.25 of four."""
STICKS_OUT = 1.5
"""A key this many times as long as the longest distractor is named."""


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each item whose key sticks out, where too many keys are the longest option."""
    worded = [item for item in context.items if not item.ordered]
    longest = [item for item in worded if _ratio(item) > 1]
    if len(worded) < FEWEST or len(longest) <= TOLERATED * len(worded):
        return
    for item in longest:
        if _ratio(item) >= STICKS_OUT:
            yield Finding(
                context.evidence.questions[item.id],
                found=f"The key is {_ratio(item):.1f} times as long as the longest distractor.",
                remedy="Give distractors of the same length under `wrong`, or shorten the answer with `show`.",
                row_alone=True,
            )


def _ratio(item: SoundItem) -> float:
    lengths = [len(option.text) for option in item.options]
    key = lengths.pop(item.key)
    return key / max(lengths)
