"""Version 1 of quiz.json and forms.jsonl, which folders of earlier builds hold: read, and told as version 2.

Version 1 did not say on whose word a verdict stands, nor whether an item rests on the author's. Where that cannot
be known any more, the weaker word is taken: nothing is called proven that nobody recorded as such.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from quizgen.domain.ground import Ground, Standing
from quizgen.domain.item import Reason, Verdict
from quizgen.domain.question import Direction
from quizgen.domain.quiz import bank_identity
from quizgen.records.form_record import FormRecord, LearnerRecord, QuestionRecord, SeatRecord
from quizgen.records.quiz_record import (
    STRICT,
    BankRecord,
    Count,
    Digest,
    ItemRecord,
    OptionRecord,
    QuizRecord,
    QuoteRecord,
    RoomRecord,
    SourceRecord,
    Text,
)
from quizgen.records.recording import ONLY_SOURCE

_SOURCES = (Reason.ANSWER, Reason.STATEMENT, Reason.SPEAKER, Reason.OTHER_FACT, Reason.ROW)
_GROUNDS = {Reason.VALUE: Ground.COMPUTED, **dict.fromkeys(_SOURCES, Ground.SOURCE)}
"""Of all other reasons it is not known whose list or word decided."""
_KINDS = {direction.value for direction in Direction}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source1:
    """Which source document and which fact file the quiz was made from."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    file: Text
    sha256: Digest
    facts: Text
    facts_sha256: Digest
    title: Text | None = None
    language: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option1:
    """An option with its certificate."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    verdict: Verdict
    ground: Reason
    because: Text
    fact: Text | None = None
    quote: Text | None = None
    sentence: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item1:
    """An item."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Text
    fact: Text
    topic: Text | None = None
    difficulty: Text | None = None
    stems: Annotated[tuple[Text, ...], Field(min_length=1)]
    ordered: bool
    quote: Text
    sentence: Count
    options: Annotated[tuple[Option1, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz1:
    """A quiz."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    quizgen: Literal[1] = 1
    title: Text
    source: Source1
    room: RoomRecord | None = None
    seal: Digest | None = None
    items: tuple[Item1, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner1:
    """The learner who gets a form, in the form's own line."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Text
    id: Text | None = None
    group: Text | None = None
    seat: Text | None = None
    language: Text | None = None
    theme: Text | None = None
    others: dict[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form1:
    """One line of forms.jsonl, with the name of who gets the form."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    form: Text
    learner: Learner1 | None = None
    seat: SeatRecord | None = None
    questions: tuple[QuestionRecord, ...]

    def upgraded(self) -> tuple[FormRecord, LearnerRecord | None]:
        """The same as version 2 has it."""
        known = self.learner
        learner = (
            None
            if known is None
            else LearnerRecord(
                code=self.form,
                name=known.name,
                id=known.id,
                group=known.group,
                seat=known.seat,
                theme=known.theme,
                language=known.language,
                others=known.others,
            )
        )
        return FormRecord(form=self.form, seat=self.seat, questions=self.questions), learner


def upgrade_quiz(quiz: Quiz1) -> QuizRecord:
    """The same quiz as version 2 has it, without a seal."""
    source = quiz.source
    bank = bank_identity(source.file, source.title or "")
    known = SourceRecord(
        name=ONLY_SOURCE,
        bank=bank,
        file=source.file,
        sha256=source.sha256,
        title=source.title,
        language=source.language,
    )
    return QuizRecord(
        title=quiz.title,
        banks=(BankRecord(bank=bank, facts=source.facts, facts_sha256=source.facts_sha256),),
        sources=(known,),
        room=quiz.room,
        items=tuple(_upgrade_item(item, bank) for item in quiz.items),
    )


def unsealed(quiz: Quiz1) -> Quiz1:
    """What its seal is made of."""
    return replace(quiz, seal=None)


def _upgrade_item(item: Item1, bank: str) -> ItemRecord:
    kind = item.id.rpartition(".")[2]
    return ItemRecord(
        id=item.id,
        bank=bank,
        fact=item.fact,
        topic=item.topic,
        difficulty=item.difficulty,
        standing=Standing.VOUCHED,
        kind=kind if kind in _KINDS else Direction.ANSWER.value,
        polarity="is",
        stems=item.stems,
        order="value" if item.ordered else "shuffled",
        quote=QuoteRecord(text=item.quote, source=ONLY_SOURCE, sentence=item.sentence),
        options=tuple(map(_upgrade_option, item.options)),
    )


def _upgrade_option(option: Option1) -> OptionRecord:
    quote = None
    if option.quote is not None and option.sentence is not None:
        quote = QuoteRecord(text=option.quote, source=ONLY_SOURCE, sentence=option.sentence)
    return OptionRecord(
        text=option.text,
        verdict=option.verdict,
        ground=_GROUNDS.get(option.ground, Ground.AUTHOR),
        because=option.because,
        fact=option.fact,
        quote=quote,
    )
