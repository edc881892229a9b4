"""What the facts ask: every question of a bank, with the answers that the author gave for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from quizgen.diagnostics import Span
from quizgen.domain.document import Quote
from quizgen.domain.doubt import DoubtRecord
from quizgen.domain.fact import Annotation, Answer, Bank, Claim, Fact, Row, TableRelation
from quizgen.domain.folding import words
from quizgen.domain.namesakes import name_words
from quizgen.domain.values.listing import Listing
from quizgen.domain.values.titles import untitled


class Direction(Enum):
    """From where to where a question asks."""

    ANSWER = "answer"
    SPEAKER = "speaker"
    CLOZE = "cloze"
    FORWARD = "forward"
    BACK = "back"


STEMS: dict[str, tuple[Direction, ...]] = {
    "ask": (Direction.ANSWER, Direction.FORWARD),
    "back": (Direction.BACK,),
    "speaker": (Direction.SPEAKER,),
    "cloze": (Direction.CLOZE,),
}
"""The ways to ask: the author's own words, relations backwards, whose words, a gap in the quote."""


def directions(stems: tuple[str, ...]) -> tuple[Direction, ...]:
    """The directions of these ways to ask; raises KeyError for a way that there is not."""
    return tuple(direction for stem in stems for direction in STEMS[stem])


_QUOTATION_MARKS = re.compile('[“”„«»"]')
_SHORT = 2
"""Letters of what tells nobody's name: an initial, a particle."""
_FEWEST_WORDS = 2
"""Of what may be asked for a speaker."""
GAP = "_____"
"""What stands in a stem for the words to be found."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what answers it, what the author keeps out."""

    id: str
    """Unique in the bank: the fact's id, with the direction or row where one fact asks several."""
    annotation: Annotation
    direction: Direction
    claim: Claim
    stems: tuple[str, ...]
    """The wordings; for a speaker the words said, for a cloze the quote with its gap, without an instruction."""
    keys: tuple[Answer, ...]
    """Answers of which any one may be printed as the key; the members, where the claim is `listed`."""
    answer: Answer
    quote: Quote
    span: Span
    also: tuple[Answer, ...] = ()
    never: tuple[Answer, ...] = ()
    wrong: tuple[Answer, ...] = ()
    row: Row | None = None
    copied: tuple[str, ...] = ()
    """The answer as copied from the quote, where it may be printed otherwise."""
    typed: bool = False
    """Whether the author gave the answer's value."""

    @property
    def fact(self) -> str:
        """The id of the fact or relation that asks."""
        return self.annotation.id

    @property
    def doubts(self) -> tuple[DoubtRecord, ...]:
        """What the author was asked about it: of a row, and of its whole relation."""
        return (*(self.row.doubts if self.row else ()), *self.annotation.doubts)


def questions(bank: Bank) -> Iterator[Question]:
    """Every question that the bank asks, in the file's order: facts first, then relations."""
    for fact in bank.facts:
        yield from fact_questions(fact)
    for relation in bank.relations:
        yield from relation_questions(relation)


def fact_questions(fact: Fact) -> Iterator[Question]:
    """What one fact asks: its own question, whose words they are, and the words missing from its quote."""
    annotation = fact.annotation
    yield Question(
        id=fact.id,
        annotation=annotation,
        direction=Direction.ANSWER,
        claim=annotation.claim,
        stems=fact.asks,
        keys=_keys(fact),
        answer=fact.answer,
        quote=fact.quote,
        span=annotation.span,
        also=fact.also,
        never=fact.never,
        wrong=fact.wrong,
        copied=fact.copied,
        typed=fact.typed,
    )
    said = spoken_words(fact.quote.text, fact.says.text) if fact.says is not None else None
    if fact.says is not None and said is not None and annotation.claim is not Claim.SAID_BY:
        yield _speaker_question(fact, fact.says, said)
    if fact.quote.text.count(fact.answer.text) == 1:
        yield _cloze_question(fact)


def relation_questions(relation: TableRelation) -> Iterator[Question]:
    """What a relation asks: every row forward, then every row back."""
    for number, row in enumerate(relation.rows, start=1):
        yield _row_question(relation, row, number, Direction.FORWARD)
    for number, row in enumerate(relation.rows, start=1):
        if relation.asks_back:
            yield _row_question(relation, row, number, Direction.BACK)


def _keys(fact: Fact) -> tuple[Answer, ...]:
    value = fact.answer.value
    if fact.annotation.claim is Claim.LISTED and isinstance(value, Listing):
        return tuple(Answer(member.text, member.value, fact.answer.span) for member in value.members)
    return (fact.answer,)


def spoken_words(quote: str, speaker: str) -> str | None:
    """What a speaker says in a quote, without what names the speaker beside it; None where nothing else is left."""
    named = {word for word in name_words(untitled(speaker)) if len(word) > _SHORT}
    if named.isdisjoint(words(quote)):
        return quote
    parts = (part.strip(" ,;–—-") for part in _QUOTATION_MARKS.split(quote))
    nameless = [part for part in parts if named.isdisjoint(words(part)) and len(words(part)) >= _FEWEST_WORDS]
    return max(nameless, key=len, default=None)


def _speaker_question(fact: Fact, speaker: Answer, said: str) -> Question:
    return Question(
        id=f"{fact.id}.speaker",
        annotation=fact.annotation,
        direction=Direction.SPEAKER,
        claim=Claim.SAID_BY,
        stems=(said,),
        keys=(speaker,),
        answer=speaker,
        quote=fact.quote,
        span=speaker.span,
    )


def _cloze_question(fact: Fact) -> Question:
    return Question(
        id=f"{fact.id}.cloze",
        annotation=fact.annotation,
        direction=Direction.CLOZE,
        claim=Claim.STATED,
        stems=(fact.quote.text.replace(fact.answer.text, GAP),),
        keys=(fact.answer,),
        answer=fact.answer,
        quote=fact.quote,
        span=fact.annotation.span,
        also=fact.also,
        never=fact.never,
        wrong=fact.wrong,
        copied=fact.copied,
        typed=fact.typed,
    )


def _row_question(relation: TableRelation, row: Row, number: int, direction: Direction) -> Question:
    forward = direction is Direction.FORWARD
    asks, field, given = (
        (relation.asks, "{subject}", row.subject) if forward else (relation.asks_back, "{object}", row.object)
    )
    sought = row.object if forward else row.subject
    return Question(
        id=f"{relation.id}.{number}.{direction.value}",
        annotation=relation.annotation,
        direction=direction,
        claim=relation.annotation.claim,
        stems=tuple(ask.replace(field, given.text) for ask in asks),
        keys=(sought,),
        answer=sought,
        quote=row.quote,
        span=row.span,
        never=row.never,
        row=row,
    )
