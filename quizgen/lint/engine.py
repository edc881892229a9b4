"""The engine: which rules there are, what they get to see, and running them."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.diagnostics import Diagnostic
from quizgen.lint.matter import Matter, Rule
from quizgen.lint.rules import (
    ambiguous_subject,
    answer_in_stem,
    asks_again,
    bare_negation,
    given_away,
    hedged_single,
    key_longest,
    missing_as_of,
    open_list,
    plural_stem,
)

RULES: dict[str, Rule] = {
    "ambiguous-subject": ambiguous_subject.check,
    "answer-in-stem": answer_in_stem.check,
    "asks-again": asks_again.check,
    "bare-negation": bare_negation.check,
    "given-away": given_away.check,
    "hedged-single": hedged_single.check,
    "key-longest": key_longest.check,
    "missing-as-of": missing_as_of.check,
    "open-list": open_list.check,
    "plural-stem": plural_stem.check,
}
"""Every rule by the code of its diagnostics."""


def lint(matter: Matter) -> tuple[Diagnostic, ...]:
    """What the rules say of a bank and its items, in the order of the file."""
    found = list(_run(matter))
    return tuple(sorted(found, key=lambda one: (one.span.line, one.span.column, one.code)))


def _run(matter: Matter) -> Iterator[Diagnostic]:
    for check in RULES.values():
        yield from check(matter)
