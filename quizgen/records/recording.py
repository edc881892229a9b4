"""Between the domain's quiz and its records."""

from __future__ import annotations

from quizgen.domain.content import Content
from quizgen.domain.document import Quote
from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import Option, SoundItem
from quizgen.domain.quiz import SourceStamp
from quizgen.domain.seating import Room, Seat
from quizgen.records.form_record import FormRecord, LearnerRecord, QuestionRecord, SeatRecord
from quizgen.records.quiz_record import (
    BankRecord,
    BlockRecord,
    ContentRecord,
    ItemRecord,
    OptionRecord,
    QuizRecord,
    QuoteRecord,
    RoomRecord,
    RunRecord,
    SourceRecord,
)

ONLY_SOURCE = "source"
"""What quotes call the source of a fact file that has one only and no name for it."""


def record_quiz(title: str, stamp: SourceStamp, items: tuple[SoundItem, ...], room: Room | None = None) -> QuizRecord:
    """The record of a quiz without its forms."""
    source = SourceRecord(
        name=ONLY_SOURCE,
        bank=stamp.bank,
        file=stamp.file,
        sha256=stamp.sha256,
        text_sha256=stamp.text_sha256 or None,
        title=stamp.title or None,
        language=stamp.language or None,
    )
    return QuizRecord(
        title=title,
        banks=(BankRecord(bank=stamp.bank, facts=stamp.facts, facts_sha256=stamp.facts_sha256),),
        sources=(source,),
        room=None if room is None else RoomRecord(rows=room.rows, columns=room.columns),
        items=tuple(_record_item(item, stamp.bank) for item in items),
    )


def record_form(form: Form) -> FormRecord:
    """The record of one form."""
    return FormRecord(
        form=form.code,
        seat=None if form.seat is None else SeatRecord(row=form.seat.row, column=form.seat.column),
        questions=tuple(
            QuestionRecord(item=asked.item, stem=asked.stem, options=asked.options, correct=asked.correct)
            for asked in form.questions
        ),
    )


def restore_form(record: FormRecord, learner: Learner | None) -> Form:
    """The form that a record is of, for the learner who gets it."""
    asked = (FormQuestion(one.item, one.stem, one.options, one.correct) for one in record.questions)
    seat = None if record.seat is None else Seat(record.seat.row, record.seat.column)
    return Form(record.form, tuple(asked), learner, seat)


def record_learner(code: str, learner: Learner) -> LearnerRecord:
    """The record of the learner who gets the form of that code."""
    return LearnerRecord(
        code=code,
        name=learner.name,
        id=learner.id or None,
        group=learner.group or None,
        seat=learner.seat or None,
        theme=learner.theme or None,
        language=learner.language or None,
        others=dict(learner.others) or None,
    )


def restore_learner(record: LearnerRecord) -> Learner:
    """The learner that a record is of."""
    return Learner(
        name=record.name,
        id=record.id or "",
        group=record.group or "",
        seat=record.seat or "",
        language=record.language or "",
        theme=record.theme or "",
        others=tuple((record.others or {}).items()),
    )


def _record_item(item: SoundItem, bank: str) -> ItemRecord:
    return ItemRecord(
        id=item.id,
        bank=bank,
        fact=item.fact,
        topic=item.topic or None,
        difficulty=item.difficulty or None,
        standing=item.standing,
        kind=item.direction.value,
        polarity="is",
        stems=tuple(_record_content(stem) or stem.plain for stem in item.stems),
        order="value" if item.ordered else "shuffled",
        quote=_record_quote(item.quote),
        options=tuple(map(_record_option, item.options)),
    )


def _record_option(option: Option) -> OptionRecord:
    judgement = option.judgement
    return OptionRecord(
        text=option.text,
        content=_record_content(option.content),
        verdict=judgement.verdict,
        ground=judgement.ground,
        because=judgement.because,
        fact=judgement.fact,
        list=judgement.list_name,
        doubt=judgement.doubt,
        quote=None if judgement.quote is None else _record_quote(judgement.quote),
    )


def _record_quote(quote: Quote) -> QuoteRecord:
    return QuoteRecord(text=quote.text, source=ONLY_SOURCE, sentence=quote.sentence)


def _record_content(content: Content) -> ContentRecord | None:
    """None where the plain text is all there is to show."""
    if content.is_literal:
        return None
    blocks = (
        BlockRecord(kind=block.kind, runs=tuple(RunRecord(text=run.text, style=run.style) for run in block.runs))
        for block in content.blocks
    )
    return ContentRecord(plain=content.plain, blocks=tuple(blocks))
