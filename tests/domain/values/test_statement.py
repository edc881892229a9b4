"""Free statements."""

from __future__ import annotations

from quizgen.domain.names import Names
from quizgen.domain.values import statement
from quizgen.domain.values.statement import Statement
from quizgen.domain.values.term import Term
from quizgen.domain.values.value import Context, Relation


def test_only_the_same_words_say_the_same_and_nothing_excludes() -> None:
    """To the eye; a name in the same words is another kind of answer."""
    value, names = Statement("He said “so”."), Names()
    for relate in (value.compare, value.contrast):
        assert relate(Statement("he  said 'so'"), names).relation is Relation.ENTAILS
        assert relate(Statement("He did not say so."), names).relation is Relation.UNDECIDED
        assert relate(Term("He said “so”."), names).relation is Relation.UNDECIDED
    assert value.canonical() == "He said “so”."
    assert value.order() is None


def test_statements_say_why() -> None:
    """The words stay as written, and the reason is one for the trainer."""
    read, names = statement.read("He left.", Context()), Names()
    assert read.text == "He left."
    assert read.compare(Statement("he left"), names).because == "it says the same"
    undecided = read.contrast(Statement("He stayed."), names)
    assert undecided.because == "no rule decides whether a free statement is false"
