"""All that a bank states, indexed so that the prover finds in a step whatever bears on a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.domain.doubt import Doubt
from quizgen.domain.fact import Answer, Bank, Row
from quizgen.domain.folding import fold, words
from quizgen.domain.question import Direction, Question, questions
from quizgen.domain.values import kinds
from quizgen.domain.values.named import Named
from quizgen.domain.values.value import Relation, Value

Shape = tuple[str, ...]

ARTICLES = frozenset("the a an le la les l un une el los las der die das ein eine".split())
"""Words that never tell one question from another."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What texts were read as; it depends on the names and the context of a bank alone, not on its facts."""

    readings: dict[tuple[str, str], Value] = field(default_factory=dict)
    """By the kind that is asked for and the text."""
    shapes: dict[tuple[str, str], Shape] = field(default_factory=dict)
    """By the sort of question and the stem."""
    consulted: dict[str, set[str]] = field(default_factory=dict)
    """By the folded text of an answer, the facts that were decided by whose answer it is."""


class Evidence:
    """A bank, with its questions by id, by what they ask, and its rows by what they connect."""

    __slots__ = (
        "_aliases",
        "_answered",
        "_answers",
        "_asked_in",
        "_by_sentence",
        "_by_shape",
        "_cells",
        "_parts",
        "_rivals",
        "_rows",
        "_tables",
        "_word_places",
        "_wordings",
        "_words",
        "bank",
        "doubts",
        "memory",
        "questions",
        "surroundings",
    )

    def __init__(self, bank: Bank, *, before: Evidence | None = None) -> None:
        """Index a bank; what was read from texts for a bank with the same names and source is taken over."""
        self.bank: Bank = bank
        alike = before is not None and before.bank.names is bank.names and before.bank.context == bank.context
        self.memory: Memory = before.memory if before is not None and alike else Memory()
        self.questions = {question.id: question for question in questions(bank)}
        self.doubts: dict[str, tuple[Doubt, ...]] = {}
        """What `proof.doubts` has worked out, by question: every question of a fact asks for the same."""
        self._aliases = _alias_pattern(bank)
        self._by_shape: dict[Shape, list[Question]] = {}
        self._by_sentence: dict[int, list[Question]] = {}
        self._rivals: dict[str, tuple[Question, ...]] = {}
        self._asked_in: dict[int, list[Question]] = {}
        self._answered: dict[str, list[Question]] = {}
        self._words: tuple[str, ...] = ()
        self._word_places: dict[str, list[int]] = {}
        self.surroundings: dict[str, str] = {}
        """What stands round each question's answer, by its id; kept by whoever looks there first."""
        self._rows: dict[tuple[str, str], list[Row]] = {}
        self._parts: dict[tuple[str, str], list[Row]] = {}
        self._tables = {relation.id: relation.rows for relation in bank.relations}
        self._wordings = {relation.id: (*relation.asks, *relation.asks_back) for relation in bank.relations}
        self._cells: dict[tuple[str, Direction, str], Row] = {}
        self._answers: dict[tuple[str, str], Answer] = {}
        for question in self.questions.values():
            self._index(question)

    def rivals(self, question: Question) -> tuple[Question, ...]:
        """The other questions of the bank that ask the same, in other words or for another answer."""
        known = self._rivals.get(question.id)
        if known is None:
            found = {rival.id: rival for shape in self._shapes(question) for rival in self._by_shape[shape]}
            if question.direction is Direction.SPEAKER:
                found.update((rival.id, rival) for rival in self._said_together(question))
            del found[question.id]
            known = self._rivals[question.id] = tuple(found.values())
        return known

    def asks_by_another_name(self, question: Question, rival: Question) -> bool:
        """Whether it takes the author's `same` to see that a rival asks the same."""
        if question.direction is Direction.SPEAKER:
            return False
        mine, others = ({_told(fold(stem)) for stem in asked.stems} for asked in (question, rival))
        return mine.isdisjoint(others)

    def rows_of(self, question: Question, subject: Value) -> tuple[Row, ...]:
        """The rows of the question's relation that have the subject, by any of its names or spellings."""
        names = self.bank.names
        if isinstance(subject, Named):
            return tuple(self._rows.get((question.fact, names.identity(subject.reference())), ()))
        return tuple(
            row
            for row in self._tables.get(question.fact, ())
            if row.subject.value.contrast(subject, names).relation is Relation.ENTAILS
        )

    def rows_near(self, question: Question, subject: Value) -> tuple[Row, ...]:
        """The rows of the relation whose subject is a part of this one, or holds it."""
        if not isinstance(subject, Named):
            return ()
        label = self.bank.names.identity(subject.reference())
        around = self.bank.names.containers(subject.reference())
        parts = self._parts.get((question.fact, label), ())
        return (*parts, *(row for whole in around for row in self._rows.get((question.fact, whole), ())))

    def values_of(self, question: Question) -> tuple[Value, ...]:
        """The answers from which a claim is taken: the question's own, or those of all rows of its relation."""
        rows = self._tables.get(question.fact) if question.row is not None else None
        return (question.answer.value,) if rows is None else tuple(row.object.value for row in rows)

    def wordings(self, question: Question) -> tuple[str, ...]:
        """How the author words a question; for a row the wordings of its relation, places and all."""
        return question.stems if question.row is None else self._wordings[question.fact]

    def asked_in(self, sentence: int) -> tuple[Question, ...]:
        """The questions whose quotes begin in a sentence, by its number."""
        return tuple(self._asked_in.get(sentence, ()))

    def answered_by(self, text: str, *, asking: Question) -> tuple[Question, ...]:
        """The questions that have an answer in these words; that the asking one wanted to know is remembered."""
        folded = fold(text)
        self.memory.consulted.setdefault(folded, set()).add(asking.fact)
        return tuple(self._answered.get(folded, ()))

    def answers_of(self, fact: str) -> set[str]:
        """The folded texts of a fact's answers."""
        return {fold(key.text) for one in self.questions.values() if one.fact == fact for key in one.keys}

    def depending_on(self, answers: set[str]) -> set[str]:
        """The facts whose verdicts so far depend on whose answers these folded texts are."""
        return set[str]().union(*(self.memory.consulted.get(text, set()) for text in answers))

    def source_has(self, sought: tuple[str, ...]) -> bool:
        """Whether the document has these words in a row."""
        if not self._words:
            self._words = words(self.bank.source.text)
            for place, word in enumerate(self._words):
                self._word_places.setdefault(word, []).append(place)
        places = self._word_places.get(sought[0], ()) if sought else ()
        return any(self._words[place : place + len(sought)] == sought for place in places)

    def row_with(self, question: Question, text: str) -> Row | None:
        """The first row of the question's relation that has these words where the question asks."""
        return self._cells.get((question.fact, question.direction, fold(text)))

    def answer(self, question: Question, text: str) -> Answer | None:
        """What the author wrote in these words in the question's fact or relation, if anything."""
        return self._answers.get((question.fact, fold(text)))

    def read(self, question: Question, text: str) -> Value:
        """The reading of an option: the author's where the words are the author's, else quizgen's own."""
        known = self.answer(question, text)
        if known is not None:
            return known.value
        asked = (question.keys[0].value.kind, text)
        value = self.memory.readings.get(asked)
        if value is None:
            value = self.memory.readings[asked] = kinds.read(text, type=asked[0], context=self.bank.context)[1]
        return value

    def _index(self, question: Question) -> None:
        self._asked_in.setdefault(question.quote.sentence, []).append(question)
        for key in question.keys:
            self._answered.setdefault(fold(key.text), []).append(question)
        for shape in self._shapes(question):
            self._by_shape.setdefault(shape, []).append(question)
        if question.direction is Direction.SPEAKER:
            self._by_sentence.setdefault(question.quote.sentence, []).append(question)
        if question.row is not None:
            self._cells.setdefault((question.fact, question.direction, fold(question.answer.text)), question.row)
        if question.direction is Direction.FORWARD and question.row is not None:
            self._index_row(question.fact, question.row)
        for answer in _authored(question):
            self._answers.setdefault((question.fact, fold(answer.text)), answer)

    def _index_row(self, relation: str, row: Row) -> None:
        if isinstance(row.subject.value, Named):
            subject = row.subject.value.reference()
            self._rows.setdefault((relation, self.bank.names.identity(subject)), []).append(row)
            for whole in self.bank.names.containers(subject):
                self._parts.setdefault((relation, whole), []).append(row)

    def _shapes(self, question: Question) -> Iterator[Shape]:
        """What the wordings ask, without what never tells two questions apart; each shape once."""
        yield from dict.fromkeys(self._shape(question, stem) for stem in question.stems)

    def _shape(self, question: Question, stem: str) -> Shape:
        sort = question.direction.value if question.direction in (Direction.SPEAKER, Direction.CLOZE) else "asked"
        shape = self.memory.shapes.get((sort, stem))
        if shape is None:
            plain = self._aliases.sub(lambda match: self.bank.names.identity(match.group()), fold(stem))
            shape = self.memory.shapes[sort, stem] = (sort, *_told(plain))
        return shape

    def _said_together(self, question: Question) -> Iterator[Question]:
        for other in self._by_sentence.get(question.quote.sentence, ()):
            if other.quote.start < question.quote.end and question.quote.start < other.quote.end:
                yield other


def _told(plain: str) -> Shape:
    """The words of a folded stem that tell questions apart."""
    return tuple(word for word in re.findall(r"[\w\x00:]+", plain) if word not in ARTICLES)


def _authored(question: Question) -> Iterator[Answer]:
    yield question.answer
    yield from question.keys
    yield from (*question.also, *question.never, *question.wrong)
    if question.row is not None:
        yield question.row.subject
        yield question.row.object


def _alias_pattern(bank: Bank) -> re.Pattern[str]:
    """Matches every name that the bank knows another name for, the longest first."""
    names = {fold(name) for group in bank.names.same for name in group}
    ranked = sorted(names, key=lambda name: (-len(name), name))
    alternatives = "|".join(re.escape(name) for name in ranked if name)
    return re.compile(rf"\b(?:{alternatives})\b" if alternatives else r"(?!)")
