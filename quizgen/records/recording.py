"""Between the domain's quiz and its records."""

from __future__ import annotations

from quizgen.domain.form import Form, FormQuestion, Learner
from quizgen.domain.item import Option, SoundItem
from quizgen.domain.quiz import SourceStamp
from quizgen.domain.seating import Room, Seat
from quizgen.records.quiz_record import (
    FormRecord,
    ItemRecord,
    LearnerRecord,
    OptionRecord,
    QuestionRecord,
    QuizRecord,
    RoomRecord,
    SeatRecord,
    SourceRecord,
)


def record_quiz(title: str, stamp: SourceStamp, items: tuple[SoundItem, ...], room: Room | None = None) -> QuizRecord:
    """The record of a quiz without its forms."""
    source = SourceRecord(
        file=stamp.file,
        sha256=stamp.sha256,
        facts=stamp.facts,
        facts_sha256=stamp.facts_sha256,
        title=stamp.title or None,
        language=stamp.language or None,
    )
    seats = None if room is None else RoomRecord(rows=room.rows, columns=room.columns)
    return QuizRecord(title=title, source=source, room=seats, items=tuple(map(_record_item, items)))


def record_form(form: Form) -> FormRecord:
    """The record of one form."""
    return FormRecord(
        form=form.code,
        learner=None if form.learner is None else _record_learner(form.learner),
        seat=None if form.seat is None else SeatRecord(row=form.seat.row, column=form.seat.column),
        questions=tuple(
            QuestionRecord(item=asked.item, stem=asked.stem, options=asked.options, correct=asked.correct)
            for asked in form.questions
        ),
    )


def restore_form(record: FormRecord) -> Form:
    """The form that a record is of."""
    asked = (FormQuestion(one.item, one.stem, one.options, one.correct) for one in record.questions)
    learner = None if record.learner is None else _restore_learner(record.learner)
    seat = None if record.seat is None else Seat(record.seat.row, record.seat.column)
    return Form(record.form, tuple(asked), learner, seat)


def _record_item(item: SoundItem) -> ItemRecord:
    return ItemRecord(
        id=item.id,
        fact=item.fact,
        topic=item.topic or None,
        difficulty=item.difficulty or None,
        stems=tuple(stem.plain for stem in item.stems),
        ordered=item.ordered,
        quote=item.quote.text,
        sentence=item.quote.sentence,
        options=tuple(map(_record_option, item.options)),
    )


def _record_option(option: Option) -> OptionRecord:
    judgement = option.judgement
    return OptionRecord(
        text=option.text,
        verdict=judgement.verdict,
        ground=judgement.reason,
        because=judgement.because,
        fact=judgement.fact,
        quote=None if judgement.quote is None else judgement.quote.text,
        sentence=None if judgement.quote is None else judgement.quote.sentence,
    )


def _record_learner(learner: Learner) -> LearnerRecord:
    return LearnerRecord(
        name=learner.name,
        id=learner.id or None,
        group=learner.group or None,
        seat=learner.seat or None,
        language=learner.language or None,
        theme=learner.theme or None,
        others=dict(learner.others) or None,
    )


def _restore_learner(record: LearnerRecord) -> Learner:
    return Learner(
        name=record.name,
        id=record.id or "",
        group=record.group or "",
        seat=record.seat or "",
        language=record.language or "",
        theme=record.theme or "",
        others=tuple((record.others or {}).items()),
    )
