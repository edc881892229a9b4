"""A stem whose subject the source has two of.

What it does
    Finds “the meeting” (or another bare noun) in a stem where the source speaks of several:
    “a preparatory meeting”, “the UN Peacekeeping meeting”.

Why is this bad?
    “Who hosts the meeting?” has an answer for each of them.

Example
    `ask: Where was the meeting held?`

Use instead
    The noun with what tells it from the other: “Where was the two-day preparatory meeting held?”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.domain.folding import fold
from quizgen.lint.context import Finding, LintContext

BARE = {
    # “the meeting” of “Where was the meeting held?” and of “Who hosts the meeting?”, not of “the meeting in Seoul”.
    "en": re.compile(
        r"\bthe (\w{4,})\b"
        r"(?=\s*[?,.]|\s+(?:is|was|be|been|will|held|host|hosted|hosts|end|ended|begin|began|take|took)\b)"
    ),
}
"""A noun with an article and nothing that says which; one pattern a language."""
MODIFIED = {"en": r"\b(?:a|an|the|this|that|\w+)\s+((?:[\w'-]+\s+){{0,1}}[\w'-]+)\s+{noun}\b"}
EMPTY = frozenset(
    "a an the this that of to in for from and or its their his her these those during at with by on".split()
)


def check(context: LintContext) -> Iterator[Finding]:
    """One warning for each stem with a bare noun that the source modifies in more than one way."""
    bare = BARE.get(context.language)
    source = fold(context.bank.source.text)
    for question in context.authored if bare else ():
        for noun in dict.fromkeys(
            noun for stem in question.stems for noun in (bare.findall(fold(stem)) if bare else ())
        ):
            kinds = _modifiers(source, noun, MODIFIED[context.language])
            if len(kinds) > 1:
                yield Finding(
                    question,
                    found=f"The stem says “the {noun}”, but the source has more than one: {_list(kinds, noun)}.",
                    remedy="Say in the stem which one is meant.",
                )


@lru_cache(maxsize=1024)
def _modifiers(source: str, noun: str, pattern: str) -> tuple[str, ...]:
    """The words right before the noun in the source, each once, where they say which one it is."""
    found = (match.group(1).split()[-1] for match in re.finditer(pattern.format(noun=re.escape(noun)), source))
    return tuple(dict.fromkeys(word for word in found if word not in EMPTY))


def _list(kinds: tuple[str, ...], noun: str) -> str:
    return ", ".join(f"“{kind} {noun}”" for kind in kinds)
