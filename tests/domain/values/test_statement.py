"""Free statements."""

from __future__ import annotations

from quizgen.domain.names import Names
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.term import Term
from quizgen.domain.values.value import Relation


def test_only_the_same_words_say_the_same_and_nothing_excludes() -> None:
    """To the eye; a name in the same words is another kind of answer."""
    value, names = Statement("He said “so”."), Names()
    for relate in (value.compare, value.contrast):
        assert relate(Statement("he  said 'so'"), names).relation is Relation.ENTAILS
        assert relate(Statement("He did not say so."), names).relation is Relation.UNDECIDED
        assert relate(Term("He said “so”."), names).relation is Relation.UNDECIDED
    assert value.canonical() == "He said “so”."
    assert value.order() is None
